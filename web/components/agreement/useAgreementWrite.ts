"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { agreementsAbi } from "../../contracts/generated/abi.ts";
import { useMemberName } from "../../identity/useMemberName.ts";
import { useWrite } from "../../writes/useWrite.ts";
import { paths } from "../paths.ts";
import { type AvailableAction, depositOf, isOpening, remainingOf, roleOf } from "./actions.ts";
import { canSayPayment, saysPayment } from "./directPayment.ts";
import type { AgreementRecord } from "./record.ts";
import { isDepositCall, useDepositCall } from "./useDepositCall.ts";

/**
 * Makes an agreement's moves; `busy` from the press until every page shows the result.
 * @param fee What the arbitrator asks for a dispute, in the native currency's smallest unit; null while unknown.
 */
export function useAgreementWrite(agreement: AgreementRecord, me: Address, fee: bigint | null) {
  const t = useTranslations("agreement");
  const { contracts } = useConfig();
  const nameOf = useMemberName();
  const write = useWrite();
  const depositCall = useDepositCall();
  const [busy, setBusy] = useState(false);
  const other = roleOf(agreement, me) === "payer" ? agreement.provider : agreement.payer;

  /** `value` of what it sets aside, or of the fee that goes along. */
  const send = async (title: string, functionName: string, args: readonly unknown[], value = 0n) => {
    setBusy(true);
    const seen = { title, href: paths.agreement(agreement.id) };
    const deposit = isDepositCall(functionName) ? functionName : null;
    try {
      return await write(
        deposit === null
          ? {
              ...seen,
              call: { address: contracts.agreements, abi: agreementsAbi, functionName, args, value },
            }
          : { ...seen, prepare: () => depositCall(deposit, args, agreement, value, me) },
      );
    } finally {
      setBusy(false);
    }
  };

  const move = ({ name, call, money }: AvailableAction) => {
    if (isOpening(name)) throw new Error("What exists is not proposed again.");
    const further: Partial<Record<AvailableAction["name"], bigint>> = {
      Release: agreement.total === 0n ? 0n : remainingOf(agreement),
      Settle: agreement.settlementToProvider ?? 0n,
    };
    const extra = further[name];
    const args = extra === undefined ? [agreement.terms] : [agreement.terms, extra];
    const value = name === "Dispute" ? (fee ?? 0n) : depositOf(agreement, money, me);
    const word = name === "Settle" && saysPayment(agreement) ? "ConfirmPayment" : name;
    return send(t(`write.${word}`, { name: nameOf(other) }), call, args, value);
  };

  const proposeSettlement = (toProvider: bigint) => {
    const said = roleOf(agreement, me) === "payer" ? "SayPaid" : "SayReceived";
    const word = canSayPayment(agreement, me) ? said : "ProposeSettlement";
    return send(t(`write.${word}`, { name: nameOf(other) }), "proposeSettlement", [
      agreement.terms,
      toProvider,
    ]);
  };

  const withdraw = () => send(t("write.Withdraw"), "withdraw", [agreement.token, me]);

  return { busy, move, proposeSettlement, withdraw };
}
