import { planWeek } from "../../scripts/seed/hours.ts";
import type { Random } from "../../scripts/seed/random.ts";
import { VOCABULARIES } from "../../scripts/seed/vocabulary/all.ts";
import { CATEGORIES } from "../../web/matching/categories.ts";
import { PAYMENTS } from "../../web/matching/listing.ts";
import { type Cities, cityOf } from "./cities.ts";

/** Unix seconds: the benchmark's present. */
export const NOW = 1_790_000_000;
export const DAY = 86_400;
export const TOKEN = "0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee";
export const THOUSANDTH = 10 ** 15;

const SCATTER_METRES = 10_000;
const METRES_PER_DEGREE = 111_320;
const WEEKS = 2_000;
const SPOKEN = 24;

/** Categories are not asked for alike: the later in the table, the rarer. */
const CATEGORY_WEIGHTS = CATEGORIES.map((_, i) => 1 / (1 + 0.15 * i));

/** Ways to settle, as the demo's communities have them: their payments, and how usual they are. */
export const SETTLEMENTS = [
  {
    share: 0.5,
    payments: [PAYMENTS.escrow, PAYMENTS.escrow | PAYMENTS.crypto, PAYMENTS.escrow | PAYMENTS.traditional],
  },
  { share: 0.2, payments: [PAYMENTS.timeCredits] },
  { share: 0.2, payments: [PAYMENTS.gift] },
  { share: 0.1, payments: [PAYMENTS.traditional] },
] as const;

/** What listings and queries are both made from, so that they speak of the same world. */
export interface People {
  readonly random: Random;
  readonly cities: Cities;
  readonly weeks: readonly bigint[];
}

export function createPeople(random: Random, cities: Cities): People {
  return { random, cities, weeks: Array.from({ length: WEEKS }, () => planWeek(random).hoursOfWeek) };
}

export interface Home {
  readonly city: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** Somebody's home: a city by its inhabitants, and about 10 km round its centre. */
export function pickHome({ random, cities }: People): Home {
  const city = cityOf(cities, random.next());
  const centre = cities.latitudes[city] ?? 0;
  const latitude = Math.max(
    -90,
    Math.min(90, centre + (random.normal() * SCATTER_METRES) / METRES_PER_DEGREE),
  );
  const east = (random.normal() * SCATTER_METRES) / METRES_PER_DEGREE / Math.cos((centre * Math.PI) / 180);
  const longitude = ((((cities.longitudes[city] ?? 0) + east + 540) % 360) + 360) % 360;
  return { city, latitude, longitude: longitude - 180 };
}

/** Position in the table of categories. */
export function pickCategory(random: Random): number {
  const total = CATEGORY_WEIGHTS.reduce((sum, weight) => sum + weight, 0);
  let rest = random.next() * total;
  for (const [i, weight] of CATEGORY_WEIGHTS.entries()) {
    rest -= weight;
    if (rest < 0) return i;
  }
  return 0;
}

/** What the category at a position speaks of. */
export function vocabularyAt(position: number): (typeof VOCABULARIES)[number] {
  const slug = CATEGORIES[position]?.slug;
  const vocabulary = VOCABULARIES.find((one) => one.slug === slug);
  if (vocabulary === undefined) throw new RangeError(`No vocabulary for ${slug}.`);
  return vocabulary;
}

/** A language of the city's country: its first two times out of three. */
export function pickLanguage({ random, cities }: People, city: number): string {
  const country = cities.countries[city] ?? "";
  const first = (country.charCodeAt(0) * 31 + country.charCodeAt(1) * 7) % SPOKEN;
  return `language:l${random.chance(0.66) ? first : (first + random.whole(1, 3)) % SPOKEN}`;
}

/** Minutes from UTC that a city's clocks show at a time: by longitude, India apart, and summer time in the north. */
export function offsetIn({ cities }: People, city: number, seconds: number): number {
  if (cities.countries[city] === "IN") return 330;
  const longitude = cities.longitudes[city] ?? 0;
  const latitude = cities.latitudes[city] ?? 0;
  const yearDay = (seconds / DAY) % 365.25;
  const isSummer = latitude > 30 && longitude < 45 && yearDay > 85 && yearDay < 300;
  return Math.round(longitude / 15) * 60 + (isSummer ? 60 : 0);
}
