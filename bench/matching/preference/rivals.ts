import { learnPreferences } from "../../../web/matching/preference/model.ts";
import { tasteOf } from "../../../web/matching/preference/taste.ts";
import type { Wish } from "../../../web/matching/preference/wish.ts";
import { topicOf } from "../../../web/matching/preference/wish.ts";
import { Words } from "../../../web/matching/store/words.ts";
import { parseTags } from "../../../web/matching/tags.ts";
import type { Thing } from "./world.ts";

/** Scores a thing for a member, given what it wished before. */
export type Recommender = (own: readonly Wish[]) => (thing: Thing) => number;

export type Learner = (wishes: readonly Wish[]) => Recommender;

const keyOf = ({ category, tags }: { category: number; tags: string }) => topicOf(category, tags);

/** What most want, whoever asks. */
export const popularity: Learner = (wishes) => {
  const counts = new Map<string, number>();
  for (const wish of wishes) counts.set(keyOf(wish), (counts.get(keyOf(wish)) ?? 0) + 1);
  return () => (thing) => counts.get(thing.key) ?? 0;
};

/** Popularity, with what the member wanted before first: the rival that knows how often people come again. */
export const popularityAndRepeats: Learner = (wishes) => {
  const popular = popularity(wishes)([]);
  return (own) => {
    const before = new Set(own.map(keyOf));
    return (thing) => popular(thing) + (before.has(thing.key) ? wishes.length : 0);
  };
};

/** Item to item by the cosine of who wanted both, and repeats (Linden, Smith and York, 2003). */
export const cosine: Learner = (wishes) => {
  const members = new Map<string, Set<string>>();
  for (const wish of wishes) {
    const known = members.get(wish.member) ?? new Set();
    members.set(wish.member, known.add(keyOf(wish)));
  }
  const together = new Map<string, Map<string, number>>();
  for (const known of members.values()) {
    for (const a of known) {
      const row = together.get(a) ?? new Map<string, number>();
      together.set(a, row);
      for (const b of known) row.set(b, (row.get(b) ?? 0) + 1);
    }
  }
  const popular = popularity(wishes)([]);
  const support = (key: string) => together.get(key)?.get(key) ?? 0;
  return (own) => {
    const before = new Set(own.map(keyOf));
    return (thing) => {
      let score = popular(thing) * 1e-9;
      for (const key of before) {
        const both = together.get(key)?.get(thing.key) ?? 0;
        if (both > 0) score += both / Math.sqrt(support(key) * support(thing.key));
      }
      return score;
    };
  };
};

/** Ours, through the very factor that listings are ranked by. */
export function ours(shrinkage?: number): Learner {
  return (wishes) => {
    const model = learnPreferences(wishes, shrinkage);
    const words = new Words();
    const numbers = new Map<string, Uint32Array>();
    const numbersOf = (tags: string) => {
      const known = numbers.get(tags);
      if (known !== undefined) return known;
      const made = Uint32Array.from(
        [...parseTags(tags)].flatMap(([key, values]) => values.map((value) => words.intern(key, value))),
      );
      numbers.set(tags, made);
      return made;
    };
    for (const { tags } of wishes) numbersOf(tags);
    const popular = popularity(wishes)([]);
    return (own) => {
      const taste = tasteOf(model, { agreements: own, clicks: [] }, words);
      return (thing) => {
        const pool = numbersOf(thing.tags);
        const liking = taste?.valueOf(thing.category, pool, 0, pool.length) ?? 0;
        return liking + popular(thing) * 1e-9;
      };
    };
  };
}
