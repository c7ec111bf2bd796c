"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { ProofFile } from "../../trust/proofs/file.ts";
import { useClaim } from "./useClaim.ts";

/** What a proof says: hyphae that meet in a point without a face. */
export function StandingBadge({ file }: { file: ProofFile }) {
  const t = useTranslations("proofs");
  const claim = useClaim();
  return (
    <Stack
      component="figure"
      direction="row"
      spacing={4}
      sx={{
        margin: 0,
        padding: 4,
        border: "1px solid",
        borderColor: "divider",
        borderRadius: 1,
        alignItems: "center",
      }}
    >
      <Box
        component="svg"
        viewBox="0 0 48 48"
        aria-hidden
        sx={{ width: 48, flex: "none", color: "primary.main" }}
      >
        <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
          <path d="M24 24C20 16 12 14 6 8M24 24C30 18 38 16 42 9M24 24C16 28 10 34 7 41M24 24C30 30 36 34 41 41M24 24V5M24 24V43" />
        </g>
        <circle cx="24" cy="24" r="7" fill="currentColor" />
      </Box>
      <Stack sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{claim(file.statement.tier)}</Typography>
        <Typography
          component="figcaption"
          variant="body2"
          color="textSecondary"
          sx={{ overflowWrap: "anywhere" }}
        >
          {t("saidTo", { purpose: file.purpose })}
        </Typography>
      </Stack>
    </Stack>
  );
}
