import type { PreferenceModel } from "./model.ts";
import { checkWish, topicOf, type Wish } from "./wish.ts";

/** What a click on a listing counts for, against an agreement. */
export const CLICK_WEIGHT = 0.25;

/** How much having wanted something speaks for wanting it again: more than anything else does. */
const REPEAT_WEIGHT = 1;
/** How much the share of members who want something speaks for it. Both are chosen as the shrinkage is. */
const POPULARITY_WEIGHT = 1;

/** A member's own wishes. Clicks are known to its device alone and stay there: the model is learned without them. */
export interface OwnWishes {
  readonly agreements: readonly Wish[];
  readonly clicks: readonly Wish[];
}

/** What a model makes of a member's own wishes. */
export interface Profile {
  /** By topic: how much the member wanted it, 0 to 1. */
  readonly own: Float32Array;
  /** By topic: how much speaks for it. */
  readonly predicted: Float32Array;
  /** Wishes behind it, clicks as parts of one. */
  readonly evidence: number;
}

/**
 * Weighs each topic by what the member wanted.
 * @throws {@link MatchingError} when a wish is out of range
 */
export function profileOf(model: PreferenceModel, { agreements, clicks }: OwnWishes): Profile {
  const n = model.topics.length;
  const own = new Float32Array(n);
  let evidence = 0;
  const take = (wishes: readonly Wish[], weight: number) => {
    for (const wish of wishes) {
      checkWish(wish);
      const topic = model.positions.get(topicOf(wish.category, wish.tags));
      if (topic === undefined) continue;
      evidence += weight;
      own[topic] = Math.min(1, (own[topic] ?? 0) + weight);
    }
  };
  take(agreements, 1);
  take(clicks, CLICK_WEIGHT);
  const predicted = own.map(
    (wanted, i) => wanted * REPEAT_WEIGHT + (POPULARITY_WEIGHT * (model.support[i] ?? 0)) / model.members,
  );
  for (let i = 0; i < n; i += 1) {
    const wanted = own[i] ?? 0;
    if (wanted === 0) continue;
    for (let j = 0; j < n; j += 1)
      predicted[j] = (predicted[j] ?? 0) + wanted * (model.weights[i * n + j] ?? 0);
  }
  return { own, predicted, evidence };
}

/** What speaks most for a topic: the topic itself where the member wanted it before, null where nothing does. */
export function mainReason(model: PreferenceModel, { own }: Profile, topic: number): number | null {
  const n = model.topics.length;
  let reason: number | null = null;
  let most = 0;
  for (let i = 0; i < n; i += 1) {
    const weight = i === topic ? REPEAT_WEIGHT : (model.weights[i * n + topic] ?? 0);
    const share = (own[i] ?? 0) * weight;
    if (share > most) {
      most = share;
      reason = i;
    }
  }
  return reason;
}
