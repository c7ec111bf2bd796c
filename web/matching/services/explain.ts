import type { Words } from "../store/words.ts";
import { includes, judgeAspect, largest, type PlannedAspect, URGENCY_MOST, type WordList } from "./judge.ts";

/** How well one aspect of a service fits, and why. */
export interface AspectFit {
  /** 0 to 1. */
  readonly value: number;
  readonly code: "all" | "some" | "none" | "not-said" | "enough" | "too-little" | "urgent";
  /** What the aspect was judged by: the words wanted and met, or the numbers wanted and given. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** The fit of one aspect with its reason; null where the need says nothing of it. */
export function explainAspect(
  aspect: PlannedAspect,
  words: Words,
  need: WordList,
  offer: WordList,
): AspectFit | null {
  const { pool, from, to } = need;
  const value = judgeAspect(aspect, words, pool, from, to, offer.pool, offer.from, offer.to);
  if (Number.isNaN(value)) return null;
  const { keyPosition, judge } = aspect;
  if (judge === "coverage" || judge === "anyOf") {
    const wanted = underKey(words, need, keyPosition);
    const met = wanted.filter((word) => includes(offer.pool, offer.from, offer.to, word));
    const said = (list: readonly number[]) => list.map((word) => words.valueOf(word)).join(" ");
    if (underKey(words, offer, keyPosition).length === 0) {
      return { value, code: "not-said", parameters: { wanted: said(wanted) } };
    }
    const code = value === 1 ? "all" : value === 0 ? "none" : "some";
    return { value, code, parameters: { wanted: said(wanted), met: said(met) } };
  }
  const wanted = largest(words, pool, from, to, keyPosition);
  if (judge === "urgency") {
    return { value, code: "urgent", parameters: { level: String(Math.min(wanted, URGENCY_MOST)) } };
  }
  const given = largest(words, offer.pool, offer.from, offer.to, keyPosition);
  if (given < 0) return { value, code: "not-said", parameters: { wanted: String(wanted) } };
  const code = given >= wanted ? "enough" : "too-little";
  return { value, code, parameters: { wanted: String(wanted), given: String(given) } };
}

function underKey(words: Words, { pool, from, to }: WordList, keyPosition: number): readonly number[] {
  return [...pool.subarray(from, to)].filter((word) => words.keyOf[word] === keyPosition);
}
