import type { Factor } from "./factor.ts";

/** What a newcomer is taken for: the middle of the upper half of the scale, neither punished nor ahead. */
export const PRIOR_RATING = 3.5;
/** Reviews that the prior counts for. */
export const PRIOR_REVIEWS = 5;

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

/** Known for everyone: without reviews it is the prior. */
export const reputation: Factor = {
  name: "reputation",
  value(_query, columns, row) {
    const rating = smoothedRating(columns.reviewCount[row] ?? 0, columns.overallSum[row] ?? 0);
    return (rating - RATING_LEAST) / (RATING_MOST - RATING_LEAST);
  },
  reason(_query, columns, row) {
    const reviewCount = columns.reviewCount[row] ?? 0;
    if (reviewCount === 0) return { code: "newcomer", parameters: { prior: PRIOR_RATING } };
    return {
      code: "reviewed",
      parameters: { reviewCount, mean: (columns.overallSum[row] ?? 0) / reviewCount },
    };
  },
};
