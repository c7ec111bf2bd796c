import { CATEGORIES } from "../categories.ts";
import { MatchingError } from "../errors.ts";
import { checkCategory, checkTime } from "../listing.ts";
import { parseTags } from "../tags.ts";

/** Something that a member took part in or looked at: implicit feedback, never a rating. */
export interface Wish {
  /** Whose; any name that is always the same for the same member. */
  readonly member: string;
  readonly category: number;
  /** The listing's tags. */
  readonly tags: string;
  /** Unix seconds. */
  readonly at: number;
}

/** Keys that say how, for whom or how much, not what: two who share a language do not share an interest. */
const CIRCUMSTANCES: ReadonlySet<string> = new Set(["language", "level", "capacity", "urgency"]);

/**
 * What a wish is about: its category's slug and its words that say what, in alphabetical order. The whole of it is one
 * topic: learned word by word, a wish for a bicycle stand would speak for everything that needs a stand, and predictions
 * are worse (`npm run bench:matching -- --preference`).
 * @throws {@link MatchingError} `category-unknown`
 */
export function topicOf(category: number, tags: string): string {
  const slug = CATEGORIES.find(({ code }) => code === category)?.slug;
  if (slug === undefined) throw new MatchingError("category-unknown", { code: category });
  const words = [...parseTags(tags)]
    .filter(([key]) => isTopical(key))
    .flatMap(([key, values]) => values.map((value) => `${key}:${value}`));
  return [slug, ...words.sort()].join(" ");
}

/** A topic as people say it: the words alone, or the category where there are none. */
export function sayTopic(topic: string): string {
  const [slug = "", ...words] = topic.split(" ");
  return words.length === 0 ? slug : words.map((word) => word.slice(word.indexOf(":") + 1)).join(", ");
}

/** Whether words under a key say what a listing is about. */
export function isTopical(key: string): boolean {
  return !CIRCUMSTANCES.has(key);
}

/** @throws {@link MatchingError} with the code of the first field that is wrong */
export function checkWish(wish: Wish): void {
  checkCategory(wish.category);
  checkTime(wish.at);
}
