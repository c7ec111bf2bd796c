import { combine, PRODUCTS, products, shares, WINDOW } from "./extrapolation.ts";
import { LANES, type Problem, rowsOf, SWEEP_STEPS, stepOf, TOLD } from "./problem.ts";
import { correct, relax } from "./relaxation.ts";
import type { Team } from "./team.ts";

export interface SolveOptions {
  /** Share of a score that is passed on, 0 to 0.999. */
  readonly damping: number;
  /** Bound on the L1 error of the scores, which add up to 1. */
  readonly tolerance: number;
}

export interface SolveCounts {
  /** Gauss–Seidel sweeps, each of which visits every edge once. */
  readonly sweeps: number;
  /** Corrections, each of which visits every edge once. */
  readonly corrections: number;
  /** Bound on the L1 error of the scores: (‖r‖₁ + |Σ r|) ∕ ((1 − d) Σ z), of the residual in float64. */
  readonly bound: number;
  /** Sum of the unscaled solution, by which the scores are divided. */
  readonly total: number;
}

/** How far a solve has come. */
export interface State {
  /** ‖r‖₁ + |Σ r|. */
  readonly left: number;
  /** Σ z, or what it is at least. */
  readonly total: number;
}

const CHANGE = 0;
const LEFT = 1;
const SIGNED = 2;
const TOTAL = 3;
const GRAM = 4;

/**
 * What a round leaves of the residual at least: float32 rounds Σ |correction| ≤ ‖r‖₁ ∕ (1 − d) to 2⁻²⁴, in the values and in
 * what they pass on.
 */
const LEAST_LEFT = 2 ** -22;
/** Each round leaves half of the residual at most, and the tightest tolerance is 2⁻⁵⁰ or so. */
const MOST_ROUNDS = 60;
/** Sweeps of a round among which iterates are extrapolated. */
const EXTRAPOLATED_SWEEPS = 60;
/** By the last change ‖r‖₁ + |Σ r| is usually about this much smaller. */
const USUAL_CHANGE = 2;
/** After a sweep r is what later rows pass on of the change: ‖r‖₁ ≤ d ‖change‖₁, hence ‖r‖₁ + |Σ r| ≤ 2 d ‖change‖₁. */
const SURE_CHANGE = 0.5;

/**
 * Solves z = s + d Cᵀ z where `problem.residual` holds s − (I − d Cᵀ) z for what `problem.solution` holds. Run by
 * every thread of the team at once.
 *
 * Rounds of mixed precision: a correction is found by Gauss–Seidel sweeps over float32 values, two lanes of peers side
 * by side, sped up every {@link WINDOW} sweeps by reduced rank extrapolation (which removes the slow modes that
 * communities make); it is then taken into the float64 solution and residual. Lanes see each other's values at fixed
 * steps, so that the result doesn't depend on the number of threads or their timing.
 */
