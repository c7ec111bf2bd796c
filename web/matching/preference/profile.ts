import type { PreferenceModel } from "./model.ts";
import { checkWish, conceptsOf, type Wish } from "./wish.ts";

/** What a click on a listing counts for, against an agreement. */
export const CLICK_WEIGHT = 0.25;

/** What a member wanted before once wanted speaks for its being wanted again. Chosen as the shrinkage is. */
const REPEAT_WEIGHT = 0.15;

/** A member's own wishes. Clicks are known to its device alone and stay there: the model is learned without them. */
export interface OwnWishes {
  readonly agreements: readonly Wish[];
  readonly clicks: readonly Wish[];
}

/** What a model makes of a member's own wishes. */
export interface Profile {
  /** By concept: how much the member wanted it, 0 to 1. */
  readonly own: Float32Array;
  /** By concept: how much speaks for it. */
  readonly predicted: Float32Array;
  /** Wishes behind it, clicks as parts of one. */
  readonly evidence: number;
}

/**
 * Weighs each concept by what the member wanted.
 * @throws {@link MatchingError} when a wish is out of range
 */
export function profileOf(model: PreferenceModel, { agreements, clicks }: OwnWishes): Profile {
  const n = model.concepts.length;
  const own = new Float32Array(n);
  let evidence = 0;
  const take = (wishes: readonly Wish[], weight: number) => {
    for (const wish of wishes) {
      checkWish(wish);
      const known = conceptsOf(wish.category, wish.tags).flatMap((concept) => model.positions.get(concept) ?? []);
      if (known.length > 0) evidence += weight;
      for (const i of known) own[i] = Math.min(1, (own[i] ?? 0) + weight);
    }
  };
  take(agreements, 1);
  take(clicks, CLICK_WEIGHT);
  const predicted = own.map((wanted) => wanted * REPEAT_WEIGHT);
  for (let i = 0; i < n; i += 1) {
    const wanted = own[i] ?? 0;
    if (wanted === 0) continue;
    for (let j = 0; j < n; j += 1) predicted[j] = (predicted[j] ?? 0) + wanted * (model.weights[i * n + j] ?? 0);
  }
  return { own, predicted, evidence };
}

/** What speaks most for a concept: the concept itself where the member wanted it before, null where nothing does. */
export function mainReason(model: PreferenceModel, { own }: Profile, concept: number): number | null {
  const n = model.concepts.length;
  let reason: number | null = null;
  let most = 0;
  for (let i = 0; i < n; i += 1) {
    const weight = i === concept ? REPEAT_WEIGHT : (model.weights[i * n + concept] ?? 0);
    const share = (own[i] ?? 0) * weight;
    if (share > most) {
      most = share;
      reason = i;
    }
  }
  return reason;
}
