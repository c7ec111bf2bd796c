import type { ListingColumns } from "./columns.ts";
import { MatchingError } from "./errors.ts";
import { WantedHours } from "./hours.ts";
import {
  checkCategory,
  checkPayments,
  checkPlace,
  checkPrice,
  checkRadius,
  checkTime,
  KINDS,
  type Kind,
  type ListingInput,
  PAYMENTS,
  type Place,
  UNITS,
  type Unit,
} from "./listing.ts";
import { parseTags, type Tags } from "./tags.ts";

/** What a member looks for. Null says "no wish": the factor that would judge it does not apply. */
export interface Query {
  /** Offers for one who needs something, needs for one who offers. */
  readonly seeks: Kind;
  /** Category codes; empty for all. */
  readonly categories: readonly number[];
  readonly place: Place | null;
  /** How far the member goes, in metres; null for any distance. */
  readonly radius: number | null;
  /** Wanted hours of the week in the member's local time. */
  readonly hoursOfWeek: bigint | null;
  /** Minutes from UTC of the wanted hours. */
  readonly utcOffset: number;
  /** Ways to pay that suit the member, a bit set; 0 for any. */
  readonly payments: number;
  /** The most the member pays, or the least that it asks when it seeks needs. */
  readonly price: { readonly token: string; readonly unit: Unit; readonly amount: bigint } | null;
  /** What matters to the member, as a listing's tags. */
  readonly tags: string;
  /** Whose listings to leave out: the member's own; null for none. */
  readonly exclude: string | null;
  /** Unix seconds, to leave out what has expired. */
  readonly now: number;
  /** The most results wanted. */
  readonly limit: number;
}

/** A checked query in the form that factors read. */
export interface PreparedQuery {
  readonly kind: number;
  readonly categories: ReadonlySet<number>;
  readonly latitude: number;
  readonly longitude: number;
  /** Metres; infinite for any distance. */
  readonly radius: number;
  readonly hours: WantedHours | null;
  readonly payments: number;
  /** Position in the columns' tokens; −1 where no listing names it. */
  readonly token: number;
  readonly unit: number;
  /** NaN where no price was named. */
  readonly price: number;
  readonly seeksOffers: boolean;
  readonly tags: Tags;
  readonly exclude: string | null;
  readonly now: number;
  readonly limit: number;
}

/**
 * Checks a query against these columns.
 * @throws {@link MatchingError} with the code of the first field that is wrong
 */
export function prepareQuery(query: Query, columns: ListingColumns): PreparedQuery {
  for (const code of query.categories) checkCategory(code);
  if (query.place !== null) checkPlace(query.place);
  if (query.radius !== null) checkRadius(query.radius);
  checkPayments(query.payments);
  if (query.price !== null) checkPrice(query.price.amount);
  checkTime(query.now);
  if (!Number.isSafeInteger(query.limit) || query.limit < 1) {
    throw new MatchingError("limit-out-of-range", { limit: query.limit });
  }
  return {
    kind: KINDS.indexOf(query.seeks),
    categories: new Set(query.categories),
    latitude: query.place?.latitude ?? Number.NaN,
    longitude: query.place?.longitude ?? Number.NaN,
    radius: query.radius ?? Number.POSITIVE_INFINITY,
    hours: query.hoursOfWeek === null ? null : new WantedHours(query.hoursOfWeek, query.utcOffset),
    payments: query.payments,
    token: query.price === null ? -1 : columns.tokens.indexOf(query.price.token.toLowerCase()),
    unit: query.price === null ? -1 : UNITS.indexOf(query.price.unit),
    price: query.price === null ? Number.NaN : Number(query.price.amount),
    seeksOffers: query.seeks === "Offer",
    tags: parseTags(query.tags),
    exclude: query.exclude === null ? null : query.exclude.toLowerCase(),
    now: query.now,
    limit: query.limit,
  };
}

/** What a listing's publisher looks for: needs look for offers and offers for needs, in the same category. */
export function queryOfListing(listing: ListingInput, now: number, limit: number): Query {
  const priced = listing.price > 0n && (listing.payments & (PAYMENTS.escrow | PAYMENTS.crypto)) !== 0;
  return {
    seeks: listing.kind === "Offer" ? "Need" : "Offer",
    categories: [listing.category],
    place: listing.place,
    radius: listing.radius === 0 ? null : listing.radius,
    hoursOfWeek: listing.hoursOfWeek,
    utcOffset: listing.utcOffset,
    payments: listing.payments,
    price: priced ? { token: listing.token, unit: listing.unit, amount: listing.price } : null,
    tags: listing.tags,
    exclude: listing.publisher,
    now,
    limit,
  };
}
