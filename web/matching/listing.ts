import { isCategoryCode } from "./categories.ts";
import { MatchingError } from "./errors.ts";
import { checkHours, checkUtcOffset, HOURS_IN_WEEK } from "./hours.ts";

/** Offer or need, as in `IListings.Kind`. */
export const KINDS = ["Offer", "Need"] as const;
export type Kind = (typeof KINDS)[number];

/** What a price is for, as in `IListings.Unit`. */
export const UNITS = ["Once", "Hour", "Day", "Piece"] as const;
export type Unit = (typeof UNITS)[number];

/** Bits of a listing's `payments`. */
export const PAYMENTS = { escrow: 1, crypto: 2, traditional: 4, timeCredits: 8, gift: 16 } as const;
const PAYMENTS_ALL = 31;

/** Metres, as in `Limits.RADIUS_METRES`: a little more than half of the Earth's circumference. */
export const RADIUS_MOST_METRES = 20_100_000;
/** As in `Limits.AMOUNT`. */
const PRICE_MOST = 2n ** 96n - 1n;
const RATING_LEAST = 1;
const RATING_MOST = 5;

/** Degrees, WGS 84. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** What matching reads of a listing. All of it can be passed to a worker. */
export interface ListingInput {
  /** The on-chain id as a decimal number. */
  readonly id: string;
  /** Address, compared without regard to case. */
  readonly publisher: string;
  /** Address of the community it stands in; left out where that doesn't matter. */
  readonly community?: string;
  readonly kind: Kind;
  readonly category: number;
  /** Centre of the public cell; null for what needs no place. */
  readonly place: Place | null;
  /** How far the publisher goes, in metres; 0 stays at its place, and whoever comes is welcome. */
  readonly radius: number;
  /** Weekly mask of 168 bits in the publisher's local time. */
  readonly hoursOfWeek: bigint;
  /** Minutes from UTC, as they were when the listing was published or last revised. */
  readonly utcOffset: number;
  /** Unix seconds of that publication or revision; left out where unknown: then the offset holds all year. */
  readonly statedAt?: number;
  /** Hours of its week that live agreements take, 0 to 168; 0 if left out. Which ones is nobody else's business. */
  readonly bookedHours?: number;
  /** Unix seconds after which it no longer stands; 0 for never. */
  readonly expiry: number;
  /** Bit set of {@link PAYMENTS}. */
  readonly payments: number;
  readonly unit: Unit;
  /** Address of the token, compared without regard to case. */
  readonly token: string;
  /** In the token's smallest unit. */
  readonly price: bigint;
  /** Space-separated `key:value` words. */
  readonly tags: string;
  /** The publisher's reviews: in this category where it has some, else in all. A fraction where they are decayed. */
  readonly reviewCount: number;
  /** Sum of their overall ratings, 1 to 5 each. */
  readonly overallSum: number;
  /** Unix seconds as of which the two hold and from which they decay; left out or 0 where they do not decay. */
  readonly reviewedAt?: number;
}

/**
 * Refuses a place that is not on Earth, NaN included.
 * @throws {@link MatchingError} `coordinates-out-of-range`
 */
export function checkPlace({ latitude, longitude }: Place): void {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
    throw new MatchingError("coordinates-out-of-range", { latitude, longitude });
  }
}

/** @throws {@link MatchingError} `radius-out-of-range` */
export function checkRadius(metres: number): void {
  if (!(metres >= 0 && metres <= RADIUS_MOST_METRES)) {
    throw new MatchingError("radius-out-of-range", { metres });
  }
}

/** @throws {@link MatchingError} `price-out-of-range` */
export function checkPrice(price: bigint): void {
  if (price < 0n || price > PRICE_MOST) {
    throw new MatchingError("price-out-of-range", { price: price.toString() });
  }
}

/** @throws {@link MatchingError} `payments-out-of-range` */
export function checkPayments(payments: number): void {
  if (!Number.isInteger(payments) || payments < 0 || payments > PAYMENTS_ALL) {
    throw new MatchingError("payments-out-of-range", { payments });
  }
}

/** @throws {@link MatchingError} `time-out-of-range` */
export function checkTime(seconds: number): void {
  if (!Number.isSafeInteger(seconds) || seconds < 0)
    throw new MatchingError("time-out-of-range", { seconds });
}

/** @throws {@link MatchingError} `category-unknown` */
export function checkCategory(code: number): void {
  if (!isCategoryCode(code)) throw new MatchingError("category-unknown", { code });
}

/** Decayed sums are rounded on their way here. */
const RATING_SLACK = 1e-6;

function checkReviews(count: number, sum: number): void {
  const slack = count * RATING_SLACK;
  const isPossible =
    Number.isFinite(count) &&
    Number.isFinite(sum) &&
    count >= 0 &&
    sum >= count * RATING_LEAST - slack &&
    sum <= count * RATING_MOST + slack;
  if (!isPossible) throw new MatchingError("reviews-impossible", { count, sum });
}

/** @throws {@link MatchingError} `address-invalid` */
export function checkAddress(address: string): void {
  if (!/^0x[\da-f]{1,40}$/iu.test(address)) throw new MatchingError("address-invalid", { address });
}

function checkBookedHours(hours: number): void {
  if (!(hours >= 0 && hours <= HOURS_IN_WEEK))
    throw new MatchingError("booked-hours-out-of-range", { hours });
}

/**
 * Refuses a listing that no contract would have let through.
 * @throws {@link MatchingError} with the code of the first field that is wrong
 */
export function checkListing(listing: ListingInput): void {
  if (!/^[1-9]\d{0,77}$/u.test(listing.id)) throw new MatchingError("id-invalid", { id: listing.id });
  checkCategory(listing.category);
  if (listing.place !== null) checkPlace(listing.place);
  checkRadius(listing.radius);
  checkHours(listing.hoursOfWeek);
  checkUtcOffset(listing.utcOffset);
  checkTime(listing.expiry);
  checkPayments(listing.payments);
  checkPrice(listing.price);
  checkReviews(listing.reviewCount, listing.overallSum);
  checkAddress(listing.publisher);
  if (listing.community !== undefined) checkAddress(listing.community);
  checkTime(listing.statedAt ?? 0);
  checkTime(listing.reviewedAt ?? 0);
  checkBookedHours(listing.bookedHours ?? 0);
}
