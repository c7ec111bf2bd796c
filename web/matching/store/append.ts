import { standingOf } from "../factors/reputation.ts";
import { packHours } from "../hours.ts";
import { checkListing, KINDS, type ListingInput, UNITS } from "../listing.ts";
import { parseTags } from "../tags.ts";
import { dayOf } from "../time.ts";
import { type ListingColumns, makeRoom } from "./columns.ts";
import { cutId } from "./ids.ts";
import type { Lexicon } from "./lexicon.ts";
import { pointAt } from "./sphere.ts";

/** In the column of expiries: never. So is what lies past the year 2106. */
export const NEVER = 0xffff_ffff;

/** The address that stands for "no community". */
const NOWHERE = "0x0";

/** What a row's standing depends on besides its own columns. */
export interface Viewpoint {
  /** Day since 1970 on which reviews are weighed. */
  readonly today: number;
  /** By publisher, 0 to 1; NaN, or past the end, where the viewer has no opinion. */
  readonly trust: Float32Array;
}

/**
 * Checks a listing and writes it into the next row.
 * @throws {@link MatchingError} what {@link checkListing} refuses; nothing is written then
 */
export function appendListing(
  columns: ListingColumns,
  lexicon: Lexicon,
  listing: ListingInput,
  viewpoint: Viewpoint,
): void {
  checkListing(listing);
  const words = [...parseTags(listing.tags)].flatMap(([key, values]) =>
    values.map((value) => lexicon.words.intern(key, value)),
  );
  makeRoom(columns, words.length);
  const row = columns.length;
  columns.length = row + 1;
  columns.kind[row] = KINDS.indexOf(listing.kind);
  columns.category[row] = listing.category;
  if (listing.place !== null) {
    const { x, y, z } = pointAt(listing.place.latitude, listing.place.longitude);
    columns.x[row] = x;
    columns.y[row] = y;
    columns.z[row] = z;
  }
  columns.radius[row] = Math.round(listing.radius);
  packHours(listing.hoursOfWeek, columns.hours, row);
  columns.bookedHours[row] = Math.round(listing.bookedHours ?? 0);
  columns.offset[row] = lexicon.offsets.intern(listing.utcOffset);
  columns.statedOn[row] = dayOf(listing.statedAt ?? 0);
  columns.expiry[row] = listing.expiry === 0 ? NEVER : Math.min(NEVER, listing.expiry);
  columns.payments[row] = listing.payments;
  columns.unit[row] = UNITS.indexOf(listing.unit);
  columns.token[row] = lexicon.tokens.intern(listing.token.toLowerCase());
  columns.price[row] = Number(listing.price);
  columns.reviewCount[row] = listing.reviewCount;
  columns.overallSum[row] = listing.overallSum;
  columns.reviewedOn[row] = dayOf(listing.reviewedAt ?? 0);
  columns.publisher[row] = lexicon.publishers.intern(listing.publisher);
  columns.community[row] = lexicon.communities.intern(listing.community ?? NOWHERE);
  const { prefix, high, low } = cutId(listing.id);
  columns.idPrefix[row] = lexicon.prefixes.intern(prefix);
  columns.idHigh[row] = high;
  columns.idLow[row] = low;
  const from = columns.tagsFrom[row] ?? 0;
  columns.tagWords.set(words, from);
  columns.tagsFrom[row + 1] = from + words.length;
  columns.standing[row] = standingOf(columns, row, viewpoint);
}
