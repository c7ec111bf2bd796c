import type { Rows } from "./rows.ts";

/**
 * One Gauss–Seidel pass over the rows from `first` up to `last`: v_i = (b_i + d Σ_j w_ji v_j) ∕ g_i, each from the
 * newest values that `view` holds. The gather is float32, which halves what it fetches; sums are float64.
 * Returns the L1 norm of the change.
 */
export function relax(
  incoming: Rows,
  constant: Float64Array,
  given: Float64Array,
  damping: number,
  view: Float32Array,
  first: number,
  last: number,
): number {
  const { offsets, word, weight } = incoming;
  let change = 0;
  let p = offsets[first] ?? 0;
  for (let row = first; row < last; row += 1) {
    const end = offsets[row + 1] ?? 0;
    let sum = 0;
    for (; p < end; p += 1) sum += (weight[p] ?? 0) * (view[(word[p] ?? 0) >>> 2] ?? 0);
    const gave = given[row] ?? 1;
    const value = ((constant[row] ?? 0) + damping * sum) / gave;
    change += Math.abs(value - (view[row] ?? 0)) * gave;
    view[row] = value;
  }
  return change;
}

/**
 * Takes the correction v into the solution and out of the residual, in float64: z += g v, r −= g v − d Wᵀ v. Exact but
 * for rounding in float64, as the correction's values are what float32 holds. Returns ‖r‖₁, Σ r and Σ z over the rows.
 */
export function correct(
  incoming: Rows,
  given: Float64Array,
  damping: number,
  view: Float32Array,
  solution: Float64Array,
  residual: Float64Array,
  first: number,
  last: number,
): readonly [number, number, number] {
  const { offsets, word, weight } = incoming;
  let left = 0;
  let signed = 0;
  let total = 0;
  let p = offsets[first] ?? 0;
  for (let row = first; row < last; row += 1) {
    const end = offsets[row + 1] ?? 0;
    let sum = 0;
    for (; p < end; p += 1) sum += (weight[p] ?? 0) * (view[(word[p] ?? 0) >>> 2] ?? 0);
    const step = (view[row] ?? 0) * (given[row] ?? 1);
    const rest = (residual[row] ?? 0) - step + damping * sum;
    const value = (solution[row] ?? 0) + step;
    residual[row] = rest;
    solution[row] = value;
    left += Math.abs(rest);
    signed += rest;
    total += value;
  }
  return [left, signed, total];
}
