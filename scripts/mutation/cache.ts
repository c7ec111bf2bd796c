import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const FOLDER = fileURLToPath(new URL("../../.local/mutation/", import.meta.url));
const TESTS = fileURLToPath(new URL("../../test/contracts/", import.meta.url));

const shape = z.object({
  /** Of the sources with the mutants in them. */
  sources: z.string(),
  /** Of the tests. */
  tests: z.string(),
  /** Mutants that each test reaches. */
  reached: z.record(z.string(), z.array(z.number())),
  /** Tests that fail although no mutant is awake. */
  unfit: z.array(z.string()),
  /** Title of the killing test by the mutant's number, null for a survivor. */
  killers: z.record(z.string(), z.string().nullable()),
});

/** What is known of a target, so that a run that was stopped goes on where it was. */
export type Findings = z.infer<typeof shape>;

/** Where a target's artifacts are. */
export function artifactsOf(target: string): string {
  return `${FOLDER}${target}`;
}

/** Of all that a verdict depends on: the sources with the mutants in them, and the tests. */
export function fingerprintsOf(input: unknown): Pick<Findings, "sources" | "tests"> {
  const tests = createHash("sha256");
  const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  for (const file of files.sort()) {
    tests
      .update(file)
      .update(readFileSync(TESTS + file))
      .update("\0");
  }
  const sources = createHash("sha256").update(JSON.stringify(input));
  return { sources: sources.digest("hex"), tests: tests.digest("hex") };
}

/** Reads what an earlier run found; undefined when there was none of these sources. */
export function readFindings(target: string, { sources }: Pick<Findings, "sources">): Findings | undefined {
  const file = `${FOLDER}${target}.json`;
  if (!existsSync(file)) return undefined;
  const found = shape.safeParse(JSON.parse(readFileSync(file, "utf8")));
  return found.success && found.data.sources === sources ? found.data : undefined;
}

/** Keeps what was found. */
export function writeFindings(target: string, findings: Findings): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}${target}.json`, JSON.stringify(findings));
}
