import { availability } from "./factors/availability.ts";
import { isWithinReach, leastMetres, metresBetween, nearness } from "./factors/distance.ts";
import { preference } from "./factors/preference.ts";
import { price } from "./factors/price.ts";
import { service } from "./factors/service.ts";
import { NODE, type Nodes, STRIDE } from "./index/nodes.ts";
import type { PreparedQuery } from "./query.ts";
import type { ListingColumns } from "./store/columns.ts";

/** What a row or node gets that can't be a result. */
export const UNFIT = -1;

/** What a bound must never fall short of: the greatest value that a factor can have. */
const MOST = 1;

/**
 * Adds up a score, always in the same order: each step grows with each value, in floating point too, so that greater
 * values never give a smaller sum, and a sum over bounds is a bound. Rounding may carry a perfect match a hair above 1.
 */
function add(
  { shares }: PreparedQuery,
  nearnessValue: number,
  standing: number,
  openness: number,
  priceFit: number,
  serviceFit: number,
  liking: number,
): number {
  return Math.min(
    1,
    shares.distance * nearnessValue +
      shares.reputation * standing +
      shares.availability * openness +
      shares.price * priceFit +
      shares.service * serviceFit +
      shares.preference * liking,
  );
}

/** What no weight can make up for, but for the distance. Kind and category are the partition's. */
export function isCandidate(query: PreparedQuery, columns: ListingColumns, row: number): boolean {
  return (
    columns.removed[row] === 0 &&
    (columns.expiry[row] ?? 0) >= query.now &&
    (query.payments === 0 || (query.payments & (columns.payments[row] ?? 0)) !== 0) &&
    (query.community === -1 || columns.community[row] === query.community) &&
    columns.publisher[row] !== query.exclude
  );
}

/**
 * The score of a row, 0 to 1; {@link UNFIT} where it can't be a result. Of a row that can't reach `enough` any number
 * below that may come back: dear factors are not looked at where cheap ones have decided.
 */
export function scoreRow(query: PreparedQuery, columns: ListingColumns, row: number, enough: number): number {
  const { shares } = query;
  const metres = metresBetween(query, columns, row);
  const near = shares.distance === 0 ? 0 : nearness(query, metres);
  const standing = columns.standing[row] ?? 0;
  if (add(query, near, standing, MOST, MOST, MOST, MOST) < enough) return UNFIT;
  if (!isWithinReach(query, metres, columns.radius[row] ?? 0)) return UNFIT;
  if (!isCandidate(query, columns, row)) return UNFIT;
  const open = shares.availability === 0 ? 0 : availability.value(query, columns, row);
  if (add(query, near, standing, open, MOST, MOST, MOST) < enough) return UNFIT;
  const fit = shares.price === 0 ? 0 : price.value(query, columns, row);
  if (add(query, near, standing, open, fit, MOST, MOST) < enough) return UNFIT;
  const served = shares.service === 0 ? 0 : service.value(query, columns, row);
  const liked = shares.preference === 0 ? 0 : preference.value(query, columns, row);
  return add(query, near, standing, open, fit, served, liked);
}

/**
 * At least the score of each row below a node; {@link UNFIT} where none of them can be a result, or can reach `enough`.
 */
export function boundNode(query: PreparedQuery, nodes: Nodes, node: number, enough: number): number {
  const { words, floats } = nodes;
  const { shares } = query;
  const at = node * STRIDE;
  const metres = leastMetres(query, nodes, node);
  const near = shares.distance === 0 ? 0 : nearness(query, metres);
  const standing = floats[at + NODE.mostStanding] ?? 1;
  if (add(query, near, standing, MOST, MOST, MOST, MOST) < enough) return UNFIT;
  if (!isWithinReach(query, metres, words[at + NODE.mostRadius] ?? 0) || !hasCandidate(query, words, at)) {
    return UNFIT;
  }
  const fit = shares.price === 0 ? 0 : price.bound(query, nodes, node);
  const served = shares.service === 0 ? 0 : service.bound(query, nodes, node);
  const liked = shares.preference === 0 ? 0 : preference.bound(query, nodes, node);
  if (add(query, near, standing, MOST, fit, served, liked) < enough) return UNFIT;
  const open = shares.availability === 0 ? 0 : availability.bound(query, nodes, node);
  return add(query, near, standing, open, fit, served, liked);
}

/** Whether a row below a node may be a candidate. */
function hasCandidate(query: PreparedQuery, words: Uint32Array, at: number): boolean {
  return (
    (words[at + NODE.latestExpiry] ?? 0) >= query.now &&
    (query.payments === 0 || (query.payments & (words[at + NODE.traits] ?? 0)) !== 0) &&
    (query.community === -1 || (((words[at + NODE.communities] ?? 0) >>> (query.community & 31)) & 1) === 1)
  );
}
