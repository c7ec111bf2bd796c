import type { AccountId } from "../../index/ids.ts";
import type { HeldRecord } from "../../trust/attestations/held.ts";
import type { ReviewRecord, VouchRecord } from "../../trust/attestations/record.ts";
import type { VouchStatement } from "../../trust/merge.ts";
import { agreementOf, type ReviewedAgreement } from "../../trust/reviewable.ts";

/** What the chain has at that time, or of the same word, leaves nothing to bring there. */
function supersedes(onChain: VouchStatement, { recipient, weight, time, expirationTime }: VouchRecord) {
  const isSame = onChain.weight === weight && onChain.until === expirationTime;
  return onChain.member === recipient && (isSame || onChain.at >= time);
}

/**
 * A member's signed vouches that the chain doesn't have, the newest first.
 *
 * @param records those that count: none that was taken back, and of each voucher and member the newest
 * @param onChain the member's vouches there, those that were taken back too: an older word doesn't come back after them
 * @param now Unix seconds
 */
export function importableVouches(
  account: AccountId,
  records: readonly HeldRecord[],
  onChain: readonly VouchStatement[],
  now: number,
): readonly VouchRecord[] {
  return records
    .map(({ record }) => record)
    .filter((record) => record.kind === "vouch")
    .filter(({ attester, expirationTime }) => attester === account && expirationTime > now)
    .filter((vouch) => !onChain.some((one) => supersedes(one, vouch)))
    .sort((one, other) => other.time - one.time);
}

/**
 * A member's signed reviews that the chain would take: of agreements that are closed there, and that the member hasn't reviewed
 * there. Reviews of exchanges that no contract knows of are refused by its resolver.
 *
 * @param records those that count
 * @param agreements what the index knows of those that the records are about
 * @returns the newest first
 */
export function importableReviews(
  account: AccountId,
  records: readonly HeldRecord[],
  agreements: readonly ReviewedAgreement[],
): readonly ReviewRecord[] {
  return records
    .map(({ record }) => record)
    .filter((record) => record.kind === "review")
    .filter((review) => review.attester === account)
    .filter(
      (review) =>
        agreementOf(review, agreements)?.reviews.every(({ reviewer }) => reviewer !== account) ?? false,
    )
    .sort((one, other) => other.time - one.time);
}
