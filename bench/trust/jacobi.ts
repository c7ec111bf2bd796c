import type { TrustGraph } from "../../web/trust/graph.ts";
import type { Seed } from "../../web/trust/seeds.ts";
import { toDistribution } from "../../web/trust/seeds.ts";

export interface BaselineScores {
  readonly scores: Float64Array;
  readonly iterations: number;
}

/**
 * What we measure ourselves against: the power method as it is usually written, with typed arrays, on one thread, in
 * float64, until the L1 change bounds the error by the tolerance.
 */
export function jacobi(
  graph: TrustGraph,
  seeds: readonly Seed[],
  damping: number,
  tolerance: number,
): BaselineScores {
  const { peers, incoming, given } = graph;
  const { offsets, word, weight } = incoming;
  const seedShare = new Float64Array(peers);
  for (const [peer, share] of toDistribution(seeds, peers)) seedShare[peer] = share;
  let scores = seedShare.slice();
  let next = new Float64Array(peers);
  const each = new Float64Array(peers);
  for (let iterations = 1; ; iterations += 1) {
    for (let peer = 0; peer < peers; peer += 1) each[peer] = (scores[peer] ?? 0) / (given[peer] ?? 1);
    let passed = 0;
    for (let row = 0; row < peers; row += 1) {
      let sum = 0;
      const end = offsets[row + 1] ?? 0;
      for (let p = offsets[row] ?? 0; p < end; p += 1)
        sum += (weight[p] ?? 0) * (each[(word[p] ?? 0) >>> 2] ?? 0);
      next[row] = damping * sum;
      passed += damping * sum;
    }
    let change = 0;
    for (let row = 0; row < peers; row += 1) {
      const value = (next[row] ?? 0) + (1 - passed) * (seedShare[row] ?? 0);
      change += Math.abs(value - (scores[row] ?? 0));
      next[row] = value;
    }
    [scores, next] = [next, scores];
    if ((damping * change) / (1 - damping) <= tolerance) return { scores, iterations };
  }
}
