"use client";

import { useMemo } from "react";
import { useLocale } from "use-intl";
import { formatUnits } from "viem";
import type { PaymentInstruction } from "../../payments/instruction.ts";
import { digitsOf } from "../../payments/money.ts";

/** Digits behind the point. */
const fractionOf = (value: string): number => value.split(".")[1]?.length ?? 0;

/** What `Intl` takes for exactly the number that it spells, however long. */
const exact = (value: string) => value as Intl.StringNumericLiteral;

/** What is to be paid, as one reads it and as one types it. Nothing is rounded, for it is sent by hand. */
export function usePaymentAmount(): (instruction: PaymentInstruction) => { shown: string; value: string } {
  const locale = useLocale();
  return useMemo(
    () => (instruction) => {
      if (instruction.kind === "token") {
        const { decimals, symbol } = instruction.method;
        const value = formatUnits(instruction.units, decimals);
        const format = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
        return { shown: `${format.format(exact(value))} ${symbol}`, value };
      }
      const { value, currency } = instruction.amount;
      const format = new Intl.NumberFormat(locale, {
        style: "currency",
        currency,
        currencyDisplay: "code",
        maximumFractionDigits: Math.max(fractionOf(value), digitsOf(currency)),
      });
      return { shown: format.format(exact(value)), value };
    },
    [locale],
  );
}
