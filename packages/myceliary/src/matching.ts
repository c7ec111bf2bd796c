/**
 * Which listings suit whom, and why: the engine that the web app ranks with. It reads nothing from any network.
 *
 * @module
 */
import type { Query } from "../../../web/matching/query.ts";

export {
  type ListingRecord,
  toListingInput,
  toListingRecord,
} from "../../../web/components/listing/record.ts";
export { CATEGORIES, type CategoryCode, type CategorySlug } from "../../../web/matching/categories.ts";
export { MatchingError, type MatchingErrorCode } from "../../../web/matching/errors.ts";
export type { FactorExplanation, Match } from "../../../web/matching/explain.ts";
export {
  KINDS,
  type Kind,
  type ListingInput,
  PAYMENTS,
  type Place,
  UNITS,
  type Unit,
} from "../../../web/matching/listing.ts";
export { createMatcher, type Matcher } from "../../../web/matching/matcher.ts";
export type { MutualMatch } from "../../../web/matching/mutual.ts";
export { formatTags, parseTags, type Tags } from "../../../web/matching/tags.ts";
export {
  DEFAULT_WEIGHTS,
  FACTORS,
  type FactorName,
  resolveWeights,
  type Weights,
} from "../../../web/matching/weights.ts";
export type { Query };

/** A query's wishes, none of them: spread it, and state those that there are. */
export const ANYTHING = {
  place: null,
  radius: null,
  hoursOfWeek: null,
  utcOffset: 0,
  payments: 0,
  price: null,
  tags: "",
  exclude: null,
} as const satisfies Omit<Query, "seeks" | "categories" | "now" | "limit">;
