import { TrustError } from "./errors.ts";
import type { TrustGraph } from "./graph.ts";
import { bestMemory, PRIVATE_MEMORY } from "./memory.ts";
import { type Problem, prepare } from "./problem.ts";
import { passOn } from "./residual.ts";
import { type Seed, toDistribution } from "./seeds.ts";
import { type SolveCounts, type SolveOptions, type State, solve } from "./solve.ts";
import { ALONE, joinTeam, PATIENCE } from "./team.ts";

/** EigenTrust's usual share of a score that is passed on (its a = 0.15 goes to the seeds). */
export const DEFAULT_OPTIONS: SolveOptions = { damping: 0.85, tolerance: 1e-9 };

/** Nearer to 1 a score would be passed on for thousands of hops, and float32 could no longer hold a correction. */
const MOST_DAMPING = 0.999;

/** What a second thread needs to take part in a solve; all arrays lie in shared memory. */
export interface HelperTask {
  readonly problem: Problem;
  readonly start: State;
  readonly options: SolveOptions;
}

/** A second thread, to which a task can be handed; it calls {@link help}. */
export interface Helper {
  readonly hand: (task: HelperTask) => void;
}

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
}

/**
 * A solver for this graph. With a helper and shared memory two threads share the work; without, one does it all, to
 * the same bits.
 */
export function createSolver(graph: TrustGraph, helper: Helper | null = null, patience = PATIENCE): Solver {
  let assistant = typeof SharedArrayBuffer === "undefined" ? null : helper;
  let problem = prepare(graph, assistant === null ? PRIVATE_MEMORY : bestMemory());

  const attempt = (distribution: ReadonlyMap<number, number>, options: SolveOptions, near?: Float64Array) => {
    const start = begin(problem, distribution, options.damping, near);
    if (assistant === null) return solve(problem, start, options, ALONE);
    assistant.hand({ problem, start, options });
    try {
      return solve(problem, start, options, joinTeam(problem.control, 0, 2, patience));
    } catch (cause) {
      if (!(cause instanceof TrustError && cause.code === "worker-failed")) throw cause;
      return null;
    }
  };

  return {
    solve(seeds, options = DEFAULT_OPTIONS, near) {
      checkOptions(options);
      const distribution = toDistribution(seeds, graph.peers);
      let counts = attempt(distribution, options, near);
      if (counts === null) {
        // The helper is gone, or so late that it may still write: its memory is left to it.
        assistant = null;
        problem = prepare(graph, PRIVATE_MEMORY);
        counts = attempt(distribution, options, near);
      }
      if (counts === null || !(counts.bound <= options.tolerance)) {
        throw new TrustError("not-converged", { bound: counts?.bound ?? Number.NaN });
      }
      const { solution } = problem;
      const { total } = counts;
      // Rounding may leave a hair below 0 where nothing is known.
      return { ...counts, scores: solution.map((value) => Math.max(0, value / total)) };
    },
  };
}

/** The helper thread's part of a solve. */
export function help({ problem, start, options }: HelperTask): void {
  solve(problem, start, options, joinTeam(problem.control, 1, 2));
}

/** @throws {@link TrustError} `damping-out-of-range` or `tolerance-out-of-range` */
function checkOptions({ damping, tolerance }: SolveOptions): void {
  if (!(damping >= 0 && damping <= MOST_DAMPING)) throw new TrustError("damping-out-of-range", { damping });
  if (!(tolerance >= 1e-13 && tolerance < 1)) throw new TrustError("tolerance-out-of-range", { tolerance });
}

/** Sets solution and residual: to nothing and the seeds, or to what scores near the solution leave. */
function begin(
  problem: Problem,
  distribution: ReadonlyMap<number, number>,
  damping: number,
  near: Float64Array | undefined,
): State {
  const { peers, solution, residual } = problem;
  solution.fill(0);
  residual.fill(0);
  if (near === undefined) {
    for (const [peer, weight] of distribution) residual[peer] = weight;
    return { left: 1, total: 1 };
  }
  // (I − d Cᵀ) x is the seeds' distribution but for a factor, which its sum tells, and an error.
  const received = passOn(problem, damping, near);
  let factor = 0;
  for (let peer = 0; peer < peers; peer += 1) factor += (near[peer] ?? 0) - (received[peer] ?? 0);
  if (!(factor > 0)) throw new TrustError("not-converged", { factor });
  let left = 0;
  let total = 0;
  for (let peer = 0; peer < peers; peer += 1) {
    const score = near[peer] ?? 0;
    const rest = (distribution.get(peer) ?? 0) - (score - (received[peer] ?? 0)) / factor;
    residual[peer] = rest;
    solution[peer] = score / factor;
    left += Math.abs(rest);
    total += score / factor;
  }
  return { left, total };
}
