"use client";

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useConfig } from "../../../config/context.tsx";
import { timeCreditsAbi } from "../../../contracts/generated/abi.ts";
import { MemberLink } from "../../../identity/MemberLink.tsx";
import { useMemberName } from "../../../identity/useMemberName.ts";
import type { LedgerEntry } from "../../../index/ledger.ts";
import { useWrite } from "../../../writes/useWrite.ts";
import { useHours } from "../../hours/useHours.ts";
import { paths } from "../../paths.ts";
import { useTime } from "../../text/time.ts";
import type { CommunityRecord } from "../record.ts";
import { memoText } from "./memo.ts";

interface HistoryRowProps {
  readonly entry: LedgerEntry;
  readonly community: CommunityRecord;
  readonly me: Address | undefined;
}

/** One payment of time: who to whom, what for, and for its receiver the way to give it back. */
export function HistoryRow({ entry, community, me }: HistoryRowProps) {
  const t = useTranslations("commons.ledger");
  const title = useTranslations("commons.write");
  const hours = useHours();
  const time = useTime();
  const nameOf = useMemberName();
  const write = useWrite();
  const { contracts } = useConfig();
  const [isBusy, setIsBusy] = useState(false);
  const { from, to, amount, at, payment, credits } = entry;
  const escrow = contracts.agreements.toLowerCase();
  const party = (account: Address) =>
    account === escrow ? <span>{t("anAgreement")}</span> : <MemberLink address={account} />;
  const memo = payment === null ? null : memoText(payment.memo);
  const canGiveBack = payment !== null && payment.reversedAt === null && to === me?.toLowerCase();
  const giveBack = async () => {
    if (payment === null) return;
    setIsBusy(true);
    try {
      await write({
        title: title("giveBack", { hours: hours(amount), name: nameOf(from) }),
        href: paths.communityPart(community.address, "ledger"),
        call: { address: credits, abi: timeCreditsAbi, functionName: "reverse", args: [payment.number] },
      });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Box component="li" sx={{ paddingBlock: 3, borderBlockEnd: "1px solid", borderColor: "divider" }}>
      <Stack direction="row" spacing={3} sx={{ justifyContent: "space-between", alignItems: "baseline" }}>
        <Typography component="div">
          {t.rich("moved", { from: () => party(from), to: () => party(to) })}
        </Typography>
        <Typography sx={{ flex: "none", fontWeight: 600 }}>{hours(amount)}</Typography>
      </Stack>
      <Stack direction="row" sx={{ columnGap: 3, flexWrap: "wrap", alignItems: "center" }}>
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
          {[
            ...(memo === null ? [] : [t("memoOf", { memo })]),
            time.absolute(BigInt(at)),
            ...(payment?.reversedAt == null ? [] : [t("reversed")]),
          ].join(" · ")}
        </Typography>
        {canGiveBack && (
          <Button size="small" loading={isBusy} onClick={() => void giveBack()} sx={{ paddingInline: 2 }}>
            {t("giveBack")}
          </Button>
        )}
      </Stack>
    </Box>
  );
}
