import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const solc: {
  compile(input: string, callbacks: { import(path: string): { contents: string } }): string;
} = createRequire(import.meta.url)("solc");

const root = new URL("../../", import.meta.url);

/** As the compiler gives it. */
export const abiSchema = z.array(z.looseObject({ type: z.string() }));

const outputShape = z.object({
  errors: z.array(z.object({ severity: z.string(), formattedMessage: z.string() })).default([]),
  contracts: z.record(z.string(), z.record(z.string(), z.object({ abi: abiSchema }))).default({}),
});

export type Abi = z.infer<typeof abiSchema>;

/** A source of ours begins with its folder, all else is a package's. */
function read(path: string): string {
  const file = path.startsWith("contracts/")
    ? fileURLToPath(new URL(path, root))
    : createRequire(import.meta.url).resolve(path);
  return readFileSync(file, "utf8");
}

/**
 * Asks the compiler for interfaces alone: it checks types and makes no code, which takes seconds instead of a minute.
 * @param contracts Each by its source's path in the repository, without `.sol`, whose last part is its name too.
 * @returns The ABIs, in the same order.
 * @throws When a source has an error, with what the compiler says of it.
 */
export function abisOf(contracts: readonly string[]): readonly Abi[] {
  const input = {
    language: "Solidity",
    sources: Object.fromEntries(contracts.map((path) => [`${path}.sol`, { content: read(`${path}.sol`) }])),
    settings: { outputSelection: { "*": { "*": ["abi"] } } },
  };
  const compiled = solc.compile(JSON.stringify(input), { import: (path) => ({ contents: read(path) }) });
  const { errors, contracts: made } = outputShape.parse(JSON.parse(compiled));
  const wrong = errors.filter(({ severity }) => severity === "error");
  if (wrong.length > 0) throw new Error(wrong.map(({ formattedMessage }) => formattedMessage).join("\n"));
  return contracts.map((path) => {
    const found = made[`${path}.sol`]?.[path.slice(path.lastIndexOf("/") + 1)];
    if (found === undefined) throw new Error(`${path}.sol has no contract of that name.`);
    return found.abi;
  });
}
