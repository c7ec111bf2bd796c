import { checkPeer, EDGE_KINDS, type EdgeKind } from "./edges.ts";
import { TrustError } from "./errors.ts";
import type { TrustGraph } from "./graph.ts";

/** One step of a path of trust. */
export interface PathEdge {
  readonly from: number;
  readonly to: number;
  /** What the trust is made of. */
  readonly kinds: readonly EdgeKind[];
  /** Share of all that `from` gave that it gave to `to`, 0 to 1. */
  readonly share: number;
}

/** Why a viewer trusts a member: friend by friend. */
export interface TrustPath {
  readonly edges: readonly PathEdge[];
  /** Probability that a walk from the viewer takes just this path: Π d · share. */
  readonly strength: number;
}

export interface PathOptions {
  readonly damping: number;
  /** The most edges of a path, 1 to 8; three are what a person still follows. */
  readonly hops: number;
  /** The most paths wanted. */
  readonly limit: number;
}

export const PATH_OPTIONS: PathOptions = { damping: 0.5, hops: 3, limit: 3 };

const MOST_HOPS = 8;

interface Partial {
  readonly peer: number;
  readonly strength: number;
  /** The most that the whole can come to. */
  readonly promise: number;
  readonly edges: readonly PathEdge[];
}

/**
 * The strongest paths of trust from viewer to member, without circles, the strongest first. Found by best-first search
 * (A*) towards the best that is still possible from each peer, which a search backwards from the member has told; so
 * no weaker path is ever followed to its end.
 *
 * @throws {@link TrustError} `peer-unknown`, `hops-out-of-range` or `limit-out-of-range`
 */
export function strongestPaths(
  graph: TrustGraph,
  viewer: number,
  member: number,
  options: PathOptions = PATH_OPTIONS,
): readonly TrustPath[] {
  const { damping, hops, limit } = options;
  checkPeer(viewer, graph.peers);
  checkPeer(member, graph.peers);
  if (!Number.isInteger(hops) || hops < 1 || hops > MOST_HOPS)
    throw new TrustError("hops-out-of-range", { hops });
  if (!Number.isInteger(limit) || limit < 1) throw new TrustError("limit-out-of-range", { limit });
  if (viewer === member) return [];

  const ahead = bestAhead(graph, member, damping, hops);
  const { offsets, word, weight } = graph.outgoing;
  const open: Partial[] = [];
  const offer = (partial: Partial) => {
    let at = open.length;
    while (at > 0 && (open[at - 1]?.promise ?? 0) < partial.promise) at -= 1;
    open.splice(at, 0, partial);
  };
  offer({ peer: viewer, strength: 1, promise: 1, edges: [] });
  const found: TrustPath[] = [];
  while (found.length < limit) {
    const best = open.shift();
    if (best === undefined) break;
    if (best.peer === member) {
      found.push({ edges: best.edges, strength: best.strength });
      continue;
    }
    const left = ahead[hops - best.edges.length - 1];
    const end = offsets[best.peer + 1] ?? 0;
    for (let p = offsets[best.peer] ?? 0; p < end; p += 1) {
      const packed = word[p] ?? 0;
      const to = packed >>> 2;
      const rest = left?.get(to);
      if (rest === undefined || to === viewer || best.edges.some((edge) => edge.to === to)) continue;
      const share = (weight[p] ?? 0) / (graph.given[best.peer] ?? 1);
      const strength = best.strength * damping * share;
      const edge: PathEdge = { from: best.peer, to, kinds: kindsOf(packed & 3), share };
      offer({ peer: to, strength, promise: strength * rest, edges: [...best.edges, edge] });
    }
  }
  return found;
}

/** For 0 to `hops` − 1 edges: from which peers the member is reached in at most so many, and how strongly at best. */
function bestAhead(
  graph: TrustGraph,
  member: number,
  damping: number,
  hops: number,
): readonly ReadonlyMap<number, number>[] {
  const { offsets, word, weight } = graph.incoming;
  const layers: Map<number, number>[] = [new Map([[member, 1]])];
  let news = new Map([[member, 1]]);
  for (let hop = 1; hop < hops; hop += 1) {
    const layer = new Map(layers[hop - 1]);
    const found = new Map<number, number>();
    for (const [peer, strength] of news) {
      const end = offsets[peer + 1] ?? 0;
      for (let p = offsets[peer] ?? 0; p < end; p += 1) {
        const rater = (word[p] ?? 0) >>> 2;
        const whole = (strength * damping * (weight[p] ?? 0)) / (graph.given[rater] ?? 1);
        if (whole <= (layer.get(rater) ?? 0)) continue;
        layer.set(rater, whole);
        found.set(rater, whole);
      }
    }
    layers.push(layer);
    news = found;
  }
  return layers;
}

function kindsOf(bits: number): readonly EdgeKind[] {
  const kinds: EdgeKind[] = [];
  if ((bits & EDGE_KINDS.vouch) !== 0) kinds.push("vouch");
  if ((bits & EDGE_KINDS.review) !== 0) kinds.push("review");
  return kinds;
}
