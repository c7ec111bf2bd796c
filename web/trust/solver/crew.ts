import { perform, RESULTS, TASKS, type Task, WORDS } from "./lane.ts";
import type { Problem } from "./problem.ts";

/** Some tens of microseconds. */
const LOOKS = 5_000;

/** The lanes of a problem, each on a thread of its own where there is one for it. */
export interface Crew {
  /** Lets all lanes carry out a task, and returns the sums of what they come to. */
  readonly run: (task: Exclude<Task, "end">, order?: Order) => readonly number[];
  /** Lets the other thread end; must not be used afterwards. */
  readonly dismiss: () => void;
}

interface Order {
  readonly iterate?: number;
  readonly step?: number;
  readonly isPlain?: boolean;
  readonly numbers?: readonly number[];
}

/** How the thread of the second lane is started: it is to {@link serve} this problem, of which all memory is shared. */
export type SpawnLane = (problem: Problem) => void;

/**
 * Carries out the first lane's part on this thread, and the second's on another once that is ready; until then, and
 * where there is none, on this thread too, to the same result.
 */
export function createCrew(problem: Problem): Crew {
  const { orders, blocks } = problem;
  const { words, numbers, results } = orders;
  const lanes = blocks.lanes.length - 1;
  const begin = () => {
    const turn = Atomics.add(words, WORDS.turn, 1) + 1;
    Atomics.notify(words, WORDS.turn);
    return turn;
  };
  const runAlone = () => {
    for (let lane = 0; lane < lanes; lane += 1) perform(problem, lane);
  };
  const runTogether = () => {
    const turn = begin();
    perform(problem, 0);
    awaitChange(words, WORDS.done, turn - 1);
    if (words[WORDS.hasFailed] === 1) perform(problem, 1);
  };
  return {
    run(task, { iterate = 0, step = 0, isPlain = false, numbers: given = [] } = {}) {
      words[WORDS.task] = TASKS[task];
      words[WORDS.iterate] = iterate;
      words[WORDS.step] = step;
      words[WORDS.isPlain] = isPlain ? 1 : 0;
      numbers.set(given);
      if (hasTwoThreads(problem)) runTogether();
      else runAlone();
      return Array.from({ length: RESULTS }, (_, k) => {
        let sum = 0;
        for (let lane = 0; lane < lanes; lane += 1) sum += results[lane * RESULTS + k] ?? 0;
        return sum;
      });
    },
    dismiss() {
      words[WORDS.task] = TASKS.end;
      begin();
    },
  };
}

/** Looks for a while, since tasks take no longer than a thread's waking up, and then sleeps until the word is another. */
function awaitChange(words: Int32Array, word: number, from: number): void {
  for (let look = 0; look < LOOKS; look += 1) if (Atomics.load(words, word) !== from) return;
  while (Atomics.load(words, word) === from) Atomics.wait(words, word, from);
}

/** Whether another thread serves this problem by now. */
export function hasTwoThreads({ orders: { words } }: Problem): boolean {
  return Atomics.load(words, WORDS.isReady) === 1 && words[WORDS.hasFailed] !== 1;
}

/** Carries out the second lane's part of every task, until it is dismissed. Blocks its thread, which must be its own. */
export function serve(problem: Problem): void {
  const { words } = problem.orders;
  let turn = 0;
  Atomics.store(words, WORDS.isReady, 1);
  for (;;) {
    awaitChange(words, WORDS.turn, turn);
    turn = Atomics.load(words, WORDS.turn);
    if (words[WORDS.task] === TASKS.end) return;
    try {
      perform(problem, 1);
    } catch {
      // The first lane's thread does this part again, and all that follow.
      words[WORDS.hasFailed] = 1;
    }
    Atomics.store(words, WORDS.done, turn);
    Atomics.notify(words, WORDS.done);
  }
}
