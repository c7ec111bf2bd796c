import { isSEPACountry } from "ibantools";
import { buildPaymentUri } from "./eip681.ts";
import { buildEpc069 } from "./epc069.ts";
import { PaymentsError } from "./errors.ts";
import type { PaymentInstruction } from "./instruction.ts";
import type { MethodOf } from "./method.ts";
import type { Money } from "./money.ts";
import type { CreditorReference } from "./reference.ts";

/** What a QR code of payment instructions says: to a wallet, to a bank's app, or to whoever reads it. */
export interface PaymentCode {
  readonly format: "wallet" | "bank" | "words";
  readonly text: string;
}

/** The code that spares the payer from typing; null for what passes from hand to hand. */
export function codeOf(instruction: PaymentInstruction): PaymentCode | null {
  if (instruction.kind === "token") {
    const { address, token, chainId } = instruction.method;
    return {
      format: "wallet",
      text: buildPaymentUri({ to: address, token, chainId, units: instruction.units }),
    };
  }
  const { method, amount, reference } = instruction;
  if (method.kind === "cash") return null;
  const sum = `${amount.value} ${amount.currency}`;
  if (method.kind === "other") return { format: "words", text: [method.how, sum, reference].join("\n") };
  const transfer = transferCode(method, amount, reference);
  if (transfer !== null) return { format: "bank", text: transfer };
  const words = [method.holder, method.iban, method.bic, sum, reference].filter((part) => part !== null);
  return { format: "words", text: words.join("\n") };
}

/** Null where the transfer is none of SEPA's, which is in euro and between its countries, or is too long for its code. */
function transferCode(
  { holder, iban, bic }: MethodOf<"bank">,
  { value, currency }: Money,
  reference: CreditorReference,
): string | null {
  if (currency !== "EUR" || !isSEPACountry(iban.slice(0, 2))) return null;
  const rest = { purpose: null, text: null, information: null };
  try {
    return buildEpc069({ name: holder, iban, bic, amount: value, reference, ...rest });
  } catch (error) {
    if (error instanceof PaymentsError) return null;
    throw error;
  }
}
