import { invertSymmetric } from "./invert.ts";
import { checkWish, topicOf, type Wish } from "./wish.ts";

/** Topics that are learned: the most frequent. Learning takes the cube of their number: under a second on a phone. */
const TOPICS_MOST = 400;

/**
 * How strongly weights are drawn to zero, in members: an association that fewer support counts for little. Chosen on
 * the validation part of `npm run bench:matching -- --preference`.
 */
const SHRINKAGE = 100;

/** What goes with what: from each topic to each other, how much the one speaks for the other. */
export interface PreferenceModel {
  readonly topics: readonly string[];
  /** By topic. */
  readonly positions: ReadonlyMap<string, number>;
  /** Row after row, from topic i to topic j; nothing from a topic to itself. */
  readonly weights: Float32Array;
  /** Members that each topic was learned from. */
  readonly support: Uint32Array;
  readonly members: number;
}

/**
 * Learns from what members took part in which topics go together: the item-to-item weights that best rebuild each
 * member's set of topics without looking at the topic itself, in closed form (Steck, "Embarrassingly Shallow
 * Autoencoders for Sparse Data", WWW 2019). Every weight reads as "members who wanted this also wanted that".
 *
 * @throws {@link MatchingError} when a wish is out of range
 */
export function learnPreferences(wishes: readonly Wish[], shrinkage: number = SHRINKAGE): PreferenceModel {
  const members = new Map<string, Set<string>>();
  for (const wish of wishes) {
    checkWish(wish);
    const known = members.get(wish.member) ?? new Set<string>();
    members.set(wish.member, known.add(topicOf(wish.category, wish.tags)));
  }
  const topics = mostFrequent(members.values());
  const positions = new Map(topics.map((topic, i) => [topic, i]));
  const n = topics.length;
  const together = new Float64Array(n * n);
  for (const known of members.values()) {
    const own = [...known].flatMap((topic) => positions.get(topic) ?? []);
    for (const i of own) for (const j of own) together[i * n + j] = (together[i * n + j] ?? 0) + 1;
  }
  const support = Uint32Array.from(topics, (_, i) => together[i * n + i] ?? 0);
  for (let i = 0; i < n; i += 1) together[i * n + i] = (together[i * n + i] ?? 0) + shrinkage;
  invertSymmetric(together, n);
  const weights = new Float32Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      if (i !== j) weights[i * n + j] = -(together[i * n + j] ?? 0) / (together[j * n + j] ?? 1);
    }
  }
  return { topics, positions, weights, support, members: members.size };
}

/** The most frequent first, equally frequent ones by name, so that the same wishes always give the same model. */
function mostFrequent(members: Iterable<ReadonlySet<string>>): readonly string[] {
  const counts = new Map<string, number>();
  for (const known of members) for (const topic of known) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, TOPICS_MOST)
    .map(([topic]) => topic);
}
