import type { Address } from "viem";
import type { AgreementRecord } from "../agreement/record.ts";

/** Why nobody should pay by instructions that came in a message. */
export type Objection = "unknown" | "stranger" | "held" | "over";

/**
 * Whom instructions that came in a message have one pay, or what speaks against it. Anybody can write instructions: only
 * those of the one who is to be paid, for an agreement that runs and that holds no money itself, are good to pay by.
 *
 * @param agreement the one that they name; null where it is not known
 * @param sender who wrote them; null where that is not known
 */
export function payeeOf(
  agreement: Pick<AgreementRecord, "provider" | "isPaidDirectly" | "state"> | null,
  sender: Address | null,
): { payee: Address } | { objection: Objection } {
  if (agreement === null) return { objection: "unknown" };
  const { provider, isPaidDirectly, state } = agreement;
  if (provider.toLowerCase() !== sender?.toLowerCase()) return { objection: "stranger" };
  if (!isPaidDirectly) return { objection: "held" };
  return state === "Active" || state === "Delivered" ? { payee: provider } : { objection: "over" };
}
