import { isPlaced, NODE, type Nodes, STRIDE } from "../index/nodes.ts";
import type { PreparedQuery } from "../query.ts";
import { CELL_SLACK_METRES } from "../slack.ts";
import type { ListingColumns } from "../store/columns.ts";
import { metresOfChord } from "../store/sphere.ts";
import { hasPlace } from "../store/traits.ts";
import { assumed, type Factor, known, UNKNOWN } from "./factor.ts";

/** Metres at which the value reaches 0 for a member who named no radius: an hour's ride through a large city. */
const DEFAULT_REACH_METRES = 50_000;

/** A bound's metres are taken a little short, far beyond what rounding can add up to. */
const ROUNDING = 1 - 1e-9;
const ROUNDING_METRES = 1e-3;

/** How far a member goes for whom distance still counts for something: its radius, if it named one. */
export function reachOf(radius: number): number {
  return Number.isFinite(radius) ? Math.max(radius, CELL_SLACK_METRES) : DEFAULT_REACH_METRES;
}

/** Metres between query and listing; NaN where either has no place. */
export function metresBetween(query: PreparedQuery, columns: ListingColumns, row: number): number {
  if (!query.hasPlace || !hasPlace(columns, row)) return Number.NaN;
  const dx = (columns.x[row] ?? 0) - query.x;
  const dy = (columns.y[row] ?? 0) - query.y;
  const dz = (columns.z[row] ?? 0) - query.z;
  return metresOfChord(dx * dx + dy * dy + dz * dz);
}

/** Whether a distance suits both sides; what has no place is always within reach. */
export function isWithinReach(query: PreparedQuery, metres: number, listingRadius: number): boolean {
  if (Number.isNaN(metres)) return true;
  const listingReach = listingRadius === 0 ? Number.POSITIVE_INFINITY : listingRadius;
  return metres <= Math.min(query.radius, listingReach) + CELL_SLACK_METRES;
}

/** The factor's value at a distance that is known already. */
export function nearness(query: PreparedQuery, metres: number): number {
  return Number.isNaN(metres) ? UNKNOWN : Math.max(0, 1 - metres / query.reach);
}

/** Metres from the query to the nearest point of a node's box; NaN where either has no place. */
export function leastMetres(query: PreparedQuery, nodes: Nodes, node: number): number {
  const { ints } = nodes;
  const at = node * STRIDE;
  if (!query.hasPlace || !isPlaced(nodes, node)) return Number.NaN;
  const dx = outside(query.x, ints[at + NODE.minX] ?? 0, ints[at + NODE.maxX] ?? 0);
  const dy = outside(query.y, ints[at + NODE.minY] ?? 0, ints[at + NODE.maxY] ?? 0);
  const dz = outside(query.z, ints[at + NODE.minZ] ?? 0, ints[at + NODE.maxZ] ?? 0);
  const metres = metresOfChord(dx * dx + dy * dy + dz * dz);
  return Math.max(0, metres * ROUNDING - ROUNDING_METRES);
}

/** How far a number lies outside of a range; 0 within. */
function outside(value: number, least: number, most: number): number {
  return value < least ? least - value : value > most ? value - most : 0;
}

/** Falls in a straight line from 1 at the door to 0 at the end of the member's reach. */
export const distance: Factor = {
  name: "distance",
  missing: known("place-not-given"),
  applies: (query) => query.hasPlace,
  value: (query, columns, row) => nearness(query, metresBetween(query, columns, row)),
  bound: (query, nodes, node) => nearness(query, leastMetres(query, nodes, node)),
  reason(query, columns, row) {
    if (!hasPlace(columns, row)) return assumed("no-place");
    const metres = Math.round(metresBetween(query, columns, row));
    const { reach } = query;
    return known(metres <= reach ? "within-reach" : "beyond-reach", { metres, reach });
  },
};
