import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const FILE = fileURLToPath(new URL("../../test/mutation/survivors.json", import.meta.url));

/** Why a mutant may survive, by source and by the mutant's name. */
const shape = z.record(z.string(), z.record(z.string(), z.string()));
export type Survivors = z.infer<typeof shape>;

/** Reads the survivors that are known. */
export function readSurvivors(): Survivors {
  return existsSync(FILE) ? shape.parse(JSON.parse(readFileSync(FILE, "utf8"))) : {};
}

/** Adds survivors, each with an empty reason: a person must write it before the lane passes. */
export function addSurvivors(found: readonly { readonly source: string; readonly name: string }[]): void {
  const known = readSurvivors();
  for (const { source, name } of found) {
    const ofSource = known[source] ?? {};
    ofSource[name] ??= "";
    known[source] = ofSource;
  }
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(known, null, 2)}\n`);
}

/** How one mutant fared. */
export interface Verdict {
  readonly source: string;
  readonly name: string;
  readonly line: number;
  readonly end: "killed" | "survived" | "not covered";
}

/** What's wrong between the verdicts and the list: a survivor without a reason, or one that is listed and is none. */
export function problemsOf(verdicts: readonly Verdict[], known: Survivors): readonly string[] {
  const unknown = verdicts
    .filter(({ source, name, end }) => end !== "killed" && (known[source]?.[name] ?? "") === "")
    .map(({ source, name, line, end }) => `${source}:${line} ${end}, and no reason is listed: ${name}`);
  const sources = new Set(verdicts.map(({ source }) => source));
  const alive = new Set(
    verdicts.filter(({ end }) => end !== "killed").map(({ source, name }) => `${source} ${name}`),
  );
  const stale = Object.entries(known)
    .filter(([source]) => sources.has(source))
    .flatMap(([source, names]) => Object.keys(names).map((name) => ({ source, name })))
    .filter(({ source, name }) => !alive.has(`${source} ${name}`))
    .map(({ source, name }) => `${source} listed as a survivor, and is none: ${name}`);
  return [...unknown, ...stale];
}
