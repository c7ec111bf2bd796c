import type { Blocks } from "./blocks.ts";
import type { Crew } from "./crew.ts";
import { shares, WINDOW } from "./extrapolation.ts";
import { passesOver, stepsOf } from "./lane.ts";
import type { Problem } from "./problem.ts";

export interface SolveOptions {
  /** Share of a score that is passed on, 0 to 0.999. */
  readonly damping: number;
  /** Bound on the L1 error of the scores, which add up to 1. */
  readonly tolerance: number;
}

export interface SolveCounts {
  /** Times that every peer was given a new score. */
  readonly cycles: number;
  /** Edges looked at in all. */
  readonly visits: number;
  /** Bound on the L1 error of the scores: (‖r‖₁ + |Σ r|) ∕ ((1 − d) Σ z) with r = s − (I − d Cᵀ) z. */
  readonly bound: number;
}

/** Where a solve ended: the iterate that holds the solution, and the sum of z, by which scores are divided. */
export interface Solved extends SolveCounts {
  readonly iterate: number;
  readonly total: number;
}

/** Cycles that are balanced and extrapolated; plain ones follow. */
const FREE_CYCLES = 100;

/**
 * Solves z = s + d Cᵀ z from `problem.constant` and the first of `problem.iterates`.
 *
 * A cycle goes over communities, each a block in memory, in batches, step by step: a batch receives from all others, by
 * what earlier steps left and the cycle before; then each block is scaled so that its mass balances, and is relaxed twice
 * on its own. So what costs most, the edges that lead far in memory, is followed once. Every
 * {@link WINDOW} cycles the iterates are extrapolated, which removes the slow modes that are left. What a cycle leaves of
 * the residual is bounded by its own last changes; see `settle`.
 *
 * That it ends: plain cycles, neither balanced nor extrapolated, come last. With L and U the parts of d Cᵀ that a
 * block's first pass takes from new and old values of its own and E the rest, that pass changes z by δ = (I − L)⁻¹ r,
 * and the cycle leaves ‖r′‖₁ ≤ (1ᵀE + d 1ᵀU) |δ| ≤ 1ᵀ(dI − L) |δ| ≤ d 1ᵀ(I − L) |δ| ≤ d ‖r‖₁. With it shrink the changes,
 * and the bound that they give: the second pass changes z by (I − L)⁻¹ U δ, which is d ‖δ‖₁ ∕ (1 − d) at most, and counts
 * once within its block and once between, so that the bound is (1 + d) ‖δ‖₁ ∕ (1 − d) at most.
 */
export function solve(problem: Problem, crew: Crew, { damping, tolerance }: SolveOptions): Solved {
  const { blocks, iterates } = problem;
  const steps = stepsOf(blocks);
  let cycles = 0;
  let most = Number.POSITIVE_INFINITY;
  let before = Number.POSITIVE_INFINITY;
  for (let iterate = 1; ; iterate += 1) {
    const isPlain = most < Number.POSITIVE_INFINITY;
    let change = 0;
    let missed = 0;
    for (let step = 0; step < steps; step += 1) {
      const [changed = 0, left = 0] = crew.run("step", { iterate, step, isPlain, numbers: [damping] });
      change += changed;
      missed += left;
    }
    cycles += 1;
    const left = 2 * damping * missed;
    // Σ z is at most 1 ∕ (1 − d), so that otherwise the bound can't be met yet.
    if (left <= tolerance || cycles >= most) {
      const total = totalOf(problem, iterate);
      const bound = left / ((1 - damping) * total);
      if (bound <= tolerance || cycles >= most) {
        return { cycles, visits: cycles * visitsOf(blocks), bound, total, iterate };
      }
    }
    // On few or equal iterates an extrapolation may lead anywhere: it stays only where the next change is no larger.
    if (!(change <= before)) {
      copy(iterates, WINDOW, 0);
      change = before;
      iterate = 0;
    }
    before = Number.POSITIVE_INFINITY;
    if (!isPlain && cycles >= FREE_CYCLES) most = cycles + plainCycles(change, tolerance, damping);
    if (iterate < WINDOW) continue;
    iterate = 0;
    const parts = isPlain ? null : shares(crew.run("products"));
    if (parts === null) {
      copy(iterates, WINDOW, 0);
    } else {
      crew.run("combine", { numbers: parts });
      before = change;
    }
  }
}

function copy(iterates: readonly Float64Array[], from: number, to: number): void {
  const target = iterates[to];
  const source = iterates[from];
  if (!target || !source) throw new RangeError(`There is no iterate ${from} or ${to}.`);
  target.set(source);
}

function totalOf({ blocks, iterates }: Problem, iterate: number): number {
  const values = iterates[iterate];
  const { given } = blocks;
  if (!values) throw new RangeError(`There is no iterate ${iterate}.`);
  let sum = 0;
  for (let row = 0; row < given.length; row += 1) sum += (values[row] ?? 0) * (given[row] ?? 1);
  return sum;
}

/** Cycles after which the bound is surely met: each leaves d of ‖r‖₁ at most, and changes by ‖r‖₁ ∕ (1 − d) at most. */
function plainCycles(change: number, tolerance: number, damping: number): number {
  const missed = (1 + damping) / (1 - damping);
  const enough = (tolerance * (1 - damping)) / (2 * missed);
  return Math.max(1, Math.ceil(Math.log((enough * (1 - damping)) / change) / Math.log(damping)));
}

/** Edges that a cycle looks at. */
function visitsOf(blocks: Blocks): number {
  const { within, between } = blocks;
  return passesOver(blocks) * within.rater.length + between.rater.length;
}
