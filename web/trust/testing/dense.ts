import type { TrustGraph } from "../graph.ts";
import { type Seed, toDistribution } from "../seeds.ts";

/**
 * EigenTrust by Gaussian elimination on the whole matrix, for small graphs: solves (I − d Cᵀ) z = s and scales z to add
 * up to 1. Shares nothing with the solver but the graph.
 */
export function denseScores(graph: TrustGraph, seeds: readonly Seed[], damping: number): number[] {
  const n = graph.peers;
  const distribution = toDistribution(seeds, n);
  const rows = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n + 1 }, (_, j) => (j === n ? (distribution.get(i) ?? 0) : i === j ? 1 : 0)),
  );
  const { offsets, word, weight } = graph.incoming;
  for (const [member, row] of rows.entries()) {
    for (let p = offsets[member] ?? 0; p < (offsets[member + 1] ?? 0); p += 1) {
      const rater = (word[p] ?? 0) >>> 2;
      row[rater] = (row[rater] ?? 0) - (damping * (weight[p] ?? 0)) / (graph.given[rater] ?? 1);
    }
  }
  // Diagonally dominant by columns, hence no pivoting.
  for (const [i, head] of rows.entries()) {
    for (const row of rows) {
      if (row === head) continue;
      const factor = (row[i] ?? 0) / (head[i] ?? 1);
      for (let k = i; k <= n; k += 1) row[k] = (row[k] ?? 0) - factor * (head[k] ?? 0);
    }
  }
  const solved = rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
  const sum = solved.reduce((all, value) => all + value, 0);
  return solved.map((value) => value / sum);
}
