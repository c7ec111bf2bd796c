import type { Hex } from "viem";
import { aspects, type Ratings } from "../../contracts/ratings.ts";
import type { AccountId } from "../../index/ids.ts";
import type { Review } from "../../index/queries/review.ts";
import type { HeldRecord } from "../../trust/attestations/held.ts";
import type { ReviewRecord } from "../../trust/attestations/record.ts";
import type { Source } from "../../trust/merge.ts";
import { agreementOf, type ReviewedAgreement } from "../../trust/reviewable.ts";

/** A member's word about another, wherever it was given. */
export interface ShownReview {
  /** The attestation's uid. */
  readonly id: Hex;
  readonly reviewer: AccountId;
  readonly category: number;
  readonly ratings: Ratings;
  /** Unix seconds. */
  readonly at: number;
  readonly source: Source;
  /** Both signed that the exchange took place: no contract knows of it. */
  readonly isCoSigned: boolean;
}

const keyOf = (reviewer: AccountId, subject: Hex) => `${reviewer}${subject}`;

const isSame = (one: Ratings, other: Ratings) => aspects.every((aspect) => one[aspect] === other[aspect]);

/** What a signed review that the chain doesn't have is of, so that it counts; null where nothing but its reviewer says so. */
function standsOn(record: ReviewRecord, agreements: readonly ReviewedAgreement[]) {
  if (record.about.kind === "exchange") return { category: record.about.exchange.category, isCoSigned: true };
  const agreement = agreementOf(record, agreements);
  const isOnChain = agreement?.reviews.some(({ reviewer }) => reviewer === record.attester);
  return agreement === null || isOnChain ? null : { category: agreement.category, isCoSigned: false };
}

/**
 * The reviews of a member, of the chain and of what this device holds, each once, the newest first. Of two by one member of the
 * same exchange the chain's counts, which could be given once.
 *
 * @param onChain the newest that the index tells
 * @param records those about the member that count
 * @param agreements what the index knows of those that the records are about
 */
export function shownReviews(
  onChain: readonly Review[],
  records: readonly HeldRecord[],
  agreements: readonly ReviewedAgreement[],
): readonly ShownReview[] {
  const shown = new Map<string, ShownReview>();
  for (const { id, reviewer, agreement, category, at, ...ratings } of onChain)
    shown.set(keyOf(reviewer, agreement), {
      ...{ id, reviewer, category, ratings, at },
      source: "chain",
      isCoSigned: false,
    });
  for (const { record, subject, uid } of records) {
    if (record.kind !== "review" || subject === null) continue;
    const { attester: reviewer, ratings, time: at } = record;
    const key = keyOf(reviewer, subject);
    const known = shown.get(key);
    const found = standsOn(record, agreements);
    if (known !== undefined) {
      if (isSame(known.ratings, ratings)) shown.set(key, { ...known, source: "both" });
    } else if (found !== null) shown.set(key, { id: uid, reviewer, ratings, at, source: "gossip", ...found });
  }
  return [...shown.values()].sort((one, other) => other.at - one.at);
}
