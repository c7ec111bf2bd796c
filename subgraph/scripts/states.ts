import { readFile } from "node:fs/promises";
import { z } from "zod";

const statesSchema = z.object({
  states: z.array(z.string().regex(/^[A-Z][A-Za-z]*$/)).min(1),
  actions: z.array(z.object({ action: z.string().regex(/^[A-Z][A-Za-z]*$/) })).min(1),
});

/** The names of states and actions as an AssemblyScript module, in the order of the contract's enums. */
export async function statesModule(file: string): Promise<string> {
  const { states, actions } = statesSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const list = (name: string, values: readonly string[]) =>
    `export const ${name}: string[] = ${JSON.stringify(values)};\n`;
  return [
    "// Written by scripts/manifest.ts from contracts/agreements/states.json.\n",
    list("STATES", states),
    list(
      "ACTIONS",
      actions.map(({ action }) => action),
    ),
  ].join("");
}
