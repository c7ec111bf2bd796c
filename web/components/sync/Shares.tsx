"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useFormatter } from "use-intl";
import { MemberLink } from "../../identity/MemberLink.tsx";
import type { Share } from "../../trust/shares.ts";

/** As many as one reads at once. */
export const SHOWN = 10;

interface SharesProps {
  label: string;
  shares: readonly Share[];
}

/** Members with their shares of all trust, the largest first. */
export function Shares({ label, shares }: SharesProps) {
  const format = useFormatter();
  return (
    <Stack component="ol" spacing={2} aria-label={label} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
      {shares.map(({ member, share }) => (
        <Stack
          key={member}
          component="li"
          direction="row"
          sx={{ justifyContent: "space-between", columnGap: 4 }}
        >
          <MemberLink address={member} />
          <Typography sx={{ fontVariantNumeric: "tabular-nums" }}>
            {format.number(share, { style: "percent", minimumFractionDigits: 2 })}
          </Typography>
        </Stack>
      ))}
    </Stack>
  );
}
