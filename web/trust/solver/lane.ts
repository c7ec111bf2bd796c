import type { Blocks } from "./blocks.ts";
import { combine, PRODUCTS, products, WINDOW } from "./extrapolation.ts";
import type { Problem } from "./problem.ts";
import { balance, receive, relax, settle } from "./relaxation.ts";

/** Passes over a block while caches hold it, where the second costs a fraction of the first; one that is all is too large. */
export const passesOver = ({ starts }: Blocks): number => (starts.length > 2 ? 2 : 1);

/** What all lanes do next, each on its own places; numbers, for they are passed in shared memory. */
export const TASKS = { step: 0, products: 1, combine: 2, end: 3 } as const;
export type Task = keyof typeof TASKS;

/** Where an order's parts are in {@link Orders.words}: who waits for which comes first. */
export const WORDS = {
  turn: 0,
  done: 1,
  isReady: 2,
  hasFailed: 3,
  task: 4,
  iterate: 5,
  step: 6,
  isPlain: 7,
} as const;
export const WORD_COUNT = Object.keys(WORDS).length;
/** Results of one lane at most. */
export const RESULTS = PRODUCTS;

/** What a task needs besides the problem. */
export interface Orders {
  readonly words: Int32Array;
  /** The damping of a cycle, or the shares by which iterates combine. */
  readonly numbers: Float64Array;
  /** What each lane comes to, {@link RESULTS} a lane. */
  readonly results: Float64Array;
}

/** Carries out the task that the orders name, on one lane's places; may be done again from the start. */
export function perform(problem: Problem, lane: number): void {
  const { orders, blocks, iterates } = problem;
  const { words, numbers } = orders;
  const results = orders.results.subarray(lane * RESULTS, (lane + 1) * RESULTS);
  const first = blocks.starts[blocks.batches[blocks.lanes[lane] ?? 0] ?? 0] ?? 0;
  const last = blocks.starts[blocks.batches[blocks.lanes[lane + 1] ?? 0] ?? 0] ?? 0;
  switch (words[WORDS.task]) {
    case TASKS.step:
      step(problem, lane, results);
      break;
    case TASKS.products:
      results.set(products(iterates, first, last));
      break;
    case TASKS.combine:
      combine(iterates, numbers.subarray(0, WINDOW), first, last);
      break;
  }
}

/** Steps of a cycle: in each, every lane goes over one of its batches. */
export function stepsOf({ lanes }: Blocks): number {
  let steps = 0;
  for (let lane = 0; lane + 1 < lanes.length; lane += 1) {
    steps = Math.max(steps, (lanes[lane + 1] ?? 0) - (lanes[lane] ?? 0));
  }
  return steps;
}

/**
 * One batch's way from the iterate before to this one; results in the L1 norm of the first pass's change, and in what the
 * cycle leaves of the residual at most, but for the damping. What is read of other batches was done in earlier steps, or is
 * the iterate before: so the result doesn't depend on which lane is faster.
 */
function step(
  { blocks, constant, iterates, bases, orders }: Problem,
  lane: number,
  results: Float64Array,
): void {
  const { starts, batches, lanes } = blocks;
  const { words, numbers } = orders;
  const before = iterates[(words[WORDS.iterate] ?? 0) - 1];
  const values = iterates[words[WORDS.iterate] ?? 0];
  const base = bases[lane];
  const damping = numbers[0] ?? 0;
  if (!before || !values || !base) throw new RangeError(`There is no such iterate, or no lane ${lane}.`);
  results.fill(0);
  const firstBatch = lanes[lane] ?? 0;
  const lastBatch = lanes[lane + 1] ?? 0;
  if (words[WORDS.step] === 0) {
    const first = starts[batches[firstBatch] ?? 0] ?? 0;
    values.set(before.subarray(first, starts[batches[lastBatch] ?? 0] ?? 0), first);
  }
  const batch = firstBatch + (words[WORDS.step] ?? 0);
  if (batch >= lastBatch) return;
  const end = batches[batch + 1] ?? 0;
  const origin = starts[batches[batch] ?? 0] ?? 0;
  receive(blocks, batch, constant, damping, values, before, base);
  const passes = passesOver(blocks);
  let change = 0;
  let left = 0;
  for (let block = batches[batch] ?? 0; block < end; block += 1) {
    if (words[WORDS.isPlain] !== 1) balance(blocks, block, base, origin, damping, values);
    const changed = relax(blocks, block, base, origin, damping, values);
    change += changed;
    for (let pass = 2; pass < passes; pass += 1) relax(blocks, block, base, origin, damping, values);
    left += passes > 1 ? settle(blocks, block, base, origin, damping, values, before) : changed;
  }
  results[0] = change;
  results[1] = left;
}
