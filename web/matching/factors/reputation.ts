import { NODE, STRIDE } from "../index/nodes.ts";
import type { Viewpoint } from "../store/append.ts";
import type { ListingColumns } from "../store/columns.ts";
import { assumed, type Factor, known } from "./factor.ts";

/** What a newcomer is taken for: the middle of the upper half of the scale, neither punished nor ahead. */
export const PRIOR_RATING = 3.5;
/** Reviews that the prior counts for. */
export const PRIOR_REVIEWS = 5;
/** Days after which a review counts for half, as in the contract that keeps them. */
export const HALF_LIFE_DAYS = 180;
/** Trust that says nothing for or against a member. */
export const TRUST_NEUTRAL = 0.5;
/** How far the viewer's own web of trust, at its strongest, moves what all reviewers say towards an end of the scale. */
const TRUST_SHARE = 0.5;

const RATING_LEAST = 1;
const RATING_MOST = 5;

/**
 * Mean rating smoothed by the number of reviews: the prior counts like {@link PRIOR_REVIEWS} reviews, so that one
 * glowing review moves little and many move all.
 *
 * @example
 * ```ts
 * smoothedRating(0, 0); // 3.5
 * smoothedRating(1, 5); // 3.75
 * ```
 */
export function smoothedRating(reviewCount: number, overallSum: number): number {
  return (PRIOR_RATING * PRIOR_REVIEWS + overallSum) / (PRIOR_REVIEWS + reviewCount);
}

/** How much reviews still weigh, 1 to 0, so many days after the one by which they were summed up. */
export function decay(days: number): number {
  return days <= 0 ? 1 : 2 ** (-days / HALF_LIFE_DAYS);
}

/** The factor's value for a row: decayed, smoothed, and moved by the viewer's trust where that is known. */
export function standingOf(columns: ListingColumns, row: number, { today, trust }: Viewpoint): number {
  const reviewedOn = columns.reviewedOn[row] ?? 0;
  const weight = reviewedOn === 0 ? 1 : decay(today - reviewedOn);
  const rating = smoothedRating(
    (columns.reviewCount[row] ?? 0) * weight,
    (columns.overallSum[row] ?? 0) * weight,
  );
  const reviewed = Math.min(1, Math.max(0, (rating - RATING_LEAST) / (RATING_MOST - RATING_LEAST)));
  const trusted = trust[columns.publisher[row] ?? 0] ?? Number.NaN;
  return Number.isNaN(trusted) ? reviewed : withTrust(reviewed, trusted);
}

/**
 * What reviewers say, moved by trust: upwards by any that is above neutral and downwards by any below, so that of two
 * with the same reviews the one whom the viewer trusts at all is ahead of a stranger.
 */
function withTrust(reviewed: number, trust: number): number {
  const strength = (trust - TRUST_NEUTRAL) / TRUST_NEUTRAL;
  return reviewed + TRUST_SHARE * strength * (strength > 0 ? 1 - reviewed : reviewed);
}

/** Known for everyone: without reviews it is the prior. */
export const reputation: Factor = {
  name: "reputation",
  missing: known("newcomer"),
  applies: () => true,
  value: (_query, columns, row) => columns.standing[row] ?? 0,
  bound: (_query, nodes, node) => nodes.floats[node * STRIDE + NODE.mostStanding] ?? 1,
  reason(query, columns, row) {
    const count = columns.reviewCount[row] ?? 0;
    const trust = query.trust[columns.publisher[row] ?? 0] ?? Number.NaN;
    const trusted = Number.isNaN(trust) ? {} : { trust };
    const suffix = Number.isNaN(trust) ? "" : "-trusted";
    if (count === 0) {
      const parameters = { prior: PRIOR_RATING, ...trusted };
      return suffix === "" ? assumed("newcomer", parameters) : known("newcomer-trusted", parameters);
    }
    const mean = (columns.overallSum[row] ?? 0) / count;
    return known(`reviewed${suffix}`, { reviewCount: Math.max(1, Math.round(count)), mean, ...trusted });
  },
};
