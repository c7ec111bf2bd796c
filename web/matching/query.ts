import { MatchingError } from "./errors.ts";
import { FACTOR_LIST } from "./factors/all.ts";
import { reachOf } from "./factors/distance.ts";
import { QueryHours } from "./factors/query-hours.ts";
import { WantedHours } from "./hours.ts";
import {
  checkAddress,
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
import type { Taste } from "./preference/taste.ts";
import type { PlannedAspect } from "./services/judge.ts";
import type { Viewpoint } from "./store/append.ts";
import type { Lexicon } from "./store/lexicon.ts";
import { pointAt } from "./store/sphere.ts";
import { parseTags } from "./tags.ts";
import { FACTORS, normalizeWeights, type Weights } from "./weights.ts";
import { clockOf } from "./zone.ts";

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
  /** Minutes from UTC of the wanted hours; where {@link zone} is given, that counts. */
  readonly utcOffset: number;
  /** IANA name of the member's time zone; null or left out where unknown. */
  readonly zone?: string | null;
  /** Unix seconds in the week in which the hours are wanted, for daylight saving; `now` if left out. */
  readonly wantedAt?: number;
  /** Address of the community to stay within; null or left out for all. */
  readonly community?: string | null;
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
  readonly lexicon: Lexicon;
  readonly kind: number;
  readonly categories: ReadonlySet<number>;
  readonly hasPlace: boolean;
  /** Grid point of the place; 0 where there is none. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Metres; infinite for any distance. */
  readonly radius: number;
  /** Metres at which distance stops to count. */
  readonly reach: number;
  readonly hours: QueryHours | null;
  readonly payments: number;
  /** Position in the lexicon; −1 where no listing names it. */
  readonly token: number;
  readonly unit: number;
  /** NaN where no price was named. */
  readonly price: number;
  readonly seeksOffers: boolean;
  /** What matters to the member, as numbers of the lexicon's words. */
  readonly words: Uint32Array;
  /** By category: its aspects, looked up when first needed. */
  readonly aspects: (readonly PlannedAspect[] | undefined)[];
  /** What the member is likely to want; null where nothing is known, or where it is switched off. */
  readonly taste: Taste | null;
  /** By publisher, as in {@link Viewpoint}. */
  readonly trust: Float32Array;
  /** Position of the publisher to leave out; −1 for none. */
  readonly exclude: number;
  /** Position of the only community; −1 for any. */
  readonly community: number;
  readonly now: number;
  readonly limit: number;
  /** Weights of the factors that apply, scaled to 1; 0 for the others. */
  readonly shares: Weights;
}

/** The position of a community that no listing stands in: none is found. */
const NO_COMMUNITY = -2;

/**
 * Checks a query against what the listings' columns name.
 * @throws {@link MatchingError} with the code of the first field that is wrong
 */
export function prepareQuery(
  query: Query,
  weights: Weights,
  lexicon: Lexicon,
  viewpoint: Viewpoint,
  taste: Taste | null = null,
): PreparedQuery {
  checkQuery(query);
  const { place, price } = query;
  const point = place === null ? null : pointAt(place.latitude, place.longitude);
  const radius = query.radius ?? Number.POSITIVE_INFINITY;
  const words = [...parseTags(query.tags)].flatMap(([key, values]) =>
    values.map((value) => lexicon.words.intern(key, value)),
  );
  const prepared = {
    lexicon,
    kind: KINDS.indexOf(query.seeks),
    categories: new Set(query.categories),
    hasPlace: point !== null,
    x: point?.x ?? 0,
    y: point?.y ?? 0,
    z: point?.z ?? 0,
    radius,
    reach: reachOf(radius),
    hours: prepareHours(query, lexicon),
    payments: query.payments,
    token: price === null ? -1 : lexicon.tokens.find(price.token.toLowerCase()),
    unit: price === null ? -1 : UNITS.indexOf(price.unit),
    price: price === null ? Number.NaN : Number(price.amount),
    seeksOffers: query.seeks === "Offer",
    words: Uint32Array.from(words),
    aspects: [],
    taste,
    trust: viewpoint.trust,
    exclude: query.exclude === null ? -1 : lexicon.publishers.find(query.exclude),
    community: communityOf(query, lexicon),
    now: query.now,
    limit: query.limit,
    shares: weights,
  };
  return { ...prepared, shares: sharesOf(prepared, weights) };
}

function checkQuery(query: Query): void {
  for (const code of query.categories) checkCategory(code);
  if (query.place !== null) checkPlace(query.place);
  if (query.radius !== null) checkRadius(query.radius);
  checkPayments(query.payments);
  if (query.price !== null) checkPrice(query.price.amount);
  if (query.exclude !== null) checkAddress(query.exclude);
  if (typeof query.community === "string") checkAddress(query.community);
  checkTime(query.now);
  checkTime(query.wantedAt ?? 0);
  if (!Number.isSafeInteger(query.limit) || query.limit < 1) {
    throw new MatchingError("limit-out-of-range", { limit: query.limit });
  }
}

function prepareHours(query: Query, lexicon: Lexicon): QueryHours | null {
  if (query.hoursOfWeek === null) return null;
  const clock = typeof query.zone === "string" ? clockOf(query.zone) : null;
  const utcOffset = clock?.offsetAt(query.wantedAt ?? query.now) ?? query.utcOffset;
  return new QueryHours(new WantedHours(query.hoursOfWeek, utcOffset), clock, lexicon.offsets);
}

function communityOf({ community }: Query, lexicon: Lexicon): number {
  if (typeof community !== "string") return -1;
  const position = lexicon.communities.find(community);
  return position === -1 ? NO_COMMUNITY : position;
}

/**
 * The weights of a query: where it says nothing that a factor could judge by, that factor counts for nobody and the
 * others share its weight.
 * @throws {@link MatchingError} `weight-invalid`, `weights-zero`
 */
export function sharesOf(query: PreparedQuery, weights: Weights): Weights {
  const shares = normalizeWeights(weights);
  const applying = FACTOR_LIST.filter((factor) => factor.applies(query));
  const total = applying.reduce((sum, { name }) => sum + shares[name], 0);
  const scaled = { ...shares };
  for (const name of FACTORS) scaled[name] = 0;
  if (total > 0) for (const { name } of applying) scaled[name] = shares[name] / total;
  return scaled;
}

/** What a listing's publisher looks for: needs look for offers and offers for needs, in the same category. */
export function queryOfListing(listing: ListingInput, now: number, limit: number): Query {
  const priced = listing.price > 0n && isPaidInTokens(listing.payments);
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

/** Whether a price in tokens means something for these ways to pay. */
export function isPaidInTokens(payments: number): boolean {
  return (payments & (PAYMENTS.escrow | PAYMENTS.crypto)) !== 0;
}
