/**
 * How an aspect is judged from the words that both sides give under its key:
 * - `coverage`: the share of the words that the need names which the offer names too;
 * - `anyOf`: any one of the words that the need names will do: a language in common, a dog or a cat;
 * - `atLeast`: the offer has room for as many as the need names; less counts in proportion;
 * - `urgency`: pressing needs come first; for offers, all alike, it changes nothing in the order.
 */
export type Judge = "coverage" | "anyOf" | "atLeast" | "urgency";

/** One thing that matters for a service, judged from the tags of both sides. */
export interface Aspect {
  /** The tag's key. */
  readonly key: string;
  /** Share of the service's fit; the shares of the aspects that apply are scaled to 1. */
  readonly weight: number;
  readonly judge: Judge;
}

export function coverage(key: string, weight: number): Aspect {
  return { key, weight, judge: "coverage" };
}

export function anyOf(key: string, weight: number): Aspect {
  return { key, weight, judge: "anyOf" };
}

export function atLeast(key: string, weight: number): Aspect {
  return { key, weight, judge: "atLeast" };
}

export function urgency(weight: number): Aspect {
  return { key: "urgency", weight, judge: "urgency" };
}
