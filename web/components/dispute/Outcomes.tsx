"use client";

import Stack from "@mui/material/Stack";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { choiceOf, ruledShare } from "../../disputes/outcome.ts";
import { useChosenName } from "../../identity/useMemberName.ts";
import { remainingOf } from "../agreement/actions.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { useAmount } from "../text/amount.ts";
import { useRulingText } from "./useRulingText.ts";

/** Parts of a hundred for which it is worked out. */
const EXAMPLES = [100, 75, 50, 25, 0] as const;

/** What each outcome pays to whom, a few worked out, the ruling that stands among them. */
export function Outcomes({ agreement, standing }: { agreement: AgreementRecord; standing: bigint | null }) {
  const t = useTranslations("dispute");
  const amount = useAmount();
  const nameOf = useChosenName();
  const { percent } = useRulingText(agreement);
  const { choices } = agreement;
  const held = remainingOf(agreement);
  if (held === 0n) return <Typography color="textSecondary">{t("outcome.nothingHeld")}</Typography>;
  const examples = new Set(EXAMPLES.map((example) => choiceOf(example, choices)));
  if (standing !== null && standing !== 0n) examples.add(standing);
  const rulings = [...examples].sort((a, b) => Number(b - a));
  const row = (ruling: bigint, label: string, isStanding: boolean) => {
    const toProvider = ruledShare(held, ruling, choices);
    return (
      <TableRow key={label} selected={isStanding}>
        <TableCell component="th" scope="row">
          {isStanding ? t("outcome.standing", { label }) : label}
        </TableCell>
        <TableCell align="right">{amount.of(toProvider, agreement)}</TableCell>
        <TableCell align="right">{amount.of(held - toProvider, agreement)}</TableCell>
      </TableRow>
    );
  };
  return (
    <Stack spacing={2}>
      <Typography color="textSecondary">
        {t("outcome.intro", { amount: amount.of(held, agreement) })}
      </Typography>
      <Table size="small" sx={{ "& td, & th": { paddingInline: 1, fontVariantNumeric: "tabular-nums" } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t("outcome.ruling")}</TableCell>
            <TableCell align="right">{nameOf(agreement.provider)}</TableCell>
            <TableCell align="right">{nameOf(agreement.payer)}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rulings.map((ruling) => row(ruling, percent(ruling) ?? "", ruling === standing))}
          {row(0n, t("outcome.none"), standing === 0n)}
        </TableBody>
      </Table>
    </Stack>
  );
}
