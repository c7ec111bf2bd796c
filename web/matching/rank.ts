import { type ListingColumns, toColumns } from "./columns.ts";
import { availability } from "./factors/availability.ts";
import { distance, isWithinReach } from "./factors/distance.ts";
import type { Factor, Reason } from "./factors/factor.ts";
import { price } from "./factors/price.ts";
import { reputation } from "./factors/reputation.ts";
import { type AspectExplanation, explainService, service } from "./factors/service.ts";
import type { ListingInput } from "./listing.ts";
import { type PreparedQuery, prepareQuery, type Query } from "./query.ts";
import { DEFAULT_WEIGHTS, type FactorName, normalizeWeights, type Weights } from "./weights.ts";

/** One factor of one result. Contributions of all factors add up to the score. */
export interface FactorExplanation {
  readonly factor: FactorName;
  /** 0 to 1; null where the factor does not apply or nothing is known. */
  readonly value: number | null;
  /** Share of the score, after the factors without a value are left out; 0 for those. */
  readonly weight: number;
  /** Value times weight. */
  readonly contribution: number;
  readonly reason: Reason;
  /** What the service factor is made of; empty for the others. */
  readonly aspects: readonly AspectExplanation[];
}

export interface Match {
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
  /** In the order of `FACTORS`. */
  readonly factors: readonly FactorExplanation[];
}

const FACTOR_LIST: readonly Factor[] = [distance, reputation, availability, price, service];

/**
 * Ranks listings for a query, best first; equal scores by id, the smaller first.
 *
 * A factor that does not apply or of which nothing is known is left out, and the weights of the others are scaled up
 * to 1 again: what nobody said counts neither for nor against. A listing of which no weighted factor knows anything
 * scores 0.
 *
 * @throws {@link MatchingError} when listings, query or weights are out of range
 */
export function rank(
  query: Query,
  listings: readonly ListingInput[],
  weights: Weights = DEFAULT_WEIGHTS,
): readonly Match[] {
  return rankColumns(query, toColumns(listings), weights);
}

/** {@link rank} over listings already laid out as columns. */
export function rankColumns(
  query: Query,
  columns: ListingColumns,
  weights: Weights = DEFAULT_WEIGHTS,
): readonly Match[] {
  const prepared = prepareQuery(query, columns);
  const shares = normalizeWeights(weights);
  const scores = new Float64Array(columns.length);
  const candidates: number[] = [];
  for (let row = 0; row < columns.length; row += 1) {
    if (!isCandidate(prepared, columns, row)) continue;
    scores[row] = scoreOf(prepared, columns, row, shares);
    candidates.push(row);
  }
  candidates.sort(
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || compareIds(columns.ids[a] ?? "", columns.ids[b] ?? ""),
  );
  return candidates
    .slice(0, prepared.limit)
    .map((row) => explain(prepared, columns, row, shares, scores[row] ?? 0));
}

/** What no weight can make up for. */
function isCandidate(query: PreparedQuery, columns: ListingColumns, row: number): boolean {
  const expiry = columns.expiry[row] ?? 0;
  return (
    columns.kind[row] === query.kind &&
    (query.categories.size === 0 || query.categories.has(columns.category[row] ?? 0)) &&
    (expiry === 0 || expiry >= query.now) &&
    (query.payments === 0 || (query.payments & (columns.payments[row] ?? 0)) !== 0) &&
    columns.publishers[row] !== query.exclude &&
    isWithinReach(query, columns, row)
  );
}

function scoreOf(query: PreparedQuery, columns: ListingColumns, row: number, shares: Weights): number {
  let known = 0;
  let sum = 0;
  for (const factor of FACTOR_LIST) {
    const share = shares[factor.name];
    if (share === 0) continue;
    const value = factor.value(query, columns, row);
    if (Number.isNaN(value)) continue;
    known += share;
    sum += share * value;
  }
  // Rounding may carry a perfect match a hair above 1.
  return known === 0 ? 0 : Math.min(1, sum / known);
}

function explain(
  query: PreparedQuery,
  columns: ListingColumns,
  row: number,
  shares: Weights,
  score: number,
): Match {
  const values = FACTOR_LIST.map((factor) => factor.value(query, columns, row));
  const known = FACTOR_LIST.reduce(
    (sum, factor, i) => (Number.isNaN(values[i]) ? sum : sum + shares[factor.name]),
    0,
  );
  const factors = FACTOR_LIST.map((factor, i): FactorExplanation => {
    const value = values[i] ?? Number.NaN;
    const isKnown = !Number.isNaN(value);
    const weight = isKnown && known > 0 ? shares[factor.name] / known : 0;
    return {
      factor: factor.name,
      value: isKnown ? value : null,
      weight,
      contribution: isKnown ? value * weight : 0,
      reason: factor.reason(query, columns, row),
      aspects: factor.name === "service" ? explainService(query, columns, row) : [],
    };
  });
  return { id: columns.ids[row] ?? "", score, factors };
}

/** Orders decimal numbers of any length as numbers. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
