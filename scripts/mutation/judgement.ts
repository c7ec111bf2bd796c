import type { Placed } from "./build.ts";
import { type Findings, writeFindings } from "./cache.ts";
import { Worker } from "./pool.ts";

/** How many tests that have killed others are tried on a mutant before the rest. */
const FIRST_TESTS = 6;

/** How many of the rest are tried at a time, the quickest first; then all others. */
const NEXT_TESTS = [10, 40];

/** A kill in the same function says more of the next mutant there than one elsewhere. */
const SAME_FUNCTION = 10;

/** What a mutant is killed by that the run doesn't survive. */
export const NO_ANSWER = "(the tests never ended)";

/** Finds out what every test reaches, with no mutant awake. */
export async function survey(artifacts: string): Promise<Pick<Findings, "reached" | "unfit">> {
  const worker = new Worker(artifacts);
  const answered = await worker.ask({ kind: "survey" });
  worker.stop();
  if (answered?.kind !== "survey") throw new Error("The tests' processes ended before they had run.");
  return { reached: answered.reached, unfit: answered.unfit };
}

function functionOf({ name }: Placed): string {
  return name.split(":")[0] ?? "";
}

/** The tests that are fit to judge, by the mutants that they reach; the quickest first. */
export function testsByMutant({
  reached,
  unfit,
}: Pick<Findings, "reached" | "unfit">): ReadonlyMap<number, readonly string[]> {
  const tests = new Map<number, string[]>();
  for (const [title, numbers] of Object.entries(reached)) {
    if (unfit.includes(title)) continue;
    for (const number of numbers) tests.set(number, [...(tests.get(number) ?? []), title]);
  }
  return tests;
}

/** Remembers which tests kill, to try those first. */
class Killers {
  readonly #kills = new Map<string, number>();

  add(mutant: Placed, title: string): void {
    for (const [key, weight] of [
      [title, 1],
      [`${functionOf(mutant)} ${title}`, SAME_FUNCTION],
    ] as const) {
      this.#kills.set(key, (this.#kills.get(key) ?? 0) + weight);
    }
  }

  best(mutant: Placed, tests: readonly string[]): readonly string[] {
    const score = (title: string) =>
      (this.#kills.get(title) ?? 0) + (this.#kills.get(`${functionOf(mutant)} ${title}`) ?? 0);
    return tests
      .filter((title) => score(title) > 0)
      .sort((one, other) => score(other) - score(one))
      .slice(0, FIRST_TESTS);
  }
}

/** In which order to run the tests on a mutant: what killed others, then the quick ones, then the slow. */
function groupsOf(tests: readonly string[], first: readonly string[]): string[][] {
  const rest = tests.filter((title) => !first.includes(title));
  const groups = [[...first], ...NEXT_TESTS.map((size) => rest.splice(0, size)), rest];
  return groups.filter((group) => group.length > 0);
}

/**
 * Runs the tests on every mutant that some test reaches and that isn't judged yet, on several workers.
 * @param findings Is completed, and kept on the way.
 * @param progress Called after each mutant, with how many are judged of how many.
 */
export async function judgeAll(
  target: string,
  artifacts: string,
  mutants: readonly Placed[],
  findings: Findings,
  workers: number,
  progress: (done: number, all: number) => void,
): Promise<void> {
  const tests = testsByMutant(findings);
  const covered = mutants.filter(({ number }) => tests.has(number));
  const waiting = covered.filter(({ number }) => findings.killers[number] === undefined);
  let done = covered.length - waiting.length;
  const killers = new Killers();
  for (const mutant of covered) {
    const title = findings.killers[mutant.number];
    if (typeof title === "string") killers.add(mutant, title);
  }

  const work = async () => {
    const worker = new Worker(artifacts);
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const { number } = mutant;
      const covering = tests.get(number) ?? [];
      const groups = groupsOf(covering, killers.best(mutant, covering));
      const answered = await worker.ask({ kind: "mutant", number, groups });
      const killer = answered?.kind === "mutant" ? answered.killer : NO_ANSWER;
      if (killer !== null) killers.add(mutant, killer);
      findings.killers[number] = killer;
      writeFindings(target, findings);
      done += 1;
      progress(done, covered.length);
    }
    worker.stop();
  };
  await Promise.all(Array.from({ length: workers }, work));
}
