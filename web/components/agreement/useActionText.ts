"use client";

import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useAmount } from "../text/amount.ts";
import {
  type ActionName,
  type AvailableAction,
  depositOf,
  isHeld,
  isOpening,
  payoutOf,
  type Transition,
} from "./actions.ts";
import { saysPayment } from "./directPayment.ts";
import type { AgreementRecord } from "./record.ts";
import { usePartyNames } from "./usePartyNames.ts";

/** Actions whose words differ where no money is held. */
const plain: Partial<
  Record<
    ActionName,
    `${"Settle" | "Release" | "Refund" | "Reclaim" | "ReleaseAfterReview" | "Rule" | "Split"}Nothing`
  >
> = {
  Settle: "SettleNothing",
  Release: "ReleaseNothing",
  Refund: "RefundNothing",
  Reclaim: "ReclaimNothing",
  ReleaseAfterReview: "ReleaseAfterReviewNothing",
  Rule: "RuleNothing",
  Split: "SplitNothing",
};

/**
 * What a button says, and what pressing it does to the money.
 * @param fee What the arbitrator asks for a dispute, in the native currency's smallest unit; null while unknown.
 */
export function useActionText(agreement: AgreementRecord, me: Address, fee: bigint | null) {
  const t = useTranslations("agreement");
  const amount = useAmount();
  const names = usePartyNames(agreement);
  const money = (value: bigint) => amount.of(value, agreement);

  const label = ({ name }: AvailableAction): string => {
    if (isOpening(name)) throw new Error("What exists is not proposed again.");
    if (name === "Settle" && saysPayment(agreement)) {
      return t(names.role === "payer" ? "action.SettlePaid" : "action.SettleReceived");
    }
    const key = agreement.total === 0n ? (plain[name] ?? name) : name;
    return t(`action.${key}`);
  };

  const effect = ({
    name,
    money: kind,
  }: {
    name: AvailableAction["name"];
    money: Transition["money"];
  }): string => {
    if (kind === "deposit-if-payer") {
      const deposit = depositOf(agreement, kind, me);
      if (deposit > 0n) return t("effect.deposit", { amount: money(deposit) });
      return t(isHeld(agreement) ? "effect.alreadyHeld" : "effect.noDeposit");
    }
    if (name === "Deliver") {
      const days = Number(agreement.reviewWindow) / 86_400;
      const window =
        days >= 1 ? t("days", { count: Math.round(days) }) : t("hours", { count: Math.round(days * 24) });
      return t("effect.looking", { ...names, window });
    }
    if (name === "Dispute") {
      if (fee === null) return t("effect.nothing");
      return fee === 0n ? t("effect.disputeFree") : t("effect.dispute", { fee: amount.native(fee) });
    }
    if (name === "Settle" && saysPayment(agreement)) return t("effect.confirmed");
    if (name === "Release" && agreement.isPaidDirectly) return t("effect.closesAtOnce", names);
    const { toProvider, toPayer } = payoutOf(agreement, kind);
    if (toProvider > 0n && toPayer > 0n) {
      return t("effect.split", { ...names, toProvider: money(toProvider), toPayer: money(toPayer) });
    }
    if (toProvider > 0n) return t("effect.toProvider", { ...names, amount: money(toProvider) });
    if (toPayer > 0n) return t("effect.toPayer", { ...names, amount: money(toPayer) });
    return t("effect.nothing");
  };
  return { label, effect };
}
