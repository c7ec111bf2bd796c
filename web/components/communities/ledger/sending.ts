import { type Address, getAddress, type Hex, isAddress, stringToHex } from "viem";
import * as z from "zod/mini";
import { limits } from "../../../contracts/generated/limits.ts";
import { parseHours } from "../../hours/hours.ts";
import { bytesOf } from "../../publish/validate.ts";

/** What stands in the form by which one gives hours, as typed. */
export const sendingSchema = z.object({ to: z.string(), hours: z.string(), memo: z.string() });
export type Sending = z.infer<typeof sendingSchema>;
export const emptySending: Sending = { to: "", hours: "", memo: "" };

export type SendingFault = "toMissing" | "toSelf" | "hoursWrong" | "hoursTooMany" | "memoTooLong";

/** What the contract takes; the amount is in hundredths of an hour. */
interface Payment {
  readonly to: Address;
  readonly amount: bigint;
  readonly memo: Hex;
}

/**
 * Turns the form into a payment, or says what is wrong, a fault a field.
 *
 * @param spendable hundredths of an hour that may be given at the most
 */
export function validateSending(
  { to, hours, memo }: Sending,
  me: Address,
  spendable: bigint,
): { payment: Payment } | { faults: Partial<Record<keyof Sending, SendingFault>> } {
  const amount = parseHours(hours);
  const text = memo.trim();
  const isReceiver = isAddress(to, { strict: false });
  const faults: Partial<Record<keyof Sending, SendingFault>> = {
    ...(isReceiver ? {} : { to: "toMissing" }),
    ...(to.toLowerCase() === me.toLowerCase() ? { to: "toSelf" } : {}),
    ...(amount === null || amount === 0n ? { hours: "hoursWrong" } : {}),
    ...(amount !== null && amount > spendable ? { hours: "hoursTooMany" } : {}),
    ...(bytesOf(text) > Number(limits.memoBytes) ? { memo: "memoTooLong" } : {}),
  };
  if (Object.keys(faults).length > 0 || amount === null) return { faults };
  return { payment: { to: getAddress(to), amount, memo: stringToHex(text) } };
}
