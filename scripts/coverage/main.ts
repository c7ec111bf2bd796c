/**
 * How much of the contracts the tests run: `npm run test:coverage`. Lines by Hardhat over all tests; branches, which
 * Hardhat doesn't count, by conditions that report their sides over the TypeScript tests.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildOf } from "../mutation/build.ts";
import { artifactsOf } from "../mutation/cache.ts";
import { branchesOf } from "./branches.ts";
import { type Covered, linesOf, percentOf } from "./lines.ts";

const AT_LEAST = 99;
const root = fileURLToPath(new URL("../../", import.meta.url));

function isCounted(source: string): boolean {
  return /^(project\/)?contracts\/(?!mocks\/|examples\/)/.test(source);
}

function hardhat(...words: string[]): void {
  const { status } = spawnSync("hardhat", words, { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error(`hardhat ${words.join(" ")} ended with code ${status}.`);
}

function report(name: string, covered: Covered): boolean {
  for (const miss of covered.missed) console.log(`✘ ${name}: ${miss.replace(/^project\//, "")}`);
  const ran = covered.found - covered.missed.length;
  console.log(`${name}: ${percentOf(covered).toFixed(2)} % (${ran} of ${covered.found})`);
  return percentOf(covered) >= AT_LEAST;
}

// From nothing, so that all sources are in one build.
hardhat("build", "--force", "--quiet");
const branches = await branchesOf(buildOf([]), isCounted, artifactsOf("branches"));
hardhat("test", "--coverage");
const lines = linesOf(readFileSync(`${root}coverage/lcov.info`, "utf8"), isCounted);
// Back to the code as it is deployed.
hardhat("build", "--force", "--quiet");

const results = [report("lines", lines), report("branches", branches)];
const passed = results.filter(Boolean).length;
console.log(`${passed} passed, ${results.length - passed} failed`);
process.exitCode = passed === results.length ? 0 : 1;
