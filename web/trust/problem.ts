import { PRODUCTS, WINDOW } from "./extrapolation.ts";
import type { TrustGraph } from "./graph.ts";
import type { Memory } from "./memory.ts";
import type { Rows } from "./rows.ts";
import { TEAM_WORDS } from "./team.ts";

/** Parts of the peers that are relaxed side by side, whatever the number of threads: so the result is always the same. */
export const LANES = 2;
/** Steps of a sweep; after each, lanes learn the other's newest values. */
const STEPS = 8;
/** Words a lane tells the others: change, ‖r‖₁, Σ r, Σ z and the inner products. */
export const TOLD = 4 + PRODUCTS;

/**
 * All that the threads of a solve share; made once for a graph and used for every solve. Unknowns are scaled: v = z ∕ g,
 * a peer's score over what it gave, so that a weight is used as it is.
 */
export interface Problem {
  readonly peers: number;
  readonly incoming: Rows;
  readonly given: Float64Array;
  /** First row of each step of each lane, and the number of peers last: lane l's step s is at l · STEPS + s. */
  readonly bounds: Int32Array;
  readonly solution: Float64Array;
  readonly residual: Float64Array;
  /** Where lanes publish their rows of v. */
  readonly published: Float32Array;
  /** The last iterates, for the extrapolation. */
  readonly iterates: readonly Float32Array[];
  /** {@link TOLD} words a lane. */
  readonly told: Float64Array;
  readonly control: Int32Array;
}

/** Lays out the memory that solving on this graph takes: about 48 bytes a peer, and 8 more in each thread. */
export function prepare(graph: TrustGraph, memory: Memory): Problem {
  const { peers, incoming, given } = graph;
  return {
    peers,
    incoming,
    given,
    bounds: evenBounds(incoming.offsets, peers, memory),
    solution: memory.doubles(peers),
    residual: memory.doubles(peers),
    published: memory.floats(peers),
    iterates: Array.from({ length: WINDOW + 1 }, () => memory.floats(peers)),
    told: memory.doubles(LANES * TOLD),
    control: memory.ints(TEAM_WORDS),
  };
}

/** Cuts the rows so that each piece has about the same work: a row costs its edges and about four more. */
function evenBounds(offsets: Int32Array, peers: number, memory: Memory): Int32Array {
  const pieces = LANES * STEPS;
  const bounds = memory.ints(pieces + 1);
  const work = (offsets[peers] ?? 0) + 4 * peers;
  let piece = 1;
  for (let row = 0; row < peers && piece < pieces; row += 1) {
    const done = (offsets[row] ?? 0) + 4 * row;
    for (; piece < pieces && done * pieces >= piece * work; piece += 1) bounds[piece] = row;
  }
  for (; piece <= pieces; piece += 1) bounds[piece] = peers;
  return bounds;
}

/** Rows of one step of one lane. */
export function stepOf(problem: Problem, lane: number, step: number): readonly [number, number] {
  const piece = lane * STEPS + step;
  return [problem.bounds[piece] ?? 0, problem.bounds[piece + 1] ?? 0];
}

/** All rows of one lane. */
export function rowsOf(problem: Problem, lane: number): readonly [number, number] {
  return [problem.bounds[lane * STEPS] ?? 0, problem.bounds[(lane + 1) * STEPS] ?? 0];
}

export const SWEEP_STEPS: readonly number[] = Array.from({ length: STEPS }, (_, step) => step);
