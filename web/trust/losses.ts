import type { TrustGraph } from "./graph.ts";

/**
 * What each peer loses by distrust: Σ_i d · score(i) · distrust(i → peer) ∕ given(i). Nobody takes more than it has
 * itself, and what a peer gives in distrust it doesn't give in trust; so slander is bounded by the slanderers' own
 * scores, whatever their number.
 */
export function losses(graph: TrustGraph, damping: number, scores: Float64Array): Float64Array {
  const { offsets, word, weight } = graph.distrust;
  const lost = new Float64Array(graph.peers);
  let p = 0;
  for (let peer = 0; peer < graph.peers; peer += 1) {
    const end = offsets[peer + 1] ?? 0;
    for (; p < end; p += 1) {
      const rater = (word[p] ?? 0) >>> 2;
      const share = (weight[p] ?? 0) / (graph.given[rater] ?? 1);
      lost[peer] = (lost[peer] ?? 0) + damping * (scores[rater] ?? 0) * share;
    }
  }
  return lost;
}
