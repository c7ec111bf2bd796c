import { createInterface } from "node:readline/promises";
import { DeploymentError } from "./errors.ts";

/**
 * Asks whoever is at the terminal to agree to what was shown.
 * @throws {@link DeploymentError} where they don't, or nobody is there.
 */
export async function confirm(question: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new DeploymentError("Nobody is here to agree to this. Where a script runs it, add --yes.");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} (yes or no) `);
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new DeploymentError("Nothing was done.");
}
