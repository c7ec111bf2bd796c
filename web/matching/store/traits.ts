import { PAYMENTS, UNITS } from "../listing.ts";
import type { ListingColumns } from "./columns.ts";

const HOUR = UNITS.indexOf("Hour");

export function hasPlace(columns: ListingColumns, row: number): boolean {
  return columns.x[row] !== 0 || columns.y[row] !== 0 || columns.z[row] !== 0;
}

export function isGift(columns: ListingColumns, row: number): boolean {
  return columns.price[row] === 0 && ((columns.payments[row] ?? 0) & PAYMENTS.gift) !== 0;
}

/** Takes time credits and names no rate of its own: then an hour is an hour. */
export function isHourForHour(columns: ListingColumns, row: number): boolean {
  return (
    columns.price[row] === 0 &&
    columns.unit[row] === HOUR &&
    ((columns.payments[row] ?? 0) & PAYMENTS.timeCredits) !== 0
  );
}
