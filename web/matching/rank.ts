import { MatchingError } from "./errors.ts";
import { type Match, toMatch } from "./explain.ts";
import { compareRowIds } from "./index/best.ts";
import type { ListingInput } from "./listing.ts";
import type { Taste } from "./preference/taste.ts";
import { type PreparedQuery, prepareQuery, type Query } from "./query.ts";
import { scoreRow } from "./score.ts";
import { appendListing, type Viewpoint } from "./store/append.ts";
import { createColumns, type ListingColumns } from "./store/columns.ts";
import { createLexicon, type Lexicon } from "./store/lexicon.ts";
import { dayOf } from "./time.ts";
import { DEFAULT_WEIGHTS, type Weights } from "./weights.ts";

export type { FactorExplanation, Match } from "./explain.ts";

/** What a search knows of the viewer besides the query. */
export interface Knowledge {
  /** By publisher's position in the lexicon; empty where nothing is known. */
  readonly trust: Float32Array;
  readonly taste: Taste | null;
}

export const KNOWING_NOTHING: Knowledge = { trust: new Float32Array(0), taste: null };

/**
 * Ranks a few listings for a query by looking at all of them, best first; equal scores by id, the smaller first.
 *
 * A factor that the query gives nothing to judge by is left out, and the weights of the others are scaled up to 1
 * again. Where a listing does not say enough to be judged, the factor counts as middling (docs/adr/0006).
 *
 * @throws {@link MatchingError} when listings, query or weights are out of range
 */
export function rank(
  query: Query,
  listings: readonly ListingInput[],
  weights: Weights = DEFAULT_WEIGHTS,
): readonly Match[] {
  const lexicon = createLexicon();
  const viewpoint = { today: dayOf(query.now), trust: KNOWING_NOTHING.trust };
  const columns = toColumns(listings, lexicon, viewpoint);
  const prepared = prepareQuery(query, weights, lexicon, viewpoint);
  return rankAll(prepared, columns);
}

/** Every row scored, sorted and cut: what any faster way must equal. */
export function rankAll(query: PreparedQuery, columns: ListingColumns): readonly Match[] {
  const { lexicon } = query;
  const found: { row: number; score: number }[] = [];
  for (let row = 0; row < columns.length; row += 1) {
    if (!isAskedFor(query, columns, row)) continue;
    const score = scoreRow(query, columns, row, Number.NEGATIVE_INFINITY);
    if (score >= 0) found.push({ row, score });
  }
  found.sort((a, b) => b.score - a.score || compareRowIds(lexicon, columns, a.row, columns, b.row));
  return found.slice(0, query.limit).map(({ row, score }) => toMatch(query, columns, row, score));
}

/** Whether a row is of the kind and of one of the categories that a query seeks. */
export function isAskedFor(query: PreparedQuery, columns: ListingColumns, row: number): boolean {
  return (
    columns.kind[row] === query.kind &&
    (query.categories.size === 0 || query.categories.has(columns.category[row] ?? 0))
  );
}

/**
 * Checks listings and lays them out as columns.
 * @throws {@link MatchingError} `id-duplicate`, or what `checkListing` refuses
 */
export function toColumns(
  listings: readonly ListingInput[],
  lexicon: Lexicon,
  viewpoint: Viewpoint,
): ListingColumns {
  const columns = createColumns(listings.length);
  const seen = new Set<string>();
  for (const listing of listings) {
    if (seen.has(listing.id)) throw new MatchingError("id-duplicate", { id: listing.id });
    seen.add(listing.id);
    appendListing(columns, lexicon, listing, viewpoint);
  }
  return columns;
}
