import Box from "@mui/material/Box";
import type { ReactNode } from "react";

/** What somebody said, on their own side. */
export function Bubble({ isMine, children }: { isMine: boolean; children: ReactNode }) {
  return (
    <Box
      sx={{
        maxWidth: { xs: "88%", sm: "75%" },
        paddingInline: 3.5,
        paddingBlock: 2,
        borderRadius: "18px",
        borderEndEndRadius: isMine ? "4px" : undefined,
        borderEndStartRadius: isMine ? undefined : "4px",
        bgcolor: isMine
          ? "color-mix(in srgb, var(--mui-palette-lichen) 45%, transparent)"
          : "background.paper",
        border: "1px solid",
        borderColor: isMine ? "transparent" : "divider",
        overflowWrap: "anywhere",
        minWidth: 0,
      }}
    >
      {children}
    </Box>
  );
}
