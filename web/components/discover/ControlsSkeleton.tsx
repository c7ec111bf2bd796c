import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";

/** The height of a small text field, by the text's size: 8.5 pixels above and below one line of MUI's 1.4375em. */
const FIELD = { typography: "body1", height: "calc(17px + 1.4375em)" } as const;

/** Stands where the filters will be, exactly as large: what lies below must not move under a hand when they come. */
export function ControlsSkeleton() {
  return (
    <Stack spacing={4} aria-hidden="true">
      <Stack direction={{ xs: "column", md: "row" }} spacing={3} sx={{ alignItems: { md: "flex-start" } }}>
        <Skeleton variant="rounded" sx={{ ...FIELD, width: { xs: "100%", md: 240 } }} />
        <Skeleton variant="rounded" sx={{ ...FIELD, flexGrow: { md: 1 } }} />
        <Skeleton variant="rounded" width={120} height={40} />
      </Stack>
      {/* Where kept searches are. */}
      <div />
    </Stack>
  );
}
