/**
 * Puts small faults into the contracts, one at a time, and sees whether the tests notice: `npm run test:mutation`, or with
 * names of targets after `--`. What is not tried: assembly (deleted as a whole only), a number that a variable begins
 * with, modifiers of packages, and two faults at once. A mutant that does the same as the contract survives for ever: it is
 * listed with that as its reason. `--list` adds survivors to `test/mutation/survivors.json`, for a person to say why.
 * `--again` asks tests that were written since about what survived; what an older test killed stays killed.
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { inputNameOf, readArtifacts } from "../solidity/artifacts.ts";
import { buildOf, compiling, findMutants, instrumented, writeMutated } from "./build.ts";
import { artifactsOf, type Findings, fingerprintsOf, readFindings, writeFindings } from "./cache.ts";
import { judgeAll, NO_ANSWER, survey, testsByMutant } from "./judgement.ts";
import { addSurvivors, problemsOf, readSurvivors, type Verdict } from "./survivors.ts";
import { KILLED_AT_LEAST, TARGETS, type Target } from "./targets.ts";

/** Mutants between two lines of progress. */
const STEP = 20;

function sourcesOf({ sources }: Target): readonly string[] {
  return [...new Set(readArtifacts().map(({ sourceName }) => sourceName))].filter((name) =>
    sources.test(name),
  );
}

function say(text: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
}

/** Whether a killer is a test that there is still. */
function isStanding(killer: string | null, { reached }: Pick<Findings, "reached">): boolean {
  return killer !== null && (killer === NO_ANSWER || killer in reached);
}

async function verdictsOf(target: Target, workers: number): Promise<readonly Verdict[]> {
  const names = sourcesOf(target);
  const sources = names.map(inputNameOf);
  const build = buildOf(sources);
  const all = findMutants(build, sources);
  const mutants = compiling(build, all);
  say(`${target.name}: ${mutants.length} mutants, and ${all.length - mutants.length} that don't compile`);

  const artifacts = artifactsOf(target.name);
  const fingerprints = fingerprintsOf(instrumented(build, mutants));
  const earlier = readFindings(target.name, fingerprints);
  const isCurrent = earlier?.tests === fingerprints.tests;
  let findings = isCurrent ? earlier : undefined;
  if (findings === undefined) {
    if (earlier === undefined) writeMutated(build, mutants, artifacts);
    say(`${target.name}: compiled; finding out what each test reaches`);
    const found = await survey(artifacts);
    const known = values.again ? Object.entries(earlier?.killers ?? {}) : [];
    const killers = Object.fromEntries(known.filter(([, killer]) => isStanding(killer, found)));
    findings = { ...fingerprints, killers, ...found };
    writeFindings(target.name, findings);
  }
  for (const title of findings.unfit)
    say(`${target.name}: not fit to judge, for it fails without a fault: ${title}`);

  await judgeAll(target.name, artifacts, mutants, findings, workers, (done, of) => {
    if (done % STEP === 0 || done === of) say(`${target.name}: ${done} of ${of}`);
  });
  const covered = testsByMutant(findings);
  const { killers } = findings;
  return mutants.map(({ source, name, line, number }): Verdict => {
    const end = !covered.has(number) ? "not covered" : killers[number] === null ? "survived" : "killed";
    return { source: source.slice(inputNameOf("").length), name, line, end };
  });
}

function count(verdicts: readonly Verdict[], end: Verdict["end"]): number {
  return verdicts.filter((verdict) => verdict.end === end).length;
}

function summary(name: string, verdicts: readonly Verdict[]): string {
  const killed = count(verdicts, "killed");
  const percent = ((killed / verdicts.length) * 100).toFixed(1);
  const rest = `${count(verdicts, "survived")} survived, ${count(verdicts, "not covered")} not covered`;
  return `${name.padEnd(44)} ${percent.padStart(5)} %  ${killed} killed, ${rest}`;
}

function report(target: Target, verdicts: readonly Verdict[]): boolean {
  for (const [source, ofSource] of Map.groupBy(verdicts, (verdict) => verdict.source)) {
    console.log(`  ${summary(source, ofSource)}`);
  }
  console.log(`${summary(target.name, verdicts)}\n`);
  return (count(verdicts, "killed") / verdicts.length) * 100 >= KILLED_AT_LEAST;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    again: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
  },
});
const unknown = positionals.filter((name) => !TARGETS.some((target) => target.name === name));
if (unknown.length > 0) throw new Error(`There is no target ${unknown.join(", ")}.`);

let passed = 0;
let failed = 0;
for (const target of TARGETS) {
  if (positionals.length > 0 && !positionals.includes(target.name)) continue;
  if (sourcesOf(target).length === 0) {
    say(`${target.name}: there are no such contracts`);
    continue;
  }
  const verdicts = await verdictsOf(target, availableParallelism());
  if (values.list) addSurvivors(verdicts.filter(({ end }) => end !== "killed"));
  const found = problemsOf(verdicts, readSurvivors());
  for (const problem of found) console.log(`✘ ${problem}`);
  if (report(target, verdicts) && found.length === 0) passed += 1;
  else failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
