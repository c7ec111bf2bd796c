import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const FOLDER = fileURLToPath(new URL("../../.local/mutation/", import.meta.url));
const TESTS = fileURLToPath(new URL("../../test/contracts/", import.meta.url));

const shape = z.object({
  /** Of all that the results depend on. */
  fingerprint: z.string(),
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
export function fingerprintOf(input: unknown): string {
  const hash = createHash("sha256").update(JSON.stringify(input));
  const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  for (const file of files.sort()) {
    hash
      .update(file)
      .update(readFileSync(TESTS + file))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Reads what an earlier run found; undefined when sources or tests have changed since. */
export function readFindings(target: string, fingerprint: string): Findings | undefined {
  const file = `${FOLDER}${target}.json`;
  if (!existsSync(file)) return undefined;
  const found = shape.safeParse(JSON.parse(readFileSync(file, "utf8")));
  return found.success && found.data.fingerprint === fingerprint ? found.data : undefined;
}

/** Keeps what was found. */
export function writeFindings(target: string, findings: Findings): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}${target}.json`, JSON.stringify(findings));
}
