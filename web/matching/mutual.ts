import { explainRow, type FactorExplanation, type Match, toMatch } from "./explain.ts";
import { reachOf } from "./factors/distance.ts";
import { QueryHours } from "./factors/query-hours.ts";
import { unpackHours, WantedHours } from "./hours.ts";
import type { ListingIndex } from "./index/listing-index.ts";
import type { Scorer } from "./index/search.ts";
import { KINDS, type ListingInput } from "./listing.ts";
import { isPaidInTokens, type PreparedQuery, queryOfListing, sharesOf } from "./query.ts";
import { KNOWING_NOTHING, type Knowledge, toColumns } from "./rank.ts";
import { boundNode, scoreRow, UNFIT } from "./score.ts";
import type { ListingColumns } from "./store/columns.ts";
import { hasPlace } from "./store/traits.ts";
import { dayOf } from "./time.ts";
import type { Weights } from "./weights.ts";

/** A listing found for another listing, each scored for the other; the score is the geometric mean of the two. */
export interface MutualMatch extends Match {
  /** How well the found one suits the asking one; `factors` say why. */
  readonly forward: number;
  /** How well the asking one suits the found one. */
  readonly backward: number;
  readonly backwardFactors: readonly FactorExplanation[];
}

/** Squaring and taking the root again may lose this much. */
const ROUNDING = 1 - 1e-12;

/**
 * Ranks what suits a listing and is suited by it, best first, equal scores by id: offers for a need, needs for an offer.
 * The geometric mean asks for both: what one side does not want, the other's wish can't make up for. What either side
 * can't accept at all is no match.
 *
 * @throws {@link MatchingError} when listing or weights are out of range
 */
export function rankMutual(
  index: ListingIndex,
  listing: ListingInput,
  now: number,
  limit: number,
  weights: Weights,
  knowledge: Knowledge = KNOWING_NOTHING,
): readonly MutualMatch[] {
  const { lexicon } = index;
  const own = toColumns([listing], lexicon, { today: dayOf(now), trust: knowledge.trust });
  const forward = index.prepare(queryOfListing(listing, now, limit), weights, knowledge);
  const backwardScore = (columns: ListingColumns, row: number) =>
    scoreRow(queryOfRow(forward, columns, row, weights), own, 0, Number.NEGATIVE_INFINITY);
  const scorer: Scorer = {
    score(columns, row, enough) {
      const there = scoreRow(forward, columns, row, leastSide(enough));
      if (there < 0) return UNFIT;
      const back = backwardScore(columns, row);
      return back < 0 ? UNFIT : Math.sqrt(there * back);
    },
    // No more than 1 comes back, so that the root of the way there is a bound.
    bound(nodes, node, enough) {
      const there = boundNode(forward, nodes, node, leastSide(enough));
      return there < 0 ? UNFIT : Math.sqrt(there);
    },
  };
  return index.search(forward, { nodes: 0, rows: 0 }, scorer).map(({ columns, row, score }) => {
    const backward = queryOfRow(forward, columns, row, weights);
    return {
      ...toMatch(forward, columns, row, score),
      forward: scoreRow(forward, columns, row, Number.NEGATIVE_INFINITY),
      backward: backwardScore(columns, row),
      backwardFactors: explainRow(backward, own, 0),
    };
  });
}

/** What one side must reach for the mean to reach `enough`. */
function leastSide(enough: number): number {
  return enough > 0 ? enough * enough * ROUNDING : enough;
}

/** What the publisher of a row looks for: {@link queryOfListing}, straight from the columns. */
function queryOfRow(
  asking: PreparedQuery,
  columns: ListingColumns,
  row: number,
  weights: Weights,
): PreparedQuery {
  const { lexicon, now, trust } = asking;
  const radius = columns.radius[row] === 0 ? Number.POSITIVE_INFINITY : (columns.radius[row] ?? 0);
  const payments = columns.payments[row] ?? 0;
  const price = columns.price[row] ?? 0;
  const isPriced = price > 0 && isPaidInTokens(payments);
  const kind = columns.kind[row] === 0 ? 1 : 0;
  const wanted = new WantedHours(
    unpackHours(columns.hours, row),
    lexicon.offsets.at(columns.offset[row] ?? 0),
  );
  const query: PreparedQuery = {
    lexicon,
    kind,
    categories: new Set([columns.category[row] ?? 0]),
    hasPlace: hasPlace(columns, row),
    x: columns.x[row] ?? 0,
    y: columns.y[row] ?? 0,
    z: columns.z[row] ?? 0,
    radius,
    reach: reachOf(radius),
    hours: new QueryHours(wanted, null, lexicon.offsets),
    payments,
    token: isPriced ? (columns.token[row] ?? -1) : -1,
    unit: isPriced ? (columns.unit[row] ?? -1) : -1,
    price: isPriced ? price : Number.NaN,
    seeksOffers: KINDS[kind] === "Offer",
    words: columns.tagWords.subarray(columns.tagsFrom[row] ?? 0, columns.tagsFrom[row + 1] ?? 0),
    aspects: [],
    taste: null,
    trust,
    exclude: columns.publisher[row] ?? -1,
    community: -1,
    now,
    limit: 1,
    shares: weights,
  };
  return { ...query, shares: sharesOf(query, weights) };
}
