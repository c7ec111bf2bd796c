/**
 * Compares every `.tree` in `test/contracts` with the tests beside it, and asks a root of every external function of ours.
 * Needs a build of the contracts.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readArtifacts, readAsts } from "../solidity/artifacts.ts";
import { differencesOf } from "./compare.ts";
import { type ExternalFunction, externalFunctions, namesOfFunctions } from "./functions.ts";
import { titlesOf } from "./titles.ts";
import { type Node, parseTree } from "./tree.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const tests = `${repository}test/contracts`;

interface Result {
  readonly name: string;
  readonly problems: readonly string[];
}

function rootsIn(treeFile: string, text: string): { roots: readonly Node[]; problems: readonly string[] } {
  try {
    const roots = parseTree(text);
    const testFile = treeFile.replace(/\.tree$/, ".test.ts");
    if (!existsSync(testFile)) return { roots, problems: [`no ${relative(repository, testFile)} beside it`] };
    return { roots, problems: differencesOf(roots, titlesOf(testFile, readFileSync(testFile, "utf8"))) };
  } catch (error) {
    return { roots: [], problems: [error instanceof Error ? error.message : String(error)] };
  }
}

function rootOf({ contract, name, definedBy }: ExternalFunction, roots: ReadonlySet<string>): boolean {
  return roots.has(`${contract}.${name}`) || roots.has(`${definedBy}.${name}`);
}

/** Each build by itself, for the ids of its syntax trees are its own. */
function readBuilds() {
  const builds = Map.groupBy(readArtifacts(), ({ buildInfoId }) => buildInfoId);
  return [...builds].map(([id, artifacts]) => ({ artifacts, asts: readAsts(id) }));
}

function check(): readonly Result[] {
  const treeFiles = readdirSync(tests, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tree"))
    .sort();
  const builds = readBuilds();
  const known = new Set(builds.flatMap(({ asts }) => [...namesOfFunctions(asts)]));
  const roots = new Set<string>();

  const ofTrees = treeFiles.map((file): Result => {
    const path = `${tests}/${file}`;
    const { roots: found, problems } = rootsIn(path, readFileSync(path, "utf8"));
    const names = found.map(({ title }) => title);
    const strange = names.filter((name) => !known.has(name)).map((name) => `no function is named ${name}`);
    const again = names.filter((name) => roots.has(name)).map((name) => `another tree has the root ${name}`);
    for (const name of names) roots.add(name);
    return { name: relative(repository, path), problems: [...problems, ...strange, ...again] };
  });

  const ofFunctions = builds
    .flatMap(({ artifacts, asts }) => externalFunctions(artifacts, asts))
    .map((wanted): Result => {
      const problems = rootOf(wanted, roots) ? [] : ["no tree has this root"];
      return { name: `${wanted.contract}.${wanted.name}`, problems };
    });
  return [...ofTrees, ...ofFunctions];
}

const results = check();
const failed = results.filter(({ problems }) => problems.length > 0);
for (const { name, problems } of failed) {
  console.log(`✘ ${name}`);
  for (const problem of problems) console.log(`    ${problem}`);
}
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
