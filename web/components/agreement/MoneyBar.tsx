"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useAmount } from "../text/amount.ts";
import { isHeld, remainingOf } from "./actions.ts";
import { countPaid, type Milestone, milestonesOf } from "./milestones.ts";
import type { AgreementRecord } from "./record.ts";
import { usePartyNames } from "./usePartyNames.ts";

/** Where the money is: a bar that fills step by step, and the same in words. */
export function MoneyBar({ agreement }: { agreement: AgreementRecord }) {
  const t = useTranslations("agreement.money");
  const amount = useAmount();
  const names = usePartyNames(agreement);
  const milestones = milestonesOf(agreement.terms.amounts, agreement.paidToProvider);
  const rest = agreement.state === "Closed" ? 0n : remainingOf(agreement);
  const parts = [
    { key: "paid", value: agreement.paidToProvider },
    { key: isHeld(agreement) ? "held" : "toCome", value: rest },
    { key: "returned", value: agreement.returnedToPayer },
  ] as const;
  return (
    <Stack component="section" spacing={2} aria-label={t("label")}>
      <Stack direction="row" sx={{ gap: milestones.length > 12 ? "2px" : 1 }} aria-hidden="true">
        {milestones.map((milestone, position) => (
          <Step key={position} milestone={milestone} total={agreement.total} />
        ))}
      </Stack>
      {milestones.length > 1 && (
        <Typography variant="body2" color="textSecondary">
          {t("steps", { done: countPaid(milestones), count: milestones.length })}
        </Typography>
      )}
      <Stack component="dl" direction="row" sx={{ flexWrap: "wrap", columnGap: 6, rowGap: 1, margin: 0 }}>
        {parts
          .filter(({ value }) => value > 0n)
          .map(({ key, value }) => (
            <Box key={key} sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
              <Typography component="dt" variant="body2" color="textSecondary">
                {t(key, names)}
              </Typography>
              <Typography component="dd" sx={{ margin: 0, fontWeight: 600 }}>
                {amount.of(value, agreement)}
              </Typography>
            </Box>
          ))}
      </Stack>
    </Stack>
  );
}

/** Percent, exact enough to be drawn. */
const share = (part: bigint, whole: bigint) => Number((part * 10_000n) / whole) / 100;

function Step({ milestone: { amount, released }, total }: { milestone: Milestone; total: bigint }) {
  return (
    <Box
      sx={{
        flexGrow: Math.max(share(amount, total), 1),
        flexBasis: 0,
        height: 10,
        overflow: "hidden",
        borderRadius: 1,
        bgcolor: "lichen",
      }}
    >
      <Box
        sx={{
          width: `${amount === 0n ? 0 : share(released, amount)}%`,
          height: "100%",
          bgcolor: "primary.main",
          transition: "width 250ms",
        }}
      />
    </Box>
  );
}
