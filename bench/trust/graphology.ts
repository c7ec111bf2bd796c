import { DirectedGraph } from "graphology";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import type { TrustGraph } from "../../web/trust/graph.ts";

/**
 * Milliseconds that graphology-metrics takes for PageRank on the same trust: the nearest that it has to EigenTrust
 * (uniform seeds). It stops by a tolerance on the largest change of a score; 1e-9 over the number of peers is an L1 of 1e-9 at most.
 */
export function timeGraphology(graph: TrustGraph, damping: number): number {
  const twin = new DirectedGraph();
  for (let peer = 0; peer < graph.peers; peer += 1) twin.addNode(peer);
  const { offsets, word, weight } = graph.outgoing;
  for (let rater = 0; rater < graph.peers; rater += 1) {
    for (let p = offsets[rater] ?? 0; p < (offsets[rater + 1] ?? 0); p += 1) {
      twin.addDirectedEdge(rater, (word[p] ?? 0) >>> 2, { weight: weight[p] ?? 0 });
    }
  }
  const start = performance.now();
  pagerank(twin, {
    alpha: damping,
    getEdgeWeight: "weight",
    maxIterations: 500,
    tolerance: 1e-9 / graph.peers,
  });
  return performance.now() - start;
}
