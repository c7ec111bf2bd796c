import type { TrustGraph } from "./graph.ts";
import { type Seed, toDistribution } from "./seeds.ts";

/** What each peer receives when all pass their scores on: d Cᵀ x, in float64 throughout. */
export function passOn(
  graph: Pick<TrustGraph, "peers" | "incoming" | "given">,
  damping: number,
  scores: Float64Array,
): Float64Array {
  const { peers, incoming, given } = graph;
  const { offsets, word, weight } = incoming;
  const each = scores.map((score, peer) => score / (given[peer] ?? 1));
  const received = new Float64Array(peers);
  let p = 0;
  for (let row = 0; row < peers; row += 1) {
    const end = offsets[row + 1] ?? 0;
    let sum = 0;
    for (; p < end; p += 1) sum += (weight[p] ?? 0) * (each[(word[p] ?? 0) >>> 2] ?? 0);
    received[row] = damping * sum;
  }
  return received;
}

/**
 * Bound on the L1 error of any scores x, apart from any solver: F contracts by the damping d on vectors that add up to
 * 1, hence ‖x − x*‖₁ ≤ ‖x − F(x)‖₁ ∕ (1 − d).
 */
export function errorBound(
  graph: TrustGraph,
  seeds: readonly Seed[],
  damping: number,
  scores: Float64Array,
): number {
  const distribution = toDistribution(seeds, graph.peers);
  const received = passOn(graph, damping, scores);
  const rest = 1 - received.reduce((sum, value) => sum + value, 0);
  let difference = 0;
  for (let peer = 0; peer < graph.peers; peer += 1) {
    const value = (received[peer] ?? 0) + rest * (distribution.get(peer) ?? 0);
    difference += Math.abs(value - (scores[peer] ?? 0));
  }
  return difference / (1 - damping);
}
