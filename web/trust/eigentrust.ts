import { TrustError } from "./errors.ts";
import type { TrustGraph } from "./graph.ts";
import { passOn } from "./residual.ts";
import { type Seed, toDistribution } from "./seeds.ts";
import { createCrew, hasTwoThreads, type SpawnLane } from "./solver/crew.ts";
import { ownMemory, sharedMemory } from "./solver/memory.ts";
import { type Problem, prepare } from "./solver/problem.ts";
import { type SolveCounts, type Solved, type SolveOptions, solve } from "./solver/solve.ts";

/** EigenTrust's usual share of a score that is passed on (its a = 0.15 goes to the seeds). */
export const DEFAULT_OPTIONS: SolveOptions = { damping: 0.85, tolerance: 1e-9 };

/** Nearer to 1 a score is passed on for thousands of hops, and takes as many cycles at worst. */
const MOST_DAMPING = 0.999;
const LEAST_TOLERANCE = 1e-13;
/** Edges from which on a second thread saves more than starting it costs. */
const LEAST_FOR_TWO = 100_000;
/** What float64 leaves of a residual, of scores that add up to 1. */
const ROUNDING = 4e-15;

export interface TrustScores extends SolveCounts {
  /** Each peer's share of the community's trust; they add up to 1. */
  readonly scores: Float64Array;
}

/** Computes scores on one graph; keeps the memory that it takes. */
export interface Solver {
  /**
   * EigenTrust (Kamvar, Schlosser, Garcia-Molina 2003): the x with x = d Cᵀ x + (1 − d Σ Cᵀ x) s, where C_ij is the
   * share of what i gave that is trust in j and s the seeds. What a peer gives in distrust, and all of who gives
   * nothing, goes back to the seeds.
   *
   * @param near - scores of a graph like this one, to start from
   * @throws {@link TrustError} where seeds or options are out of range, or `not-converged`
   */
  readonly solve: (seeds: readonly Seed[], options?: SolveOptions, near?: Float64Array) => TrustScores;
  /** Threads that a solve uses now. */
  readonly threads: () => 1 | 2;
  /** Lets the second thread end; must not be used afterwards. */
  readonly dispose: () => void;
}

/**
 * A solver for this graph; lays the graph out for it at once.
 *
 * @param spawnLane starts a second thread for a large graph with communities; needs SharedArrayBuffer. Solves don't
 *   wait for it: until it is ready, this thread does its part too, to the same scores.
 */
export function createSolver(graph: TrustGraph, spawnLane?: SpawnLane): Solver {
  const isShared = spawnLane !== undefined && graph.counts.trust >= LEAST_FOR_TWO;
  const { problem, place } = prepare(graph, isShared ? 2 : 1, isShared ? sharedMemory : ownMemory);
  const crew = createCrew(problem);
  if (isShared && problem.blocks.lanes.length > 2) spawnLane(problem);
  return {
    threads: () => (hasTwoThreads(problem) ? 2 : 1),
    dispose: () => crew.dismiss(),
    solve(seeds, options = DEFAULT_OPTIONS, near) {
      checkOptions(options);
      const distribution = toDistribution(seeds, graph.peers);
      const start = near === undefined ? null : unscale(graph, distribution, options.damping, near);
      if (near !== undefined && start !== null && start.bound <= options.tolerance) {
        return { scores: near.slice(), cycles: 0, visits: graph.counts.trust, bound: start.bound };
      }
      begin(problem, place, distribution, start?.solution);
      const solved = solve(problem, crew, options);
      const { cycles, visits, bound } = solved;
      if (!(bound <= options.tolerance)) throw new TrustError("not-converged", { bound });
      return { scores: read(problem, place, solved), cycles, visits, bound };
    },
  };
}

/** @throws {@link TrustError} `damping-out-of-range` or `tolerance-out-of-range` */
function checkOptions({ damping, tolerance }: SolveOptions): void {
  if (!(damping >= 0 && damping <= MOST_DAMPING)) throw new TrustError("damping-out-of-range", { damping });
  const least = Math.max(LEAST_TOLERANCE, ROUNDING / (1 - damping));
  if (!(tolerance >= least && tolerance < 1)) throw new TrustError("tolerance-out-of-range", { tolerance });
}

/** Sets the seeds, and where the solve starts: at nothing, or at a solution of z = s + d Cᵀ z that is near. */
function begin(
  { blocks, constant, iterates }: Problem,
  place: Int32Array,
  distribution: ReadonlyMap<number, number>,
  near: Float64Array | undefined,
): void {
  const { given } = blocks;
  constant.fill(0);
  for (const [peer, share] of distribution) constant[place[peer] ?? 0] = share;
  const [start] = iterates;
  start?.fill(0);
  if (near === undefined || start === undefined) return;
  for (let peer = 0; peer < place.length; peer += 1) {
    const at = place[peer] ?? 0;
    start[at] = (near[peer] ?? 0) / (given[at] ?? 1);
  }
}

/** Scores by the caller's numbers. */
function read({ blocks, iterates }: Problem, place: Int32Array, { iterate, total }: Solved): Float64Array {
  const { given } = blocks;
  const values = iterates[iterate];
  if (!values) throw new RangeError(`There is no iterate ${iterate}.`);
  const scores = new Float64Array(place.length);
  for (let peer = 0; peer < place.length; peer += 1) {
    const at = place[peer] ?? 0;
    // An extrapolation may leave a hair below 0 where nothing is known.
    scores[peer] = Math.max(0, ((values[at] ?? 0) * (given[at] ?? 1)) / total);
  }
  return scores;
}

/**
 * Scores near the solution as a solution of z = s + d Cᵀ z, and the bound on their error. (I − d Cᵀ) x is the seeds'
 * distribution but for a factor, which its sum tells, and the residual.
 */
function unscale(
  graph: TrustGraph,
  distribution: ReadonlyMap<number, number>,
  damping: number,
  near: Float64Array,
): { solution: Float64Array; bound: number } {
  const received = passOn(graph, damping, near);
  let factor = 0;
  for (let peer = 0; peer < graph.peers; peer += 1) factor += (near[peer] ?? 0) - (received[peer] ?? 0);
  let left = 0;
  for (let peer = 0; peer < graph.peers; peer += 1) {
    left += Math.abs(factor * (distribution.get(peer) ?? 0) - (near[peer] ?? 0) + (received[peer] ?? 0));
  }
  return { solution: near.map((score) => score / factor), bound: left / (1 - damping) };
}
