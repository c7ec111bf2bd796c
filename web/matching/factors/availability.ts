import { countOpen, MINUTES_IN_HOUR, openMinutes, WORDS_IN_WEEK } from "../hours.ts";
import { NODE, STRIDE } from "../index/nodes.ts";
import type { PreparedQuery } from "../query.ts";
import type { ListingColumns } from "../store/columns.ts";
import { type Factor, known } from "./factor.ts";
import type { QueryHours } from "./query-hours.ts";

/** Minutes of the wanted hours that the mask leaves open. */
function minutesOpen(hours: QueryHours, columns: ListingColumns, row: number): number {
  const frame = hours.frameFor(columns.offset[row] ?? 0, columns.statedOn[row] ?? 0);
  return openMinutes(frame, columns.hours, row * WORDS_IN_WEEK);
}

/** Share of the listing's own week that agreements leave free. */
function freeShare(columns: ListingColumns, row: number): number {
  const booked = columns.bookedHours[row] ?? 0;
  if (booked === 0) return 1;
  return Math.max(0, 1 - booked / countOpen(columns.hours, row * WORDS_IN_WEEK));
}

function shareOpen(query: PreparedQuery, columns: ListingColumns, row: number): number {
  const { hours } = query;
  if (hours === null) return 0;
  const share = minutesOpen(hours, columns, row) / hours.minutes;
  return share * freeShare(columns, row);
}

/**
 * Share of the wanted hours that are open, less what agreements book: which hours those take is not public, so that
 * each open hour counts for the share of the week that is still free.
 */
export const availability: Factor = {
  name: "availability",
  missing: known("hours-not-given"),
  applies: (query) => query.hours !== null,
  value: shareOpen,
  bound(query, nodes, node) {
    const { hours } = query;
    if (hours === null) return 0;
    const { words } = nodes;
    const at = node * STRIDE;
    const [low, high] = [words[at + NODE.offsets] ?? 0, words[at + NODE.offsets + 1] ?? 0];
    const some = hours.mostMinutes(words, at + NODE.hours, low, high);
    const one = (words[at + NODE.mostOpen] ?? 0) * MINUTES_IN_HOUR;
    return Math.min(some, one) / hours.minutes;
  },
  reason(query, columns, row) {
    const { hours } = query;
    if (hours === null) return availability.missing;
    const openHours = (minutesOpen(hours, columns, row) * freeShare(columns, row)) / MINUTES_IN_HOUR;
    const wantedHours = hours.minutes / MINUTES_IN_HOUR;
    const isOpen = minutesOpen(hours, columns, row) > 0;
    const code =
      openHours === 0
        ? isOpen
          ? "all-booked"
          : "never-open"
        : openHours === wantedHours
          ? "always-open"
          : "sometimes-open";
    const booked = columns.bookedHours[row] ?? 0;
    return known(code, { openHours, wantedHours, ...(booked > 0 && { bookedHours: booked }) });
  },
};
