import type { Random } from "../../../scripts/seed/random.ts";
import { VOCABULARIES } from "../../../scripts/seed/vocabulary/all.ts";
import { CATEGORIES } from "../../../web/matching/categories.ts";
import { topicOf, type Wish } from "../../../web/matching/preference/wish.ts";

/** Something that can be wanted: one thing of the demo's vocabulary, told by its category and what it is about. */
export interface Thing {
  readonly category: number;
  readonly tags: string;
  readonly key: string;
}

/** The vocabulary's things; those that no tag tells apart are one. */
export const THINGS: readonly Thing[] = [
  ...new Map(
    VOCABULARIES.flatMap(({ slug, things }) =>
      things.map(({ tags }): [string, Thing] => {
        const category = CATEGORIES.find((one) => one.slug === slug)?.code ?? 0;
        const key = topicOf(category, tags);
        return [key, { category, tags, key }];
      }),
    ),
  ).values(),
];

/** What a world of wishes is like. */
export interface WorldOptions {
  readonly members: number;
  /** Wishes that follow a member's ways of life; the others follow what everyone wants. */
  readonly structure: number;
}

const LIVES = 24;
const THINGS_A_LIFE = 14;
const WISHES_LEAST = 2;
const WISHES_MEAN = 6;
const REPEAT_SHARE = 0.2;
const DAYS = 365;
const DAY = 86_400;

/**
 * Members with one to three ways of life out of some, each a set of things drawn at random across categories, wishing
 * over a year. Things are popular to very different degrees. Nothing of the model is put in: neither its form nor its
 * parameters.
 */
export function makeWishes(random: Random, { members, structure }: WorldOptions): readonly Wish[] {
  const popularity = THINGS.map(() => 1 / (1 + 40 * random.next()));
  const lives = Array.from({ length: LIVES }, () =>
    Array.from({ length: THINGS_A_LIFE }, () => random.pick(THINGS)),
  );
  const wishes: Wish[] = [];
  for (let member = 0; member < members; member += 1) {
    const own = Array.from({ length: random.whole(1, 3) }, () => random.pick(lives));
    const before: Thing[] = [];
    const count = WISHES_LEAST + Math.floor(-WISHES_MEAN * Math.log(1 - random.next()));
    const days = Array.from({ length: count }, () => random.next() * DAYS).sort((a, b) => a - b);
    for (const day of days) {
      const thing =
        before.length > 0 && random.chance(REPEAT_SHARE)
          ? random.pick(before)
          : random.chance(structure)
            ? random.pick(random.pick(own))
            : pickPopular(random, popularity);
      before.push(thing);
      wishes.push({
        member: String(member),
        category: thing.category,
        tags: thing.tags,
        at: Math.floor(day * DAY),
      });
    }
  }
  return wishes;
}

function pickPopular(random: Random, popularity: readonly number[]): Thing {
  const total = popularity.reduce((sum, weight) => sum + weight, 0);
  let rest = random.next() * total;
  for (const [i, weight] of popularity.entries()) {
    rest -= weight;
    const thing = THINGS[i];
    if (rest < 0 && thing !== undefined) return thing;
  }
  return random.pick(THINGS);
}
