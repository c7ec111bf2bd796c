import { type Address, isAddressEqual } from "viem";
import { HOURS_IN_WEEK } from "../../matching/hours.ts";
import type { Unit } from "../../matching/listing.ts";

const SECONDS_IN_WEEK = 604_800;
/** An hour in time credits, which have two decimals. */
const HOUR_IN_CREDITS = 100n;
/** Parts of an hour that are still told apart. */
const PARTS = 100n;

/** What an agreement that is being carried out says of the time that it takes. */
export interface Booking {
  readonly token: Address;
  /** In the token's smallest unit. */
  readonly total: bigint;
  /** Unix seconds. */
  readonly acceptedAt: number;
  /** Unix seconds. */
  readonly deliverBy: number;
}

/** What prices tell of a listing's hours. */
interface Pricing {
  readonly unit: Unit;
  readonly token: Address;
  /** In the token's smallest unit. */
  readonly price: bigint;
  /** The community's own credits, which are hours; null where it has none. */
  readonly timeCredits: Address | null;
}

/**
 * Hours of the week that running agreements take from a listing: what each pays for, spread evenly from its acceptance to
 * the day by which it is to be done, or over one week where that is sooner. Terms name no hours, so that they follow from
 * the price; an agreement that is not paid by the hour says nothing of its time and counts as none.
 */
export function bookedHours(pricing: Pricing, bookings: readonly Booking[]): number {
  const hours = bookings.reduce(
    (sum, booking) => sum + hoursOf(pricing, booking) / Math.max(1, weeksOf(booking)),
    0,
  );
  return Math.min(HOURS_IN_WEEK, hours);
}

function hoursOf({ unit, token, price, timeCredits }: Pricing, booking: Booking): number {
  if (timeCredits !== null && isAddressEqual(booking.token, timeCredits))
    return Number((booking.total * PARTS) / HOUR_IN_CREDITS) / Number(PARTS);
  const isByTheHour = unit === "Hour" && price > 0n && isAddressEqual(booking.token, token);
  return isByTheHour ? Number((booking.total * PARTS) / price) / Number(PARTS) : 0;
}

function weeksOf({ acceptedAt, deliverBy }: Booking): number {
  return (deliverBy - acceptedAt) / SECONDS_IN_WEEK;
}
