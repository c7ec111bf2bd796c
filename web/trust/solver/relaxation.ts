import type { Blocks } from "./blocks.ts";

/**
 * What a block gets apart from its own: base_i = s_i + d Σ_j w_ji v_j over the raters j in other blocks, by the newest
 * values of its lane and those before of the others. A list rather than rows: most peers have one such edge or none, and
 * a loop that short costs more than it does.
 */
export function receive(
  { starts, between }: Blocks,
  block: number,
  constant: Float64Array,
  damping: number,
  values: Float64Array,
  before: Float64Array,
  base: Float64Array,
): void {
  const { offsets, parted } = between;
  base.set(constant.subarray(starts[block] ?? 0, starts[block + 1] ?? 0));
  const middle = parted[block] ?? 0;
  gather(between, offsets[block] ?? 0, middle, damping, values, base);
  gather(between, middle, offsets[block + 1] ?? 0, damping, before, base);
}

function gather(
  { member, rater, weight }: Blocks["between"],
  start: number,
  end: number,
  damping: number,
  values: Float64Array,
  base: Float64Array,
): void {
  for (let p = start; p < end; p += 1) {
    const to = member[p] ?? 0;
    base[to] = (base[to] ?? 0) + damping * (weight[p] ?? 0) * (values[rater[p] ?? 0] ?? 0);
  }
}

/**
 * Scales a block's values so that what goes in and out of it is balanced: Σ base = Σ (g − d k) v with k what peers give
 * within the block. This is the coarse half of aggregation and disaggregation (Koury, McAllister, Stewart 1984).
 */
export function balance(
  { starts, given, kept }: Blocks,
  block: number,
  base: Float64Array,
  damping: number,
  values: Float64Array,
): void {
  const first = starts[block] ?? 0;
  const last = starts[block + 1] ?? 0;
  let comes = 0;
  let goes = 0;
  for (let row = first; row < last; row += 1) {
    comes += base[row - first] ?? 0;
    goes += ((given[row] ?? 1) - damping * (kept[row] ?? 0)) * (values[row] ?? 0);
  }
  if (!(comes > 0 && goes > 0)) return;
  const factor = comes / goes;
  for (let row = first; row < last; row += 1) values[row] = (values[row] ?? 0) * factor;
}

/**
 * One Gauss–Seidel pass over the rows of a block: v_i = (base_i + d Σ_j w_ji v_j) ∕ g_i over the raters j in it, each
 * from the newest values. Returns the L1 norm of the change of g v.
 */
export function relax(
  blocks: Blocks,
  block: number,
  base: Float64Array,
  damping: number,
  values: Float64Array,
): number {
  const { starts, given } = blocks;
  const { offsets, rater, weight } = blocks.within;
  const first = starts[block] ?? 0;
  const last = starts[block + 1] ?? 0;
  let change = 0;
  let p = offsets[first] ?? 0;
  for (let row = first; row < last; row += 1) {
    const end = offsets[row + 1] ?? 0;
    let sum = 0;
    for (; p < end; p += 1) sum += (weight[p] ?? 0) * (values[rater[p] ?? 0] ?? 0);
    const gave = given[row] ?? 1;
    const value = (base[row - first] ?? 0) + damping * sum;
    change += Math.abs(value - (values[row] ?? 0) * gave);
    values[row] = value / gave;
  }
  return change;
}
