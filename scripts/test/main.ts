import { hardhat, mocha, tally } from "./counts.ts";
import { type Lane, type Outcome, runLane } from "./lane.ts";

/**
 * The lanes, by stage: the first compiles what the others read. Within a stage two lanes run at once, the longest first,
 * for those with a browser wait more than they reckon.
 */
const STAGES: readonly (readonly Lane[])[] = [
  [
    { name: "check", script: "check", count: tally },
    { name: "unit", script: "test:unit", count: mocha },
  ],
  [
    { name: "e2e", script: "test:e2e", count: mocha },
    { name: "pages", script: "test:pages", count: mocha },
    { name: "integration", script: "test:integration", count: mocha },
    { name: "contracts", script: "test:contracts", count: hardhat },
    { name: "beyond", script: "test:beyond", count: mocha },
    { name: "rehearsal", script: "rehearse", count: mocha },
    { name: "browser", script: "test:browser", count: mocha },
    { name: "subgraph", script: "test:subgraph", count: tally },
  ],
];
/** Lanes at once: the smallest machine that this is for has two cores. */
const AT_ONCE = 2;
/** Lines of a failed lane that are printed again at the end, where its failures are told. */
const LAST_LINES = 80;

async function runStage(lanes: readonly Lane[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = lanes.values();
  const hand = async () => {
    for (const lane of waiting)
      outcomes.push(await runLane(lane, (line) => console.log(`${lane.name.padEnd(11)} │ ${line}`)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  return outcomes;
}

const wanted = process.argv.slice(2);
const known = STAGES.flat().map(({ name }) => name);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No lane ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
  process.exit(1);
}

const outcomes: Outcome[] = [];
for (const stage of STAGES) {
  const lanes = stage.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  outcomes.push(...(await runStage(lanes)));
}
for (const { lane, count, output } of outcomes) {
  if (count.failed > 0) console.log(`\n── ${lane.name} failed ──\n${output.slice(-LAST_LINES).join("\n")}`);
}
console.log("");
for (const { lane, count, seconds } of outcomes)
  console.log(
    `${lane.name.padEnd(11)} ${count.passed} passed, ${count.failed} failed, in ${seconds.toFixed(0)} s`,
  );
const passed = outcomes.reduce((total, { count }) => total + count.passed, 0);
const failed = outcomes.reduce((total, { count }) => total + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
