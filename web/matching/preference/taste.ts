import { CATEGORIES } from "../categories.ts";
import { UNKNOWN } from "../factors/factor.ts";
import type { Words } from "../store/words.ts";
import type { PreferenceModel } from "./model.ts";
import { mainReason, type OwnWishes, profileOf } from "./profile.ts";
import { isTopical, sayTopic } from "./wish.ts";

/** Wishes at which what was learned counts for half; with none it counts for nothing. */
const EVIDENCE_HALF = 3;
/** Why a listing is thought to be liked. */
export interface TasteReason {
  /** The listing's topic, in words. */
  readonly wanted: string;
  /** What the member wanted before, which speaks for it; null where nothing that it wanted does. */
  readonly because: string | null;
}

/** What a member is likely to want, ready for the scoring of listings. */
export interface Taste {
  /** 0 to 1 for a category and the words of a listing. Allocates nothing. */
  readonly valueOf: (category: number, words: Uint32Array, from: number, to: number) => number;
  /** At least the value of any listing of a category. */
  readonly mostOf: (category: number) => number;
  /** Null where nothing was learned of any of it. */
  readonly reasonOf: (category: number, words: Uint32Array, from: number, to: number) => TasteReason | null;
}

/**
 * A member's taste; null where the model knows nothing of what it wanted, so that the factor counts for nothing.
 *
 * Predictions have no scale that means anything, so that a topic's value is the share of all topics that speak less to
 * the member, drawn to the middle while there is little evidence. A topic that nobody wanted yet gets the mean of its
 * category.
 *
 * @throws {@link MatchingError} when a wish is out of range
 */
export function tasteOf(model: PreferenceModel, wishes: OwnWishes, words: Words): Taste | null {
  const profile = profileOf(model, wishes);
  if (profile.evidence === 0) return null;
  const values = spread(profile.predicted, profile.evidence / (profile.evidence + EVIDENCE_HALF));
  const topicOfSum = new Map<number, number>();
  for (const [topic, text] of model.topics.entries()) topicOfSum.set(sumOfTopic(text, words), topic);
  const parts = partsOf(words);
  const byCategory = new Map<number, { readonly mean: number; readonly most: number }>();
  for (const { code, slug } of CATEGORIES) {
    const own = model.topics.flatMap((text, topic) =>
      text.split(" ", 1)[0] === slug ? [values[topic] ?? UNKNOWN] : [],
    );
    const mean = own.length === 0 ? UNKNOWN : own.reduce((sum, value) => sum + value, 0) / own.length;
    byCategory.set(code, { mean, most: Math.max(mean, ...own) });
  }

  const topicAt = (category: number, pool: Uint32Array, from: number, to: number): number => {
    let sum = category;
    for (let i = from; i < to; i += 1) sum = (sum + (parts[pool[i] ?? 0] ?? 0)) >>> 0;
    return topicOfSum.get(sum) ?? -1;
  };

  return {
    valueOf(category, pool, from, to) {
      const topic = topicAt(category, pool, from, to);
      return topic < 0 ? (byCategory.get(category)?.mean ?? UNKNOWN) : (values[topic] ?? UNKNOWN);
    },
    mostOf: (category) => byCategory.get(category)?.most ?? UNKNOWN,
    reasonOf(category, pool, from, to) {
      const topic = topicAt(category, pool, from, to);
      const wanted = model.topics[topic];
      if (wanted === undefined) return null;
      const because = model.topics[mainReason(model, profile, topic) ?? -1];
      return { wanted: sayTopic(wanted), because: because === undefined ? null : sayTopic(because) };
    },
  };
}

/** A number for each word, 0 for those that don't say what a listing is about; a topic is known by their sum. */
function partsOf(words: Words): Uint32Array {
  const parts = new Uint32Array(words.size);
  for (let word = 0; word < words.size; word += 1) {
    const text = words.textOf(word);
    if (isTopical(text.slice(0, text.indexOf(":")))) parts[word] = partOf(word);
  }
  return parts;
}

/** Spreads words over 32 bits, so that two topics hardly ever have one sum (Fibonacci hashing, twice). */
function partOf(word: number): number {
  const mixed = Math.imul(word + 1, 0x9e37_79b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85eb_ca6b) >>> 0;
}

function sumOfTopic(topic: string, words: Words): number {
  const [slug, ...texts] = topic.split(" ");
  let sum: number = CATEGORIES.find((category) => category.slug === slug)?.code ?? 0;
  for (const text of texts) {
    const colon = text.indexOf(":");
    sum = (sum + partOf(words.intern(text.slice(0, colon), text.slice(colon + 1)))) >>> 0;
  }
  return sum;
}

/** The share of all predictions that lie below each, equal ones in the middle of their place, times `strength`. */
function spread(predicted: Float32Array, strength: number): Float32Array {
  const order = Uint32Array.from(predicted.keys()).sort((a, b) => (predicted[a] ?? 0) - (predicted[b] ?? 0));
  const values = new Float32Array(predicted.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && predicted[order[to] ?? 0] === predicted[order[from] ?? 0]) to += 1;
    const share = (from + to) / 2 / order.length;
    for (let i = from; i < to; i += 1) values[order[i] ?? 0] = UNKNOWN + (share - 0.5) * strength;
    from = to;
  }
  return values;
}
