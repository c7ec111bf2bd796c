import { limits } from "../../contracts/generated/limits.ts";

/** What a level of the groups asks for, as `Limits.sol` has it. */
export interface Level {
  /** From 1. */
  readonly level: number;
  /** Least score, in stars. */
  readonly score: number;
  /** Least number of reviews. */
  readonly reviews: number;
}

const TENTHS = 10;

const THRESHOLDS = [
  [limits.tier1ScoreTenths, limits.tier1Reviews],
  [limits.tier2ScoreTenths, limits.tier2Reviews],
  [limits.tier3ScoreTenths, limits.tier3Reviews],
  [limits.tier4ScoreTenths, limits.tier4Reviews],
] as const;

/** All levels, the lowest first. */
export const LEVELS: readonly Level[] = THRESHOLDS.map(([tenths, reviews], at) => ({
  level: at + 1,
  score: Number(tenths) / TENTHS,
  reviews: Number(reviews),
}));

/** A member's reviews in one category, as the index keeps them. */
interface Reputation {
  /** In units of 1e-18. */
  readonly mean: bigint;
  /** In units of 1e-18, as of the last review. */
  readonly weight: bigint;
  /** Unix seconds. */
  readonly lastReviewAt: number;
}

const ONE = 10n ** 18n;

/**
 * The levels that a reputation reaches, the highest first. The contract decides; this tells before it is asked.
 *
 * @param now Unix seconds
 * @param halfLife seconds in which a review's weight halves
 */
export function reachedLevels(
  { mean, weight, lastReviewAt }: Reputation,
  now: number,
  halfLife: number,
): readonly Level[] {
  const left = (Number(weight) / Number(ONE)) * 2 ** (-Math.max(0, now - lastReviewAt) / halfLife);
  return LEVELS.filter(
    ({ score, reviews }) =>
      mean >= (BigInt(Math.round(score * TENTHS)) * ONE) / BigInt(TENTHS) && left > reviews - 1,
  ).toReversed();
}
