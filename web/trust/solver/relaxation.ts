import type { Blocks } from "./blocks.ts";

/**
 * What the blocks of a batch get apart from their own: base_i = s_i + d Σ_j w_ji v_j over the raters j in other blocks, by
 * the newest values that are sure to be there when the batch begins, whichever thread is faster. All in the order of the
 * raters: so the values are read from one end of memory to the other, and what is written to stays in cache. A list rather
 * than rows: most peers have one such edge or none, and a loop that short costs more than it does.
 */
export function receive(
  { starts, batches, between }: Blocks,
  batch: number,
  constant: Float64Array,
  damping: number,
  values: Float64Array,
  before: Float64Array,
  base: Float64Array,
): void {
  const { offsets, oldFrom, oldTo } = between;
  base.set(constant.subarray(starts[batches[batch] ?? 0] ?? 0, starts[batches[batch + 1] ?? 0] ?? 0));
  const from = oldFrom[batch] ?? 0;
  const to = oldTo[batch] ?? 0;
  gather(between, offsets[batch] ?? 0, from, damping, values, base);
  gather(between, from, to, damping, before, base);
  gather(between, to, offsets[batch + 1] ?? 0, damping, values, base);
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
 *
 * @param origin the place that `base` begins with
 */
export function balance(
  { starts, given, kept }: Blocks,
  block: number,
  base: Float64Array,
  origin: number,
  damping: number,
  values: Float64Array,
): void {
  const first = starts[block] ?? 0;
  const last = starts[block + 1] ?? 0;
  let comes = 0;
  let goes = 0;
  for (let row = first; row < last; row += 1) {
    comes += base[row - origin] ?? 0;
    goes += ((given[row] ?? 1) - damping * (kept[row] ?? 0)) * (values[row] ?? 0);
  }
  if (!(comes > 0 && goes > 0)) return;
  const factor = comes / goes;
  for (let row = first; row < last; row += 1) values[row] = (values[row] ?? 0) * factor;
}

/** Σ_j w_ji v_j over the raters j in the row's own block. */
function receivedWithin(
  { offsets, rater, weight }: Blocks["within"],
  row: number,
  values: Float64Array,
): number {
  const end = offsets[row + 1] ?? 0;
  let sum = 0;
  for (let p = offsets[row] ?? 0; p < end; p += 1) sum += (weight[p] ?? 0) * (values[rater[p] ?? 0] ?? 0);
  return sum;
}

/**
 * One Gauss–Seidel pass over the rows of a block: v_i = (base_i + d Σ_j w_ji v_j) ∕ g_i over the raters j in it, each
 * from the newest values. Returns the L1 norm of the change of g v.
 */
export function relax(
  blocks: Blocks,
  block: number,
  base: Float64Array,
  origin: number,
  damping: number,
  values: Float64Array,
): number {
  const { starts, given, within } = blocks;
  const first = starts[block] ?? 0;
  const last = starts[block + 1] ?? 0;
  let change = 0;
  for (let row = first; row < last; row += 1) {
    const sum = receivedWithin(within, row, values);
    const gave = given[row] ?? 1;
    const value = (base[row - origin] ?? 0) + damping * sum;
    change += Math.abs(value - (values[row] ?? 0) * gave);
    values[row] = value / gave;
  }
  return change;
}

/**
 * The last pass over a block in a cycle, and what the cycle leaves of its residual at most, but for the damping. A row that
 * saw its block's values of this pass or the one before misses w |Δv| by those that this pass changes; one in another
 * block, which saw them before the cycle or during it, misses w |v − v before|. What a peer gives within its block is k, to
 * others at most g − k: Σ k |Δv| + (g − k) |v − v before|.
 */
export function settle(
  blocks: Blocks,
  block: number,
  base: Float64Array,
  origin: number,
  damping: number,
  values: Float64Array,
  before: Float64Array,
): number {
  const { starts, given, kept, within } = blocks;
  const first = starts[block] ?? 0;
  const last = starts[block + 1] ?? 0;
  let left = 0;
  for (let row = first; row < last; row += 1) {
    const sum = receivedWithin(within, row, values);
    const gave = given[row] ?? 1;
    const keeps = kept[row] ?? 0;
    const value = ((base[row - origin] ?? 0) + damping * sum) / gave;
    left +=
      keeps * Math.abs(value - (values[row] ?? 0)) + (gave - keeps) * Math.abs(value - (before[row] ?? 0));
    values[row] = value;
  }
  return left;
}
