import { MatchingError } from "./errors.ts";
import { packHours, WORDS_IN_WEEK } from "./hours.ts";
import { checkListing, KINDS, type ListingInput, UNITS } from "./listing.ts";
import { parseTags, type Tags } from "./tags.ts";

/**
 * Listings as columns: row r of every column is one listing. Numbers sit in typed arrays, so that a pass over all
 * listings touches little memory and allocates nothing.
 */
export interface ListingColumns {
  readonly length: number;
  readonly ids: readonly string[];
  /** Lower-case addresses. */
  readonly publishers: readonly string[];
  /** Position in {@link KINDS}. */
  readonly kind: Uint8Array;
  readonly category: Uint16Array;
  /** Degrees; NaN for what needs no place. */
  readonly latitude: Float64Array;
  /** Degrees; NaN for what needs no place. */
  readonly longitude: Float64Array;
  /** Metres. */
  readonly radius: Float64Array;
  /** Six words a row. */
  readonly hours: Uint32Array;
  /** Minutes. */
  readonly utcOffset: Int16Array;
  /** Unix seconds, 0 for never. */
  readonly expiry: Float64Array;
  readonly payments: Uint8Array;
  /** Position in {@link UNITS}. */
  readonly unit: Uint8Array;
  /** Position in {@link tokens}. */
  readonly token: Uint32Array;
  /** Every token that a listing names, once, in lower case. */
  readonly tokens: readonly string[];
  /** In the token's smallest unit, rounded to a double: fit is a ratio. */
  readonly price: Float64Array;
  readonly reviewCount: Uint32Array;
  readonly overallSum: Uint32Array;
  readonly tags: readonly Tags[];
}

/**
 * Checks listings and lays them out as columns.
 * @throws {@link MatchingError} `id-duplicate`, or what {@link checkListing} refuses
 */
export function toColumns(listings: readonly ListingInput[]): ListingColumns {
  const length = listings.length;
  const kind = new Uint8Array(length);
  const category = new Uint16Array(length);
  const latitude = new Float64Array(length).fill(Number.NaN);
  const longitude = new Float64Array(length).fill(Number.NaN);
  const radius = new Float64Array(length);
  const hours = new Uint32Array(length * WORDS_IN_WEEK);
  const utcOffset = new Int16Array(length);
  const expiry = new Float64Array(length);
  const payments = new Uint8Array(length);
  const unit = new Uint8Array(length);
  const token = new Uint32Array(length);
  const price = new Float64Array(length);
  const reviewCount = new Uint32Array(length);
  const overallSum = new Uint32Array(length);
  const tokens: string[] = [];
  const positionOfToken = new Map<string, number>();
  const seen = new Set<string>();

  for (const [row, listing] of listings.entries()) {
    checkListing(listing);
    if (seen.has(listing.id)) throw new MatchingError("id-duplicate", { id: listing.id });
    seen.add(listing.id);

    kind[row] = KINDS.indexOf(listing.kind);
    category[row] = listing.category;
    if (listing.place !== null) {
      latitude[row] = listing.place.latitude;
      longitude[row] = listing.place.longitude;
    }
    radius[row] = listing.radius;
    packHours(listing.hoursOfWeek, hours, row);
    utcOffset[row] = listing.utcOffset;
    expiry[row] = listing.expiry;
    payments[row] = listing.payments;
    unit[row] = UNITS.indexOf(listing.unit);
    token[row] = positionOf(listing.token.toLowerCase(), tokens, positionOfToken);
    price[row] = Number(listing.price);
    reviewCount[row] = listing.reviewCount;
    overallSum[row] = listing.overallSum;
  }

  return {
    length,
    ids: listings.map((listing) => listing.id),
    publishers: listings.map((listing) => listing.publisher.toLowerCase()),
    kind,
    category,
    latitude,
    longitude,
    radius,
    hours,
    utcOffset,
    expiry,
    payments,
    unit,
    token,
    tokens,
    price,
    reviewCount,
    overallSum,
    tags: listings.map((listing) => parseTags(listing.tags)),
  };
}

function positionOf(word: string, words: string[], positions: Map<string, number>): number {
  const known = positions.get(word);
  if (known !== undefined) return known;
  positions.set(word, words.length);
  words.push(word);
  return words.length - 1;
}
