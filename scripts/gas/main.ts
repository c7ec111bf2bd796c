/**
 * What members' transactions cost, on Hardhat's network in this process: `npm run gas`. With `--check` it fails where a
 * figure isn't that of `snapshots/gas.json`, or passes its limit; with `--write` it makes the figures the snapshot.
 */
import { parseArgs } from "node:util";
import { readArtifacts } from "../solidity/artifacts.ts";
import { stopClock } from "./clock.ts";
import type { Scenario } from "./scenario.ts";
import { changesOf, readSnapshot, type Snapshot, writeSnapshot } from "./snapshot.ts";
import { gasTable, type Row, rowsOf, sizeTable } from "./table.ts";

/** EIP-170. */
const CODE_BYTES = 24_576;

async function readScenarios(): Promise<readonly Scenario[]> {
  // Loaded late, for the fixtures make their network when they are.
  const { agreements } = await import("./scenarios/agreements.ts");
  const { disputes } = await import("./scenarios/disputes.ts");
  const { groups } = await import("./scenarios/groups.ts");
  const { reputation } = await import("./scenarios/reputation.ts");
  const { signed } = await import("./scenarios/signed.ts");
  return [...agreements, ...signed, ...disputes, ...reputation, ...groups];
}

async function measure(scenarios: readonly Scenario[]): Promise<ReadonlyMap<string, bigint>> {
  const figures = new Map<string, bigint>();
  for (const { name, per = 1n, run } of scenarios) {
    if (figures.has(name)) throw new Error(`Two scenarios are named "${name}".`);
    let sum = 0n;
    for (const transaction of await run()) {
      const receipt = await transaction.wait();
      if (receipt === null) throw new Error(`"${name}" has a transaction that isn't mined.`);
      sum += receipt.gasUsed;
    }
    figures.set(name, (sum + per - 1n) / per);
  }
  return figures;
}

/** Of what is deployed: mocks aren't, and a library without a function that can be called from outside isn't either. */
function sizes(): Record<string, number> {
  const deployed = readArtifacts().filter(
    ({ sourceName, abi, deployedBytecode }) =>
      deployedBytecode !== "0x" &&
      abi.some(({ type }) => type === "function") &&
      !/^contracts\/(mocks|proofs)\//.test(sourceName),
  );
  return Object.fromEntries(
    deployed.map(({ contractName, deployedBytecode }) => [contractName, deployedBytecode.length / 2 - 1]),
  );
}

function excesses(rows: readonly Row[], snapshot: Snapshot): readonly string[] {
  const tooDear = rows
    .filter(({ gas, limit }) => limit !== undefined && gas > limit)
    .map(({ name, gas, limit }) => `${name}: ${gas} gas, more than ${limit}`);
  const tooLarge = Object.entries(snapshot.sizes)
    .filter(([, bytes]) => bytes > CODE_BYTES)
    .map(([name, bytes]) => `${name}: ${bytes} bytes, more than ${CODE_BYTES}`);
  return [...tooDear, ...tooLarge];
}

const { values: wanted } = parseArgs({
  options: { check: { type: "boolean", default: false }, write: { type: "boolean", default: false } },
});
stopClock();
const scenarios = await readScenarios();
const rows = rowsOf(scenarios, await measure(scenarios));
const chances = new Set(scenarios.filter(({ isByChance }) => isByChance).map(({ name }) => name));
const certain = rows.filter(({ name }) => !chances.has(name));
const snapshot: Snapshot = {
  gas: Object.fromEntries(certain.map(({ name, gas }) => [name, Number(gas)])),
  sizes: sizes(),
};
console.log(`${gasTable(rows)}\n\n${sizeTable(snapshot.sizes, CODE_BYTES)}`);
if (wanted.write) writeSnapshot(snapshot);
if (wanted.check) {
  const problems = [...excesses(rows, snapshot), ...changesOf(readSnapshot(), snapshot)];
  for (const problem of problems) console.log(`✘ ${problem}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
