import { hardhat, mocha, tally } from "./counts.ts";
import { type Lane, type Outcome, runLane } from "./lane.ts";

interface Stage {
  /** The longest first. */
  readonly lanes: readonly Lane[];
  readonly atOnce: number;
}

/** By stage: the first compiles what the others read. The smallest machine that this is for has two cores. */
const STAGES: readonly Stage[] = [
  {
    atOnce: 2,
    lanes: [
      { name: "check", script: "check", count: tally },
      { name: "unit", script: "test:unit", count: mocha },
    ],
  },
  {
    // One more than there are cores: those with a browser wait more than they reckon.
    atOnce: 3,
    lanes: [
      { name: "e2e", script: "test:e2e", count: mocha },
      { name: "agreements", script: "test:agreements", count: mocha },
      { name: "pages", script: "test:pages", count: mocha },
      { name: "integration", script: "test:integration", count: mocha },
      { name: "contracts", script: "test:contracts", count: hardhat },
      { name: "subgraph", script: "test:subgraph", count: tally },
    ],
  },
  {
    // Some of what these show has to be done within a time.
    atOnce: 2,
    lanes: [
      { name: "beyond", script: "test:beyond", count: mocha },
      { name: "browser", script: "test:browser", count: mocha },
      { name: "rehearsal", script: "rehearse", count: mocha },
    ],
  },
];
/** Lines of a failed lane that are printed again at the end, where its failures are told. */
const LAST_LINES = 80;

async function runStage({ lanes, atOnce }: Stage): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = lanes.values();
  const hand = async () => {
    for (const lane of waiting)
      outcomes.push(await runLane(lane, (line) => console.log(`${lane.name.padEnd(11)} │ ${line}`)));
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return outcomes;
}

const wanted = process.argv.slice(2);
const known = STAGES.flatMap(({ lanes }) => lanes.map(({ name }) => name));
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No lane ${unknown.join(", ")}. There are: ${known.join(", ")}.`);
  process.exit(1);
}

const outcomes: Outcome[] = [];
for (const { lanes, atOnce } of STAGES) {
  const chosen = lanes.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  outcomes.push(...(await runStage({ lanes: chosen, atOnce })));
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
