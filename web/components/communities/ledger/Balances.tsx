"use client";

import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useConfig } from "../../../config/context.tsx";
import { MemberLink } from "../../../identity/MemberLink.tsx";
import type { CreditsAccount } from "../../../index/queries/ledger.ts";
import { DivergingBar } from "../../charts/DivergingBar.tsx";
import { useHours } from "../../hours/useHours.ts";
import { PagedList } from "../../paged/PagedList.tsx";

/** Balances that are shown at first. */
const PAGE = 20;

/** All balances as bars around zero, who is owed the most first; what agreements hold is among them. */
export function Balances({ balances }: { balances: readonly CreditsAccount[] }) {
  const t = useTranslations("commons.ledger");
  const hours = useHours();
  const { contracts } = useConfig();
  const moved = balances
    .filter(({ balance }) => balance !== 0n)
    .toSorted((a, b) => (a.balance > b.balance ? -1 : a.balance < b.balance ? 1 : 0));
  if (moved.length === 0) return <Typography color="textSecondary">{t("noBalances")}</Typography>;
  const most = moved.reduce((largest, { balance }) => {
    const size = balance < 0n ? -balance : balance;
    return size > largest ? size : largest;
  }, 1n);
  return (
    <PagedList items={moved} page={PAGE} keyOf={({ id }) => id}>
      {({ account, balance }) => (
        <Box
          sx={{
            display: "grid",
            gridTemplateColumns: { xs: "1fr auto", sm: "minmax(0, 200px) minmax(0, 1fr) 84px" },
            alignItems: "center",
            columnGap: 3,
            rowGap: 1,
          }}
        >
          {account === contracts.agreements.toLowerCase() ? (
            <Typography color="textSecondary">{t("heldByAgreements")}</Typography>
          ) : (
            <MemberLink address={account} />
          )}
          <Box sx={{ gridRow: { xs: 2, sm: "auto" }, gridColumn: { xs: "1 / -1", sm: "auto" } }}>
            <DivergingBar value={Number(balance) / Number(most)} />
          </Box>
          <Typography sx={{ textAlign: "end" }}>{hours(balance, "exceptZero")}</Typography>
        </Box>
      )}
    </PagedList>
  );
}
