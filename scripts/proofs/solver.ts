import { spawnSync } from "node:child_process";

/** Seconds that the solver may think about one question. */
const SECONDS = 120;

/**
 * Finds the solver.
 * @returns Its version in words.
 * @throws When it isn't installed.
 */
export function versionOfZ3(): string {
  const { status, stdout } = spawnSync("z3", ["--version"], { encoding: "utf8" });
  if (status !== 0) {
    throw new Error(
      "The proofs need z3, which isn't here. Install it first (on Debian: apt-get install z3).",
    );
  }
  return stdout.trim();
}

/** Answers a question in SMT-LIB 2 as solc's JavaScript build asks for it. */
export function solve(query: string): { contents: string } | { error: string } {
  const { stdout, error } = spawnSync("z3", ["-in", `-T:${SECONDS}`], { input: query, encoding: "utf8" });
  return error === undefined ? { contents: stdout } : { error: error.message };
}
