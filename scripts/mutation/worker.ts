/** Runs the contracts' tests on one mutant after the other. Started by `pool.ts`, with the test files as arguments. */
import { beginReaching, takeReached, wake, watchNetworks } from "./chain.ts";
import { type Answer, request } from "./messages.ts";
import { Suite } from "./suite.ts";

/** Milliseconds that a test may take on a mutant: many times what the slowest takes. */
const TIMEOUT = 120_000;

function send(answer: Answer): void {
  process.send?.(answer);
}

async function survey(suite: Suite): Promise<Answer> {
  await beginReaching();
  const reached: Record<string, number[]> = {};
  const tested = await suite.run(undefined, false, ({ title }) => {
    reached[title] = [...takeReached()];
  });
  const unfit = tested.filter(({ passed }) => !passed).map(({ title }) => title);
  return { kind: "survey", unfit, reached };
}

async function judge(suite: Suite, number: number, tests: readonly string[], first: readonly string[]) {
  const begin = performance.now();
  await wake(number);
  for (const titles of [first, tests.filter((title) => !first.includes(title))]) {
    if (titles.length === 0) continue;
    const tested = await suite.run(titles, true);
    const killer = tested.find(({ passed }) => !passed)?.title;
    // A test that ran out of time may still be running.
    const spent = performance.now() - begin > TIMEOUT;
    if (killer !== undefined) return { kind: "mutant" as const, number, killer, spent };
  }
  return { kind: "mutant" as const, number, killer: null, spent: false };
}

watchNetworks();
const suite = await Suite.load(process.argv.slice(2), TIMEOUT);
process.on("message", async (message) => {
  const asked = request.parse(message);
  send(
    asked.kind === "survey"
      ? await survey(suite)
      : await judge(suite, asked.number, asked.tests, asked.first),
  );
});
process.on("disconnect", () => process.exit());
send({ kind: "ready" });
