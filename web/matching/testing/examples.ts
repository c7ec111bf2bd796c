import type { ListingInput } from "../listing.ts";
import type { Query } from "../query.ts";

export const NATIVE = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";
export const EVERY_HOUR = (1n << 168n) - 1n;

/** A bicycle mended in Lisbon, any time, for 10 units of the native token an hour. */
export function exampleListing(changes: Partial<ListingInput> = {}): ListingInput {
  return {
    id: "1",
    publisher: "0x00000000000000000000000000000000000000aa",
    kind: "Offer",
    category: 1,
    place: { latitude: 38.72, longitude: -9.14 },
    radius: 10_000,
    hoursOfWeek: EVERY_HOUR,
    utcOffset: 0,
    expiry: 0,
    payments: 1,
    unit: "Hour",
    token: NATIVE,
    price: 10n,
    tags: "skill:bicycle language:pt",
    reviewCount: 0,
    overallSum: 0,
    ...changes,
  };
}

/** Someone in Lisbon whose bicycle is broken. */
export function exampleQuery(changes: Partial<Query> = {}): Query {
  return {
    seeks: "Offer",
    categories: [],
    place: { latitude: 38.72, longitude: -9.14 },
    radius: 20_000,
    hoursOfWeek: 0xff00n,
    utcOffset: 0,
    payments: 0,
    price: { token: NATIVE, unit: "Hour", amount: 12n },
    tags: "skill:bicycle",
    exclude: null,
    now: 1_700_000_000,
    limit: 20,
    ...changes,
  };
}
