import type { ListingColumns } from "../columns.ts";
import { haversine } from "../distance.ts";
import type { PreparedQuery } from "../query.ts";
import type { Factor } from "./factor.ts";

/** Metres at which the value reaches 0 for a member who named no radius: an hour's ride through a large city. */
const DEFAULT_REACH_METRES = 50_000;

/**
 * Metres by which two cell centres may be further apart than what they stand for. An H3 cell of resolution 7 has a
 * circumradius of about 1.4 km (H3's table of cell statistics), and both places are known only by their cells.
 */
export const CELL_SLACK_METRES = 2_800;

/** Metres between query and listing; NaN where either has no place. */
export function metresBetween(query: PreparedQuery, columns: ListingColumns, row: number): number {
  return haversine(
    query.latitude,
    query.longitude,
    columns.latitude[row] ?? Number.NaN,
    columns.longitude[row] ?? Number.NaN,
  );
}

/** Whether the distance suits both sides; what has no place is always within reach. */
export function isWithinReach(query: PreparedQuery, columns: ListingColumns, row: number): boolean {
  const metres = metresBetween(query, columns, row);
  if (Number.isNaN(metres)) return true;
  const radius = columns.radius[row] ?? 0;
  const listingReach = radius === 0 ? Number.POSITIVE_INFINITY : radius;
  return metres <= Math.min(query.radius, listingReach) + CELL_SLACK_METRES;
}

function reachOf(query: PreparedQuery): number {
  return Number.isFinite(query.radius) ? Math.max(query.radius, CELL_SLACK_METRES) : DEFAULT_REACH_METRES;
}

/** Falls in a straight line from 1 at the door to 0 at the end of the member's reach. */
export const distance: Factor = {
  name: "distance",
  value(query, columns, row) {
    const metres = metresBetween(query, columns, row);
    return Number.isNaN(metres) ? Number.NaN : Math.max(0, 1 - metres / reachOf(query));
  },
  reason(query, columns, row) {
    if (Number.isNaN(columns.latitude[row] ?? Number.NaN)) return { code: "no-place", parameters: {} };
    if (Number.isNaN(query.latitude)) return { code: "place-not-given", parameters: {} };
    const metres = Math.round(metresBetween(query, columns, row));
    const reach = reachOf(query);
    return { code: metres <= reach ? "within-reach" : "beyond-reach", parameters: { metres, reach } };
  },
};
