import type { AgreementId } from "../../index/ids.ts";
import type { PaymentInstruction } from "../../payments/instruction.ts";
import type { PaymentMethod } from "../../payments/method.ts";
import { digitsOf } from "../../payments/money.ts";
import { referenceOf } from "../../payments/reference.ts";
import { type PriceFault, parsePrice, priceText } from "../publish/price.ts";

/** Instructions as they are typed. */
export interface InstructionDraft {
  readonly amount: string;
  /** ISO 4217; of methods that are paid in such a currency. */
  readonly currency: string;
  /** As an `<input type="datetime-local">` gives it, in the device's zone. */
  readonly expires: string;
}

export interface InstructionFaults {
  readonly amount?: PriceFault | "priceZero";
  readonly expires?: "timeMissing" | "timePast";
}

const MOST_UNITS = 2n ** 256n - 1n;
/** Digits before the point that an amount of money has at most. */
const WHOLE_DIGITS = 12;

/** Digits behind the point that an amount by this method has at most. */
export function decimalsOf(method: PaymentMethod, currency: string): number {
  return method.kind === "crypto" ? method.decimals : digitsOf(currency);
}

/**
 * The instructions that are typed, or what is wrong.
 *
 * @param now Unix seconds
 */
export function checkInstruction(
  agreement: AgreementId,
  method: PaymentMethod,
  draft: InstructionDraft,
  now: number,
): { instruction: PaymentInstruction } | { faults: InstructionFaults } {
  const decimals = decimalsOf(method, draft.currency);
  const most = method.kind === "crypto" ? MOST_UNITS : 10n ** BigInt(WHOLE_DIGITS + decimals) - 1n;
  const parsed = parsePrice(draft.amount, decimals, most);
  const amountFault = "fault" in parsed ? parsed.fault : parsed.amount === 0n ? "priceZero" : null;
  const expiresAt = Math.floor(Date.parse(draft.expires) / 1000);
  const expiryFault = Number.isNaN(expiresAt) ? "timeMissing" : expiresAt <= now ? "timePast" : null;
  if ("fault" in parsed || amountFault !== null || expiryFault !== null) {
    return {
      faults: {
        ...(amountFault === null ? {} : { amount: amountFault }),
        ...(expiryFault === null ? {} : { expires: expiryFault }),
      },
    };
  }
  const common = { version: 1, agreement, reference: referenceOf(agreement), expiresAt } as const;
  if (method.kind === "crypto") {
    return { instruction: { ...common, kind: "token", method, units: parsed.amount } };
  }
  const amount = { value: priceText(parsed.amount, decimals), currency: draft.currency };
  return { instruction: { ...common, kind: "money", method, amount } };
}
