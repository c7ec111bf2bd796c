"use client";

import { useTranslations } from "use-intl";
import { useChosenName } from "../../identity/useMemberName.ts";
import { useAccount } from "../../wallet/account.ts";
import { type AgreementFacts, type Role, roleOf } from "./actions.ts";

/** Both parties as they stand inside a sentence ("… goes to you"), and which of them reads it. */
export type PartyNames = Readonly<Record<"payer" | "provider", string> & { role: Role }>;

export function usePartyNames(agreement: Pick<AgreementFacts, "payer" | "provider">): PartyNames {
  const t = useTranslations("identity");
  const nameOf = useChosenName();
  const { address } = useAccount();
  const role = roleOf(agreement, address);
  return {
    role,
    payer: role === "payer" ? t("youInSentence") : nameOf(agreement.payer),
    provider: role === "provider" ? t("youInSentence") : nameOf(agreement.provider),
  };
}
