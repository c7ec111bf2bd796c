import type { AccountId } from "../../index/ids.ts";
import type { Standing } from "../../index/standing.ts";

/** The contract's word for a time that never comes (2^40 − 1). */
const NEVER = 2 ** 40 - 1;

/**
 * What stands now of what others attest of a member, the newest first.
 *
 * @param now Unix seconds
 */
export function standingNow({ vouches, verifications, verifies }: Standing, now: number): Standing {
  const stands = ({ until }: { readonly until: number }) => now < until;
  const newest = (a: { readonly at: number }, b: { readonly at: number }) => b.at - a.at;
  return {
    vouches: vouches.filter(stands).toSorted(newest),
    verifications: verifications.filter(stands).toSorted(newest),
    verifies,
  };
}

/** Unix seconds; null where it never ends. */
export function endOf({ until }: { readonly until: number }): bigint | null {
  return until === NEVER ? null : BigInt(until);
}

/** A member's own vouch among others'; null where it gave none that stands. */
export function vouchOf<Vouch extends { readonly voucher: AccountId }>(
  vouches: readonly Vouch[],
  voucher: AccountId | null,
): Vouch | null {
  return vouches.find((vouch) => vouch.voucher === voucher) ?? null;
}
