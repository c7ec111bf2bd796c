import type { Address } from "viem";
import { canProposeSettlement } from "./actions.ts";
import type { AgreementRecord } from "./record.ts";

/** Bits of a listing's `payments` for what goes from member to member outside of the agreement. */
const DIRECT_CRYPTO = 2;
const TRADITIONAL = 4;

/**
 * Whether the parties of an agreement that holds nothing may pay each other outside of it.
 *
 * @param payments what the listing takes, as a bit set; null where no listing is known
 */
export function isPaidDirectly(total: bigint, payments: number | null): boolean {
  return total === 0n && (payments === null || (payments & (DIRECT_CRYPTO | TRADITIONAL)) !== 0);
}

/**
 * Whether a party may be the first to say that such a payment took place. One says it by proposing to settle with nothing
 * to split, and the other confirms it by accepting, which closes the exchange: so only once the work is said to be done.
 */
export function canSayPayment(agreement: AgreementRecord, who: Address): boolean {
  const { isPaidDirectly, state, settlementBy } = agreement;
  return (
    isPaidDirectly && state === "Delivered" && settlementBy === null && canProposeSettlement(agreement, who)
  );
}

/** Whether a proposal to settle says that such a payment took place. */
export function saysPayment({ isPaidDirectly, state, settlementBy }: AgreementRecord): boolean {
  return isPaidDirectly && state === "Delivered" && settlementBy !== null;
}
