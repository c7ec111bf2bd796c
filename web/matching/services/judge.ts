import type { Words } from "../store/words.ts";
import type { Aspect } from "./aspect.ts";

/** Urgency of a need on a scale of 1 (whenever) to 3 (now). */
export const URGENCY_MOST = 3;

/** An aspect whose key has been looked up in the lexicon. */
export interface PlannedAspect extends Aspect {
  readonly keyPosition: number;
}

/** Some words of a pool: those from `from` up to, without, `to`. */
export interface WordList {
  readonly pool: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** Looks up the keys of a category's aspects. */
export function planAspects(aspects: readonly Aspect[], words: Words): readonly PlannedAspect[] {
  return aspects.map((aspect) => ({ ...aspect, keyPosition: words.key(aspect.key) }));
}

/**
 * How well an offer's words meet a need's in one aspect, 0 to 1; NaN where the need says nothing of it. What is asked
 * for and not said by the offer counts as not met.
 */
export function judgeAspect(
  aspect: PlannedAspect,
  words: Words,
  need: Uint32Array,
  needFrom: number,
  needTo: number,
  offer: Uint32Array,
  offerFrom: number,
  offerTo: number,
): number {
  const { keyPosition, judge } = aspect;
  if (judge === "coverage" || judge === "anyOf") {
    let wanted = 0;
    let met = 0;
    for (let i = needFrom; i < needTo; i += 1) {
      const word = need[i] ?? 0;
      if (words.keyOf[word] !== keyPosition) continue;
      wanted += 1;
      if (includes(offer, offerFrom, offerTo, word)) met += 1;
    }
    if (wanted === 0) return Number.NaN;
    return judge === "coverage" ? met / wanted : met > 0 ? 1 : 0;
  }
  const wanted = largest(words, need, needFrom, needTo, keyPosition);
  if (wanted <= 0) return Number.NaN;
  if (judge === "urgency") return Math.min(wanted, URGENCY_MOST) / URGENCY_MOST;
  const given = largest(words, offer, offerFrom, offerTo, keyPosition);
  return given <= 0 ? 0 : Math.min(1, given / wanted);
}

export function includes(pool: Uint32Array, from: number, to: number, word: number): boolean {
  for (let i = from; i < to; i += 1) if (pool[i] === word) return true;
  return false;
}

/** The largest number given under a key; −1 where there is none. */
export function largest(
  words: Words,
  pool: Uint32Array,
  from: number,
  to: number,
  keyPosition: number,
): number {
  let most = -1;
  for (let i = from; i < to; i += 1) {
    const word = pool[i] ?? 0;
    if (words.keyOf[word] === keyPosition) most = Math.max(most, words.numberOf[word] ?? -1);
  }
  return most;
}
