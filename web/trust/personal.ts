import { checkPeer } from "./edges.ts";
import { TrustError } from "./errors.ts";
import type { TrustGraph } from "./graph.ts";
import { type Walk, Walker, type WalkLimits } from "./walk.ts";

/**
 * At 0.5 trust goes two hops on average: those whom the viewer trusts, and whom they trust. What lies further is the
 * community's trust to tell.
 */
export const PERSONAL_LIMITS: WalkLimits = { damping: 0.5, tolerance: 2e-3, mostVisits: 120_000 };

/** Trust as one viewer sees it. */
export interface PersonalTrust {
  readonly viewer: number;
  /** Bound on the L1 error of all scores, hence on the error of each. */
  readonly bound: number;
  readonly walk: Walk;
  /** Share of the time that walks from the viewer spend at the peer; all peers' add up to 1 within the bound. */
  readonly scoreOf: (peer: number) => number;
  /** What those whom the viewer trusts say against the peer: Σ_i d · score(i) · distrust(i → peer) ∕ given(i). */
  readonly lossOf: (peer: number) => number;
  /** Peers whose score is above their loss, the most so first, equal ones by number; without the viewer. */
  readonly best: (limit: number) => readonly number[];
}

export interface Personalizer {
  /** @throws {@link TrustError} `peer-unknown`, `damping-out-of-range`, `tolerance-out-of-range` or `limit-out-of-range` */
  readonly trust: (viewer: number, limits?: WalkLimits) => PersonalTrust;
  /**
   * The same viewer's trust on this graph, from what it was on an earlier one: equal to computing it anew within the
   * bounds, for the work of the difference.
   * @param raters - all whose vouches or reviews differ
   */
  readonly update: (
    earlier: PersonalTrust,
    before: TrustGraph,
    raters: Iterable<number>,
    limits?: WalkLimits,
  ) => PersonalTrust;
}

/**
 * Personalised trust on a graph, by forward push (Andersen, Chung, Lang 2006). Walks from the viewer follow trust and
 * start anew with probability 1 − d. Distrust does not propagate (the enemy of an enemy is no friend): the share of a
 * member's word that it takes sends the walk home, and is subtracted from the one it names.
 */
export function createPersonalizer(graph: TrustGraph): Personalizer {
  const walker = new Walker(graph);
  return {
    trust(viewer, limits = PERSONAL_LIMITS) {
      checkPeer(viewer, graph.peers);
      checkLimits(limits);
      return read(graph, walker.start(viewer, limits), limits.damping);
    },
    update(earlier, before, raters, limits = PERSONAL_LIMITS) {
      checkLimits(limits);
      if (before.peers > graph.peers) throw new TrustError("peers-out-of-range", { peers: graph.peers });
      return read(graph, walker.resume(earlier.walk, before, raters, limits), limits.damping);
    },
  };
}

function read(graph: TrustGraph, walk: Walk, damping: number): PersonalTrust {
  const { viewer, peers, passed, bound } = walk;
  const scoreOf = (peer: number) => {
    const at = find(peers, peer);
    return at < 0 ? 0 : Math.max(0, (1 - damping) * (passed[at] ?? 0));
  };
  const lossOf = (peer: number) => {
    const { offsets, word, weight } = graph.distrust;
    const end = offsets[peer + 1] ?? 0;
    let sum = 0;
    for (let p = offsets[peer] ?? 0; p < end; p += 1) {
      const rater = (word[p] ?? 0) >>> 2;
      sum += (damping * scoreOf(rater) * (weight[p] ?? 0)) / (graph.given[rater] ?? 1);
    }
    return sum;
  };
  return {
    viewer,
    bound,
    walk,
    scoreOf,
    lossOf,
    best(limit) {
      if (!Number.isInteger(limit) || limit < 1) throw new TrustError("limit-out-of-range", { limit });
      const found: { peer: number; value: number }[] = [];
      for (const peer of peers) {
        const value = scoreOf(peer) - lossOf(peer);
        if (peer !== viewer && value > 0) found.push({ peer, value });
      }
      found.sort((a, b) => b.value - a.value || a.peer - b.peer);
      return found.slice(0, limit).map(({ peer }) => peer);
    },
  };
}

/** Position of a peer in ascending numbers, −1 where it isn't. */
function find(peers: Int32Array, peer: number): number {
  let low = 0;
  let high = peers.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = peers[middle] ?? 0;
    if (at === peer) return middle;
    if (at < peer) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** @throws {@link TrustError} with the code of the first limit that is wrong */
function checkLimits({ damping, tolerance, mostVisits }: WalkLimits): void {
  if (!(damping >= 0 && damping < 1)) throw new TrustError("damping-out-of-range", { damping });
  if (!(tolerance >= 1e-13 && tolerance < 1)) throw new TrustError("tolerance-out-of-range", { tolerance });
  if (!(mostVisits >= 1)) throw new TrustError("limit-out-of-range", { mostVisits });
}
