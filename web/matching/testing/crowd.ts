import { type ListingInput, PAYMENTS, type Place, UNITS } from "../listing.ts";
import type { Query } from "../query.ts";
import { exampleListing, exampleQuery, NATIVE } from "./examples.ts";

/** Where crowds live: a city, both sides of the antimeridian, both poles, and the corner where most signs change. */
const CENTRES: readonly Place[] = [
  { latitude: 38.72, longitude: -9.14 },
  { latitude: -16.8, longitude: 179.98 },
  { latitude: 89.97, longitude: 30 },
  { latitude: -90, longitude: 0 },
  { latitude: 0, longitude: 0 },
];
const TOKENS = [NATIVE, "0x0000000000000000000000000000000000000000", "0x01"];
const TAGS = [
  "",
  "skill:bicycle",
  "skill:sewing language:ar",
  "language:pt skill:bicycle",
  "urgency:3",
  "capacity:2",
];
const OFFSETS = [0, 60, 330, -570, 720];
const COMMUNITIES = ["0xc1", "0xc2", "0xc3"];
const CATEGORY_SHIFT = 240n;
/** 2026-01-15 and 2026-07-15. */
const WINTER = 1_768_435_200;
const SUMMER = 1_784_073_600;

/** A small generator of chance (Mulberry32): the same seed, the same crowd. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

function pick<T>(items: readonly T[], chance: (below: number) => number): T {
  const item = items[chance(items.length)];
  if (item === undefined) throw new RangeError("Nothing to pick from.");
  return item;
}

function placeNear(centre: Place, chance: (below: number) => number): Place {
  const latitude = Math.max(-90, Math.min(90, centre.latitude + (chance(401) - 200) / 1000));
  const longitude = centre.longitude + (chance(401) - 200) / 1000;
  return { latitude, longitude: longitude > 180 ? longitude - 360 : longitude };
}

/** Listings that are much alike, so that ties are common and every rule decides somewhere. Ids from `firstId` on. */
export function crowdOf(seed: number, count: number, firstId = 1): readonly ListingInput[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, (_, i): ListingInput => {
    const category = 1 + chance(3);
    const reviewCount = chance(3) * 5;
    const number = BigInt(firstId + ((i * 7919) % count));
    return exampleListing({
      id: String(chance(10) === 0 ? number : (BigInt(category) << CATEGORY_SHIFT) + number),
      publisher: `0x${(1 + chance(20)).toString(16)}`,
      ...(chance(4) > 0 && { community: pick(COMMUNITIES, chance) }),
      kind: chance(2) === 0 ? "Offer" : "Need",
      category,
      place: chance(12) === 0 ? null : placeNear(pick(CENTRES, chance), chance),
      radius: pick([0, 3_000, 15_000, 20_100_000], chance),
      hoursOfWeek: pick([1n, 0xff00n, 0xffn << 100n, (1n << 168n) - 1n, 0xf0f0_f0f0n << 60n], chance),
      utcOffset: pick(OFFSETS, chance),
      statedAt: pick([0, WINTER, SUMMER], chance),
      bookedHours: pick([0, 0, 2], chance),
      expiry: pick([0, 0, WINTER, 1_800_000_000], chance),
      payments: pick([1, 3, PAYMENTS.gift, PAYMENTS.timeCredits, 31], chance),
      unit: pick(UNITS, chance),
      token: pick(TOKENS, chance),
      price: BigInt(pick([0, 8, 10, 15], chance)),
      tags: pick(TAGS, chance),
      reviewCount,
      overallSum: reviewCount * pick([2, 4, 5], chance),
      reviewedAt: pick([0, WINTER], chance),
    });
  });
}

/** A query that a crowd may answer. */
export function queryFor(seed: number): Query {
  const chance = chanceOf(seed);
  return exampleQuery({
    seeks: chance(2) === 0 ? "Offer" : "Need",
    categories: pick<readonly number[]>([[], [1], [2, 3]], chance),
    place: chance(6) === 0 ? null : placeNear(pick(CENTRES, chance), chance),
    radius: pick([null, 0, 5_000, 20_000, 20_100_000], chance),
    hoursOfWeek: pick([null, 0xff00n, 0x1ffn << 99n], chance),
    utcOffset: pick(OFFSETS, chance),
    zone: pick([null, "Europe/Berlin", "America/St_Johns"], chance),
    community: chance(5) === 0 ? pick([...COMMUNITIES, "0xc9"], chance) : null,
    payments: pick([0, 0, 1, PAYMENTS.timeCredits, 31], chance),
    price:
      chance(2) === 0
        ? { token: pick(TOKENS, chance), unit: pick(UNITS, chance), amount: BigInt(pick([0, 9, 12], chance)) }
        : null,
    tags: pick(TAGS, chance),
    exclude: chance(3) === 0 ? "0x5" : null,
    now: SUMMER + chance(3) * 86_400,
    limit: pick([1, 5, 20, 20, 500], chance),
  });
}
