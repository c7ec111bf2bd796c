"use client";

import { useMemo } from "react";
import { useFormatter } from "use-intl";
import { formatUnits } from "viem";
import type { PaymentInstruction } from "../../payments/instruction.ts";

/** What is to be paid, exactly: nothing is rounded where money is sent by hand. */
export function usePaymentAmount(): (instruction: PaymentInstruction) => { shown: string; value: string } {
  const format = useFormatter();
  return useMemo(
    () => (instruction) => {
      if (instruction.kind === "token") {
        const value = formatUnits(instruction.units, instruction.method.decimals);
        return { shown: `${value} ${instruction.method.symbol}`, value };
      }
      const { value, currency } = instruction.amount;
      const digits = value.split(".")[1]?.length ?? 0;
      const whole = Number(value);
      // A number of the language holds fifteen digits exactly.
      if (value.replace(".", "").length > 15) return { shown: `${value} ${currency}`, value };
      const shown = format.number(whole, {
        style: "currency",
        currency,
        currencyDisplay: "code",
        maximumFractionDigits: Math.max(digits, 2),
      });
      return { shown, value };
    },
    [format],
  );
}
