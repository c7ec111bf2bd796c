import type { Tags } from "../tags.ts";

/** How well one aspect of a service fits, and why. */
export interface AspectFit {
  /** 0 to 1. */
  readonly value: number;
  readonly code: "all" | "some" | "none" | "not-said" | "enough" | "too-little" | "urgent";
  /** What the aspect was judged by: the words wanted and met, or the numbers wanted and given. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** One thing that matters for a service, judged from the tags of both sides. */
export interface Aspect {
  /** The tag's key. */
  readonly key: string;
  /** Share of the service's fit; the shares of the aspects that apply are scaled to 1. */
  readonly weight: number;
  /** Null where the aspect doesn't apply, because the need says nothing of it. */
  readonly fit: (need: Tags, offer: Tags) => AspectFit | null;
}

/** Share of the words that the need names which the offer names too. */
export function coverage(key: string, weight: number): Aspect {
  return {
    key,
    weight,
    fit(need, offer) {
      const wanted = need.get(key);
      if (wanted === undefined) return null;
      const given = offer.get(key);
      if (given === undefined)
        return { value: 0, code: "not-said", parameters: { wanted: wanted.join(" ") } };
      const met = wanted.filter((word) => given.includes(word));
      const code = met.length === wanted.length ? "all" : met.length === 0 ? "none" : "some";
      return {
        value: met.length / wanted.length,
        code,
        parameters: { wanted: wanted.join(" "), met: met.join(" ") },
      };
    },
  };
}

/** Any one of the words that the need names will do: a language in common, a dog or a cat. */
export function anyOf(key: string, weight: number): Aspect {
  return {
    key,
    weight,
    fit(need, offer) {
      const wanted = need.get(key);
      if (wanted === undefined) return null;
      const given = offer.get(key);
      if (given === undefined)
        return { value: 0, code: "not-said", parameters: { wanted: wanted.join(" ") } };
      const met = wanted.filter((word) => given.includes(word));
      return {
        value: met.length > 0 ? 1 : 0,
        code: met.length > 0 ? "all" : "none",
        parameters: { wanted: wanted.join(" "), met: met.join(" ") },
      };
    },
  };
}

/** The largest number given under a key, NaN where there is none. */
function numberOf(tags: Tags, key: string): number {
  const numbers = (tags.get(key) ?? []).map(Number).filter((n) => Number.isFinite(n) && n >= 0);
  return numbers.length === 0 ? Number.NaN : Math.max(...numbers);
}

/** The offer has room for at least as many as the need names; less counts in proportion. */
export function atLeast(key: string, weight: number): Aspect {
  return {
    key,
    weight,
    fit(need, offer) {
      const wanted = numberOf(need, key);
      if (Number.isNaN(wanted) || wanted === 0) return null;
      const given = numberOf(offer, key);
      if (Number.isNaN(given)) return { value: 0, code: "not-said", parameters: { wanted: String(wanted) } };
      return {
        value: Math.min(1, given / wanted),
        code: given >= wanted ? "enough" : "too-little",
        parameters: { wanted: String(wanted), given: String(given) },
      };
    },
  };
}

/** Urgency of a need on a scale of 1 (whenever) to 3 (now). */
const URGENCY_MOST = 3;

/** Pressing needs come first; for offers, all alike, it changes nothing in the order. */
export function urgency(weight: number): Aspect {
  return {
    key: "urgency",
    weight,
    fit(need) {
      const level = numberOf(need, "urgency");
      if (Number.isNaN(level) || level === 0) return null;
      const urgent = Math.min(level, URGENCY_MOST);
      return { value: urgent / URGENCY_MOST, code: "urgent", parameters: { level: String(urgent) } };
    },
  };
}
