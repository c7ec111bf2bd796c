import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Count, Reader } from "./counts.ts";

export interface Lane {
  readonly name: string;
  /** The script of package.json. */
  readonly script: string;
  readonly count: Reader;
}

/** How a lane went. */
export interface Outcome {
  readonly lane: Lane;
  readonly count: Count;
  /** All that it printed. */
  readonly output: readonly string[];
  readonly seconds: number;
}

/** Passes lines on as they come, and keeps them. */
async function lines(source: Readable, print: (line: string) => void, kept: string[]): Promise<void> {
  for await (const line of createInterface({ input: source })) {
    kept.push(line);
    print(line);
  }
}

/** A lane that failed without a failed test, or ran none, or can't be read, counts as one failure. */
function judge({ count }: Lane, code: number | null, output: string): [Count, string?] {
  const counted = count(output);
  if (counted === undefined) return [{ passed: 0, failed: 1 }, "no count of tests in what it printed"];
  if (counted.passed + counted.failed === 0) return [{ passed: 0, failed: 1 }, "ran no test"];
  if (code !== 0 && counted.failed === 0)
    return [{ ...counted, failed: 1 }, `ended with code ${code} though no test failed`];
  return [counted];
}

/**
 * Runs a lane to its end.
 *
 * @param print is given each line as it comes
 */
export async function runLane(lane: Lane, print: (line: string) => void): Promise<Outcome> {
  const begin = performance.now();
  const child = spawn("npm", ["run", "--silent", lane.script], { stdio: ["ignore", "pipe", "pipe"] });
  // Ctrl-C reaches the lane by itself in a terminal; a signal to this process alone must be passed on.
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, pass);
  const output: string[] = [];
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const [code] = await Promise.all([
    ended,
    lines(child.stdout, print, output),
    lines(child.stderr, print, output),
  ]);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, pass);
  const [count, complaint] = judge(lane, code, output.join("\n"));
  if (complaint !== undefined) {
    output.push(complaint);
    print(complaint);
  }
  return { lane, count, output, seconds: (performance.now() - begin) / 1000 };
}
