import { topicOf, type Wish } from "../../../web/matching/preference/wish.ts";
import { round } from "../figures.ts";
import type { Learner } from "./rivals.ts";
import type { Thing } from "./world.ts";

const CUT = 10;

export interface Quality {
  /** Share of later wishes that are among the ten things recommended first. */
  readonly hit: number;
  /** The same, counting earlier places more (normalised discounted cumulative gain at 10, one relevant thing). */
  readonly ndcg: number;
  readonly wishes: number;
}

/** Earlier and later wishes, split by time. */
export function splitByTime(wishes: readonly Wish[], share: number): readonly [Wish[], Wish[]] {
  const sorted = wishes.toSorted((a, b) => a.at - b.at);
  const cut = Math.floor(sorted.length * share);
  return [sorted.slice(0, cut), sorted.slice(cut)];
}

/**
 * Learns from the earlier wishes and predicts each member's first later one out of all things, for members who wished
 * before. Equal scores share their places evenly.
 */
export function evaluate(
  learner: Learner,
  earlier: readonly Wish[],
  later: readonly Wish[],
  things: readonly Thing[],
): Quality {
  const recommend = learner(earlier);
  const before = new Map<string, Wish[]>();
  for (const wish of earlier) {
    const own = before.get(wish.member) ?? [];
    before.set(wish.member, own);
    own.push(wish);
  }
  const asked = new Set<string>();
  let hit = 0;
  let ndcg = 0;
  for (const wish of later) {
    const own = before.get(wish.member);
    if (own === undefined || asked.has(wish.member)) continue;
    asked.add(wish.member);
    const score = recommend(own);
    const key = topicOf(wish.category, wish.tags);
    const target = things.find((thing) => thing.key === key);
    if (target === undefined) continue;
    const wanted = score(target);
    const scores = things.map(score);
    const above = scores.filter((one) => one > wanted).length;
    const equal = scores.filter((one) => one === wanted).length;
    for (let place = above; place < Math.min(CUT, above + equal); place += 1) {
      hit += 1 / equal;
      ndcg += 1 / Math.log2(place + 2) / equal;
    }
  }
  return { hit: round(hit / asked.size), ndcg: round(ndcg / asked.size), wishes: asked.size };
}
