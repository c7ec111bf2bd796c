import type { Address } from "viem";
import type { ReceivedVouch } from "../../../index/queries/vouch.ts";

interface VouchPolicy {
  /** How many members must vouch. */
  readonly joinVouches: number;
  /** How much each must count at the least, 1 to 100. */
  readonly joinVouchWeight: number;
}

/** How far a newcomer is with a community's vouches. */
export interface VouchCount {
  /** Vouches that count here, the strongest first. */
  readonly counting: readonly ReceivedVouch[];
  /** Members' vouches that count less than this community asks for. */
  readonly tooWeak: readonly ReceivedVouch[];
  readonly missing: number;
  /** Whom the call names, in ascending order; null while some are missing. */
  readonly vouchers: readonly Address[] | null;
}

/**
 * Counts vouches as `ICommunity.joinByVouches` does.
 *
 * @param members who is a member now, in the index's spelling
 * @param now Unix seconds
 */
export function countVouches(
  vouches: readonly ReceivedVouch[],
  members: readonly string[],
  { joinVouches, joinVouchWeight }: VouchPolicy,
  now: bigint,
): VouchCount {
  const isMember = new Set(members);
  const living = vouches
    .filter(({ voucher, until }) => isMember.has(voucher) && BigInt(until) > now)
    .toSorted((a, b) => b.weight - a.weight || (a.voucher < b.voucher ? -1 : 1));
  const counting = living.filter(({ weight }) => weight >= joinVouchWeight);
  const missing = Math.max(0, joinVouches - counting.length);
  const named = counting.slice(0, joinVouches).map(({ voucher }) => voucher);
  return {
    counting,
    tooWeak: living.filter(({ weight }) => weight < joinVouchWeight),
    missing,
    // The index spells addresses in lower case, so that their order as text is that of the numbers.
    vouchers: missing > 0 ? null : named.toSorted(),
  };
}
