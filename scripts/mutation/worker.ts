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
  const reached = new Map<string, readonly number[]>();
  const tested = await suite.run(undefined, false, ({ title }) => reached.set(title, takeReached()));
  const quickestFirst = tested.toSorted((one, other) => one.milliseconds - other.milliseconds);
  return {
    kind: "survey",
    unfit: tested.filter(({ passed }) => !passed).map(({ title }) => title),
    reached: Object.fromEntries(quickestFirst.map(({ title }) => [title, [...(reached.get(title) ?? [])]])),
  };
}

async function judge(suite: Suite, number: number, groups: readonly (readonly string[])[]): Promise<Answer> {
  await wake(number);
  for (const titles of groups) {
    const tested = await suite.run(titles, true);
    const killer = tested.find(({ passed }) => !passed);
    if (killer === undefined) continue;
    // A test that ran out of time may still be running.
    return { kind: "mutant", number, killer: killer.title, spent: killer.milliseconds >= TIMEOUT };
  }
  return { kind: "mutant", number, killer: null, spent: false };
}

watchNetworks();
const suite = await Suite.load(process.argv.slice(2), TIMEOUT);
process.on("message", async (message) => {
  const asked = request.parse(message);
  send(asked.kind === "survey" ? await survey(suite) : await judge(suite, asked.number, asked.groups));
});
process.on("disconnect", () => process.exit());
send({ kind: "ready" });
