import type { Random } from "../../scripts/seed/random.ts";
import { UNITS } from "../../web/matching/listing.ts";
import type { Query } from "../../web/matching/query.ts";
import {
  NOW,
  offsetIn,
  type People,
  pickCategory,
  pickHome,
  pickLanguage,
  SETTLEMENTS,
  THOUSANDTH,
  TOKEN,
  vocabularyAt,
} from "./people.ts";

/** How far members say that they go, in metres, and how many of a hundred say so. */
const RADII: readonly (readonly [radius: number, share: number])[] = [
  [2_000, 5],
  [5_000, 25],
  [10_000, 30],
  [25_000, 30],
  [50_000, 10],
];

/**
 * What members look through: one category round their home, everything round their home, or one category (every tenth:
 * all) in the whole world, half of them without saying where they are.
 */
export type Scope = "near" | "everything" | "anywhere";

/** What members ask for: often at certain hours, half of them with a price in mind. */
export function makeQueries(people: People, count: number, limit: number, scope: Scope): readonly Query[] {
  const { random, weeks } = people;
  return Array.from({ length: count }, (): Query => {
    const home = pickHome(people);
    const position = pickCategory(random);
    const vocabulary = vocabularyAt(position);
    const [least, most] = vocabulary.price;
    const isEverything = scope === "everything" || (scope === "anywhere" && random.chance(0.1));
    const words = [
      ...(random.chance(0.6) ? random.pick(vocabulary.things).tags.split(" ") : []),
      ...(random.chance(0.4) ? [pickLanguage(people, home.city)] : []),
    ];
    const payments = random.chance(0.3) ? (random.pick(SETTLEMENTS).payments[0] ?? 0) : 0;
    return {
      seeks: random.chance(0.75) ? "Offer" : "Need",
      categories: isEverything ? [] : [position + 1],
      place:
        scope === "anywhere" && random.chance(0.5)
          ? null
          : { latitude: home.latitude, longitude: home.longitude },
      radius: scope === "anywhere" ? null : pickRadius(random),
      hoursOfWeek: random.chance(0.65) ? random.pick(weeks) : null,
      utcOffset: offsetIn(people, home.city, NOW),
      payments,
      price: random.chance(0.5)
        ? {
            token: TOKEN,
            unit: random.pick(vocabulary.units) ?? UNITS[0],
            amount: BigInt(random.whole(least * 2, most * 2) * (THOUSANDTH / 2)),
          }
        : null,
      tags: isEverything ? "" : words.join(" "),
      exclude: null,
      now: NOW,
      limit,
    };
  });
}

function pickRadius(random: Random): number {
  let rest = random.next() * 100;
  for (const [radius, share] of RADII) {
    rest -= share;
    if (rest < 0) return radius;
  }
  return 0;
}
