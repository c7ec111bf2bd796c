"use client";

import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useMemberName } from "../../identity/useMemberName.ts";
import { useAmount } from "../text/amount.ts";
import { remainingOf, roleOf } from "./actions.ts";
import { saysPayment } from "./directPayment.ts";
import type { AgreementRecord } from "./record.ts";
import { usePartyNames } from "./usePartyNames.ts";

/** What one side proposed to end the agreement with, and the other can accept; nothing where nobody did. */
export function SettlementOffer({ agreement, me }: { agreement: AgreementRecord; me: Address }) {
  const t = useTranslations("agreement");
  const amount = useAmount();
  const nameOf = useMemberName();
  const names = usePartyNames(agreement);
  const { settlementBy, settlementToProvider, total, state } = agreement;
  if (settlementBy === null || settlementToProvider === null || state === "Closed") return null;
  if (saysPayment(agreement)) {
    return <Typography>{t("settlementSaid", { by: roleOf(agreement, settlementBy), ...names })}</Typography>;
  }
  const offer = {
    by: nameOf(settlementBy),
    mine: settlementBy.toLowerCase() === me.toLowerCase() ? "yes" : "no",
  };
  if (total === 0n) return <Typography>{t("settlementOfferedNothing", offer)}</Typography>;
  return (
    <Typography>
      {t("settlementOffered", {
        ...offer,
        ...names,
        toProvider: amount.of(settlementToProvider, agreement),
        toPayer: amount.of(remainingOf(agreement) - settlementToProvider, agreement),
      })}
    </Typography>
  );
}