export function solve(problem: Problem, start: State, options: SolveOptions, team: Team): SolveCounts {
  const { damping, tolerance } = options;
  const lanes = Array.from({ length: LANES }, (_, lane) => lane).filter(
    (lane) => lane % team.size === team.rank,
  );
  const views = new Map(lanes.map((lane) => [lane, new Float32Array(problem.peers)]));
  let sweeps = 0;
  let corrections = 0;

  /** Each of this thread's lanes writes its rows; then all views hold all rows. */
  const share = (write: (view: Float32Array, first: number, last: number) => void) => {
    for (const [lane, view] of views) {
      const [first, last] = rowsOf(problem, lane);
      write(view, first, last);
      problem.published.set(view.subarray(first, last), first);
    }
    team.meet();
    for (const [lane, view] of views) {
      for (let other = 0; other < LANES; other += 1) if (other !== lane) learn(view, rowsOf(problem, other));
    }
    team.meet();
  };
  const learn = (view: Float32Array, [first, last]: readonly [number, number]) => {
    view.set(problem.published.subarray(first, last), first);
  };
  const tell = (lane: number, at: number, value: number) => {
    problem.told[lane * TOLD + at] = value;
  };
  const sum = (at: number) => {
    let all = 0;
    for (let lane = 0; lane < LANES; lane += 1) all += problem.told[lane * TOLD + at] ?? 0;
    return all;
  };

  const sweep = (): number => {
    const changes = new Map<number, number>();
    for (const step of SWEEP_STEPS) {
      for (const [lane, view] of views) {
        const [first, last] = stepOf(problem, lane, step);
        const { incoming, residual, given, published } = problem;
        const change = relax(incoming, residual, given, damping, view, first, last);
        changes.set(lane, (changes.get(lane) ?? 0) + change);
        published.set(view.subarray(first, last), first);
        // Told once a sweep: a lane that is ahead must not write what another still reads.
        if (step === SWEEP_STEPS.length - 1) tell(lane, CHANGE, changes.get(lane) ?? 0);
      }
      team.meet();
      for (const [lane, view] of views) {
        for (let other = 0; other < LANES; other += 1) {
          if (other !== lane) learn(view, stepOf(problem, other, step));
        }
      }
    }
    sweeps += 1;
    return sum(CHANGE);
  };

  const keep = (at: number) => {
    for (const [lane, view] of views) {
      const [first, last] = rowsOf(problem, lane);
      problem.iterates[at]?.set(view.subarray(first, last), first);
    }
  };

  const extrapolate = () => {
    const gram = new Float64Array(PRODUCTS);
    for (const lane of lanes) {
      const [first, last] = rowsOf(problem, lane);
      products(problem.iterates, first, last, gram);
      problem.told.set(gram, lane * TOLD + GRAM);
    }
    team.meet();
    for (let at = 0; at < PRODUCTS; at += 1) gram[at] = sum(GRAM + at);
    const parts = shares(gram);
    if (parts === null) return;
    share((view, first, last) => combine(problem.iterates, parts, first, last, view));
  };

  const takeIn = (): State => {
    const { incoming, given, solution, residual } = problem;
    for (const [lane, view] of views) {
      const [first, last] = rowsOf(problem, lane);
      const [left, signed, total] = correct(incoming, given, damping, view, solution, residual, first, last);
      tell(lane, LEFT, left);
      tell(lane, SIGNED, signed);
      tell(lane, TOTAL, total);
    }
    team.meet();
    corrections += 1;
    return { left: sum(LEFT) + Math.abs(sum(SIGNED)), total: sum(TOTAL) };
  };

  /** Sweeps until the change is at most `enough`. */
  const round = (enough: number) => {
    share((view, first, last) => {
      for (let row = first; row < last; row += 1) {
        view[row] = (problem.residual[row] ?? 0) / (problem.given[row] ?? 1);
      }
    });
    keep(0);
    let held = 0;
    let before = Number.POSITIVE_INFINITY;
    let most = Number.POSITIVE_INFINITY;
    for (let k = 1; k <= most; k += 1) {
      let change = sweep();
      if (change <= enough) return;
      // On few or equal iterates an extrapolation may lead anywhere: it stays only where the next change is no larger.
      const isAstray = !(change <= before);
      if (isAstray) {
        change = before;
        share((view, first, last) => view.set(problem.iterates[WINDOW]?.subarray(first, last) ?? [], first));
      }
      before = Number.POSITIVE_INFINITY;
      if (most === Number.POSITIVE_INFINITY && (isAstray || k >= EXTRAPOLATED_SWEEPS)) {
        most = k + plainSweeps(change, enough, damping);
      }
      if (most < Number.POSITIVE_INFINITY) continue;
      held += 1;
      keep(held);
      if (held < WINDOW) continue;
      before = change;
      extrapolate();
      keep(0);
      held = 0;
    }
  };

  let state = start;
  const bound = () => state.left / ((1 - damping) * state.total);
  for (let k = 0; k < MOST_ROUNDS && !(bound() <= tolerance); k += 1) {
    const target = tolerance * (1 - damping) * state.total;
    const least = (state.left * LEAST_LEFT) / (1 - damping);
    const goal = target >= least ? target : Math.max(least, Math.sqrt(state.left * target));
    // Nearly there, the usual is no longer enough: a last change of that size would end each round where it began.
    round((state.left < 2 * USUAL_CHANGE * goal ? SURE_CHANGE : USUAL_CHANGE) * goal);
    state = takeIn();
  }
  return { sweeps, corrections, bound: bound(), total: state.total };
}

/** Plain sweeps after which the change is surely enough: each leaves d of ‖r‖₁ at most, and changes by ‖r‖₁ ∕ (1 − d) at most. */
function plainSweeps(change: number, enough: number, damping: number): number {
  return Math.max(1, Math.ceil(Math.log((enough * (1 - damping)) / change) / Math.log(damping)));
}
