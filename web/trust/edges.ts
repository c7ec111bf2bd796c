import { TrustError } from "./errors.ts";

/** What an edge is made of: a bit set, so that parallel edges merge into one that names both. */
export const EDGE_KINDS = { vouch: 1, review: 2 } as const;

export type EdgeKind = keyof typeof EDGE_KINDS;

/** Peers are numbered in 28 bits, so that a word holds a peer and the kind of an edge. */
export const MOST_PEERS = 2 ** 28 - 1;

/**
 * Vouches and reviews as columns, in any order: row r of every column is one edge. Parallel edges and self-edges may
 * occur; {@link buildGraph} says what becomes of them.
 */
export interface EdgeColumns {
  /** Number of peers; they are numbered from 0. */
  readonly peers: number;
  /** Who vouches or reviews. */
  readonly rater: Uint32Array;
  /** Who is vouched for or reviewed. */
  readonly member: Uint32Array;
  /** −1 (worst) to 1 (best); see {@link experienceOfReview} and {@link experienceOfVouch}. */
  readonly experience: Float32Array;
  /** Unix seconds. */
  readonly time: Uint32Array;
  /** {@link EDGE_KINDS}. */
  readonly kind: Uint8Array;
}

/** One edge, for callers that come with few. */
export interface EdgeInput {
  readonly rater: number;
  readonly member: number;
  readonly experience: number;
  readonly time: number;
  readonly kind: EdgeKind;
}

/**
 * Experience of a review's overall rating, 1 to 5: −1, −½, 0, ½, 1.
 * @throws {@link TrustError} `experience-out-of-range`
 */
export function experienceOfReview(overall: number): number {
  if (!(overall >= 1 && overall <= 5)) throw new TrustError("experience-out-of-range", { overall });
  return (overall - 3) / 2;
}

/**
 * Experience of a vouch's confidence, 0 to 100: 0 to 1. A vouch is never negative.
 * @throws {@link TrustError} `experience-out-of-range`
 */
export function experienceOfVouch(confidence: number): number {
  if (!(confidence >= 0 && confidence <= 100))
    throw new TrustError("experience-out-of-range", { confidence });
  return confidence / 100;
}

/**
 * Lays edges out as columns.
 * @throws {@link TrustError} with the code of the first field that is wrong
 */
export function toEdgeColumns(peers: number, edges: readonly EdgeInput[]): EdgeColumns {
  checkPeers(peers);
  const rater = new Uint32Array(edges.length);
  const member = new Uint32Array(edges.length);
  const experience = new Float32Array(edges.length);
  const time = new Uint32Array(edges.length);
  const kind = new Uint8Array(edges.length);
  for (const [row, edge] of edges.entries()) {
    // A typed array would silently wrap what is out of range.
    checkPeer(edge.rater, peers);
    checkPeer(edge.member, peers);
    checkTime(edge.time);
    rater[row] = edge.rater;
    member[row] = edge.member;
    experience[row] = edge.experience;
    time[row] = edge.time;
    kind[row] = EDGE_KINDS[edge.kind];
  }
  return checkEdges({ peers, rater, member, experience, time, kind });
}

/**
 * Refuses columns that no graph can be built of.
 * @throws {@link TrustError} with the code of the first field that is wrong
 */
export function checkEdges(edges: EdgeColumns): EdgeColumns {
  const { peers, rater, member, experience, time, kind } = edges;
  checkPeers(peers);
  const length = rater.length;
  if (length >= 2 ** 31) throw new TrustError("edges-out-of-range", { edges: length });
  for (const column of [member, experience, time, kind]) {
    if (column.length !== length)
      throw new TrustError("columns-differ", { expected: length, length: column.length });
  }
  for (let row = 0; row < length; row += 1) {
    const value = experience[row] ?? 0;
    const bits = kind[row] ?? 0;
    if ((rater[row] ?? 0) >= peers) throw new TrustError("peer-unknown", { row, peer: rater[row] ?? 0 });
    if ((member[row] ?? 0) >= peers) throw new TrustError("peer-unknown", { row, peer: member[row] ?? 0 });
    if (!(value >= -1 && value <= 1))
      throw new TrustError("experience-out-of-range", { row, experience: value });
    if (bits < 1 || bits > 3) throw new TrustError("kind-unknown", { row, kind: bits });
  }
  return edges;
}

/** @throws {@link TrustError} `peers-out-of-range` */
export function checkPeers(peers: number): void {
  if (!Number.isInteger(peers) || peers < 0 || peers > MOST_PEERS) {
    throw new TrustError("peers-out-of-range", { peers });
  }
}

/** @throws {@link TrustError} `peer-unknown` */
export function checkPeer(peer: number, peers: number): void {
  if (!Number.isInteger(peer) || peer < 0 || peer >= peers) throw new TrustError("peer-unknown", { peer });
}

/** @throws {@link TrustError} `time-out-of-range` */
export function checkTime(time: number): void {
  if (!Number.isInteger(time) || time < 0 || time >= 2 ** 32)
    throw new TrustError("time-out-of-range", { time });
}
