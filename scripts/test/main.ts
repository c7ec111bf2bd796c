import { spawn } from "node:child_process";
import { type Count, hardhat, mocha, type Reader, tally } from "./counts.ts";

interface Lane {
  readonly name: string;
  /** The script of package.json. */
  readonly script: string;
  readonly count: Reader;
}

/** In the order in which a mistake is found soonest. */
const LANES: readonly Lane[] = [
  { name: "check", script: "check", count: tally },
  { name: "unit", script: "test:unit", count: mocha },
  { name: "contracts", script: "test:contracts", count: hardhat },
  { name: "subgraph", script: "test:subgraph", count: tally },
  { name: "integration", script: "test:integration", count: mocha },
  { name: "browser", script: "test:browser", count: mocha },
  { name: "e2e", script: "test:e2e", count: mocha },
];

interface End {
  readonly code: number | null;
  readonly output: string;
}

function run(script: string): Promise<End> {
  const { promise, resolve } = Promise.withResolvers<End>();
  const child = spawn("npm", ["run", "--silent", script], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const [source, target] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    source.on("data", (data: Buffer) => {
      output += data.toString();
      target.write(data);
    });
  }
  child.once("error", (error) => resolve({ code: 1, output: error.message }));
  child.once("close", (code) => resolve({ code, output }));
  // Ctrl-C reaches the lane by itself in a terminal; a signal to this process alone must be passed on.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => child.kill(signal));
  return promise;
}

/** A lane that failed without a failed test, or ran none, or can't be read, counts as one failure. */
function judge({ name, count }: Lane, { code, output }: End): Count {
  const counted = count(output);
  if (counted === undefined) {
    console.log(`${name}: no count of tests in what it printed`);
    return { passed: 0, failed: 1 };
  }
  if (counted.passed + counted.failed === 0) {
    console.log(`${name}: ran no test`);
    return { passed: 0, failed: 1 };
  }
  if (code !== 0 && counted.failed === 0) {
    console.log(`${name}: ended with code ${code} though no test failed`);
    return { ...counted, failed: 1 };
  }
  return counted;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !LANES.some((lane) => lane.name === name));
if (unknown.length > 0) {
  console.error(`No lane ${unknown.join(", ")}. There are: ${LANES.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}

/** Lines of a failed lane that are printed again at the end, where its failures are told. */
const LAST_LINES = 80;

const counts: [string, Count, number][] = [];
const failures: [string, string][] = [];
for (const lane of LANES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n── ${lane.name} ──`);
  const begin = performance.now();
  const end = await run(lane.script);
  const count = judge(lane, end);
  counts.push([lane.name, count, (performance.now() - begin) / 1000]);
  if (count.failed > 0)
    failures.push([lane.name, end.output.trimEnd().split("\n").slice(-LAST_LINES).join("\n")]);
}
for (const [name, output] of failures) console.log(`\n── ${name}, again, for it failed ──\n${output}`);
console.log("");
for (const [name, { passed, failed }, seconds] of counts)
  console.log(`${name.padEnd(12)} ${passed} passed, ${failed} failed, in ${seconds.toFixed(0)} s`);
const passed = counts.reduce((total, [, count]) => total + count.passed, 0);
const failed = counts.reduce((total, [, count]) => total + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
