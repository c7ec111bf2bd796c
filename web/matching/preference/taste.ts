import { CATEGORIES } from "../categories.ts";
import { UNKNOWN } from "../factors/factor.ts";
import type { Words } from "../store/words.ts";
import type { PreferenceModel } from "./model.ts";
import { mainReason, type OwnWishes, profileOf } from "./profile.ts";
import { isTopic } from "./wish.ts";

/** Wishes at which what was learned counts for half; with none it counts for nothing. */
const EVIDENCE_HALF = 3;
/** A bound tries so many of a member's favourite words before it takes the next one's value. */
const FAVOURITES = 24;

/** Why a listing is thought to be liked. */
export interface TasteReason {
  /** What the listing is about: a tag word, or a category's slug. */
  readonly wanted: string;
  /** What the member wanted before, which speaks for it; null where nothing it wanted does. */
  readonly because: string | null;
}

/** What a member is likely to want, ready for the scoring of listings. */
export interface Taste {
  /** 0 to 1 for a category and the words of a listing. Allocates nothing. */
  readonly valueOf: (category: number, words: Uint32Array, from: number, to: number) => number;
  /** At least the value of any listing of a category whose words all have their bits, modulo 64, in the two words. */
  readonly mostOf: (category: number, lowBits: number, highBits: number) => number;
  /** Null where nothing was learned of any of it. */
  readonly reasonOf: (category: number, words: Uint32Array, from: number, to: number) => TasteReason | null;
}

/**
 * A member's taste; null where the model knows nothing of what it wanted, so that the factor counts for nothing.
 *
 * Predictions have no scale that means anything, so that a concept's value is the share of all concepts that speak less
 * to the member, drawn to the middle while there is little evidence.
 *
 * @throws {@link MatchingError} when a wish is out of range
 */
export function tasteOf(model: PreferenceModel, wishes: OwnWishes, words: Words): Taste | null {
  const profile = profileOf(model, wishes);
  if (profile.evidence === 0) return null;
  const values = spread(profile.predicted, profile.evidence / (profile.evidence + EVIDENCE_HALF));
  const conceptOfWord = new Int32Array(words.size).fill(-1);
  for (let word = 0; word < words.size; word += 1) {
    const text = words.textOf(word);
    const key = text.slice(0, text.indexOf(":"));
    if (isTopic(key)) conceptOfWord[word] = model.positions.get(text) ?? -1;
  }
  const conceptOfCategory = new Map<number, number>(
    CATEGORIES.map(({ code, slug }) => [code, model.positions.get(slug) ?? -1]),
  );
  const favourites = [...conceptOfWord.keys()]
    .filter((word) => (conceptOfWord[word] ?? -1) >= 0)
    .sort((a, b) => (values[conceptOfWord[b] ?? 0] ?? 0) - (values[conceptOfWord[a] ?? 0] ?? 0))
    .slice(0, FAVOURITES + 1);

  /** The concept that a listing is judged by: its best word, or its category where it has none; −1 for neither. */
  const conceptOf = (category: number, pool: Uint32Array, from: number, to: number): number => {
    let best = -1;
    for (let i = from; i < to; i += 1) {
      const concept = conceptOfWord[pool[i] ?? 0] ?? -1;
      if (concept >= 0 && (best < 0 || (values[concept] ?? 0) > (values[best] ?? 0))) best = concept;
    }
    return best >= 0 ? best : (conceptOfCategory.get(category) ?? -1);
  };
  const valueOfConcept = (concept: number): number => (concept < 0 ? UNKNOWN : (values[concept] ?? UNKNOWN));

  return {
    valueOf: (category, pool, from, to) => valueOfConcept(conceptOf(category, pool, from, to)),
    mostOf(category, lowBits, highBits) {
      const fallback = valueOfConcept(conceptOfCategory.get(category) ?? -1);
      for (let i = 0; i < favourites.length; i += 1) {
        const word = favourites[i] ?? 0;
        const bits = (word >>> 5) & 1 ? highBits : lowBits;
        if (i === FAVOURITES || (bits >>> (word & 31)) & 1) {
          return Math.max(fallback, valueOfConcept(conceptOfWord[word] ?? -1));
        }
      }
      return fallback;
    },
    reasonOf(category, pool, from, to) {
      const concept = conceptOf(category, pool, from, to);
      const wanted = model.concepts[concept];
      if (wanted === undefined) return null;
      const reason = mainReason(model, profile, concept);
      return { wanted, because: reason === null ? null : (model.concepts[reason] ?? null) };
    },
  };
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
