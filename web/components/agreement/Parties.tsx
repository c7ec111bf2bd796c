"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useTranslations } from "use-intl";
import { MemberLink } from "../../identity/MemberLink.tsx";
import type { AgreementRecord } from "./record.ts";

/** The two, joined by a thread. */
export function Parties({ agreement }: { agreement: AgreementRecord }) {
  const t = useTranslations("agreement");
  return (
    <Stack
      direction="row"
      role="group"
      aria-label={t("parties")}
      sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 3, rowGap: 1 }}
    >
      <MemberLink address={agreement.provider} size={36} />
      <Box
        component="svg"
        viewBox="0 0 64 24"
        aria-hidden="true"
        sx={{ width: 64, height: 24, color: "primary.main", display: { xs: "none", sm: "block" } }}
      >
        <path
          d="M2 12C16 2 24 20 36 12S52 8 62 12M20 11q6-8 12-8M40 11q6 8 12 9"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.500"
        />
      </Box>
      <MemberLink address={agreement.payer} size={36} />
    </Stack>
  );
}
