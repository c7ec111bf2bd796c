import type { TrustGraph } from "./graph.ts";

/** Walks from one viewer, by the peers that they have touched. Sparse: what it takes is what it reached. */
export interface Walk {
  readonly viewer: number;
  readonly peers: Int32Array;
  /** Walks that passed by each; the score is (1 − d) of it. */
  readonly passed: Float64Array;
  /** s − (I − d Cᵀ) passed: walks that wait there to be followed, or, below 0, were followed too far. */
  readonly waiting: Float64Array;
  /** Σ |waiting|: bound on the L1 error of the scores. */
  readonly bound: number;
  /** Edges visited on the way. */
  readonly visits: number;
}

export interface WalkLimits {
  readonly damping: number;
  readonly tolerance: number;
  readonly mostVisits: number;
}

const TOUCHED = 1;
const QUEUED = 2;

/** Follows walks over one graph, in memory that all walks share: 17 bytes a peer. */
export class Walker {
  private readonly graph: TrustGraph;
  private readonly passed: Float64Array;
  private readonly waiting: Float64Array;
  /** {@link TOUCHED} and {@link QUEUED}. */
  private readonly state: Uint8Array;
  private touched: number[] = [];
  private queue: number[] = [];
  private left = 0;

  constructor(graph: TrustGraph) {
    this.graph = graph;
    this.passed = new Float64Array(graph.peers);
    this.waiting = new Float64Array(graph.peers);
    this.state = new Uint8Array(graph.peers);
  }

  /** Walks of a viewer that has none yet. */
  start(viewer: number, limits: WalkLimits): Walk {
    this.add(viewer, 1, Infinity);
    return this.finish(viewer, limits);
  }

  /**
   * Walks that were followed on another graph, which differs in what `raters` gave. With q the walks that passed by
   * one, its new row less its old one, d q times, is what waits now: the invariant holds again, and only that is
   * followed (dynamic push; Zhang, Lofgren, Goel 2016).
   */
  resume(walk: Walk, before: TrustGraph, raters: Iterable<number>, limits: WalkLimits): Walk {
    for (const [i, peer] of walk.peers.entries()) {
      this.touch(peer);
      this.passed[peer] = walk.passed[i] ?? 0;
      this.add(peer, walk.waiting[i] ?? 0, Infinity);
    }
    for (const rater of new Set(raters)) {
      const mass = limits.damping * (this.passed[rater] ?? 0);
      if (mass === 0) continue;
      this.passOn(before, rater, walk.viewer, -mass);
      this.passOn(this.graph, rater, walk.viewer, mass);
    }
    return this.finish(walk.viewer, limits);
  }

  /** Passes on in rounds of falling thresholds, those first where much waits for each edge that it takes. */
  private finish(viewer: number, { damping, tolerance, mostVisits }: WalkLimits): Walk {
    const { offsets } = this.graph.outgoing;
    const { passed, waiting, state } = this;
    let visits = 0;
    for (let threshold = this.left / 8; this.left > tolerance && visits < mostVisits; threshold /= 4) {
      this.queue = this.touched.filter((peer) => this.isDue(peer, threshold));
      for (const peer of this.queue) state[peer] = TOUCHED | QUEUED;
      let at = 0;
      for (; at < this.queue.length && this.left > tolerance && visits < mostVisits; at += 1) {
        const peer = this.queue[at] ?? 0;
        state[peer] = TOUCHED;
        const value = waiting[peer] ?? 0;
        waiting[peer] = 0;
        this.left -= Math.abs(value);
        passed[peer] = (passed[peer] ?? 0) + value;
        this.passOn(this.graph, peer, viewer, damping * value, threshold);
        visits += (offsets[peer + 1] ?? 0) - (offsets[peer] ?? 0) + 1;
      }
      for (; at < this.queue.length; at += 1) state[this.queue[at] ?? 0] = TOUCHED;
    }
    return this.take(viewer, visits);
  }

  /** Adds `mass` to who waits at those that the peer trusts; what isn't trust goes back to the viewer. */
  private passOn(graph: TrustGraph, peer: number, viewer: number, mass: number, threshold = Infinity): void {
    const { offsets, word, weight } = graph.outgoing;
    const each = mass / (graph.given[peer] ?? 1);
    const end = offsets[peer + 1] ?? 0;
    let home = mass;
    for (let p = offsets[peer] ?? 0; p < end; p += 1) {
      const to = (word[p] ?? 0) >>> 2;
      const share = each * (weight[p] ?? 0);
      home -= share;
      this.add(to, share, threshold);
    }
    // What rounding leaves of a row that is all trust is nothing.
    if (Math.abs(home) > 1e-14 * Math.abs(mass)) this.add(viewer, home, threshold);
  }

  private add(peer: number, share: number, threshold: number): void {
    this.touch(peer);
    const before = this.waiting[peer] ?? 0;
    const after = before + share;
    this.waiting[peer] = after;
    this.left += Math.abs(after) - Math.abs(before);
    // Most stay below the threshold however few edges they have.
    if (Math.abs(after) < threshold || this.state[peer] !== TOUCHED || !this.isDue(peer, threshold)) return;
    this.state[peer] = TOUCHED | QUEUED;
    this.queue.push(peer);
  }

  private touch(peer: number): void {
    if (this.state[peer] !== 0) return;
    this.state[peer] = TOUCHED;
    this.touched.push(peer);
  }

  private isDue(peer: number, threshold: number): boolean {
    const { offsets } = this.graph.outgoing;
    const edges = (offsets[peer + 1] ?? 0) - (offsets[peer] ?? 0) + 1;
    return Math.abs(this.waiting[peer] ?? 0) >= threshold * edges;
  }

  /** The walk as it stands; the shared memory is clean again. */
  private take(viewer: number, visits: number): Walk {
    const peers = Int32Array.from(this.touched).sort();
    const passed = new Float64Array(peers.length);
    const waiting = new Float64Array(peers.length);
    let bound = 0;
    for (const [i, peer] of peers.entries()) {
      passed[i] = this.passed[peer] ?? 0;
      waiting[i] = this.waiting[peer] ?? 0;
      bound += Math.abs(this.waiting[peer] ?? 0);
      this.passed[peer] = 0;
      this.waiting[peer] = 0;
      this.state[peer] = 0;
    }
    this.touched = [];
    this.left = 0;
    return { viewer, peers, passed, waiting, bound, visits };
  }
}
