"use client";

import { useFormatter, useTranslations } from "use-intl";
import { percentOf } from "../../disputes/outcome.ts";
import type { AgreementFacts } from "../agreement/actions.ts";
import { usePartyNames } from "../agreement/usePartyNames.ts";

/** What a ruling or a vote means, in a sentence: "Amber Morel gets 60 %". */
export function useRulingText(agreement: Pick<AgreementFacts, "payer" | "provider" | "choices">) {
  const t = useTranslations("dispute");
  const format = useFormatter();
  const names = usePartyNames(agreement);
  const percent = (choice: bigint): string | null => {
    const value = percentOf(choice, agreement.choices);
    return value === null ? null : format.number(value / 100, { style: "percent", maximumFractionDigits: 1 });
  };
  const sentence = (choice: bigint): string => {
    const value = percentOf(choice, agreement.choices);
    if (value === null) return t("ruling.refused");
    if (value === 0) return t("ruling.nothing", names);
    if (value === 100) return t("ruling.all", names);
    return t("ruling.part", { ...names, percent: percent(choice) ?? "" });
  };
  return { percent, sentence };
}
