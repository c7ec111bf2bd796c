import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type AstNode, isNode } from "./ast.ts";

/** Where Hardhat puts what it built. */
export const ARTIFACTS = fileURLToPath(new URL("../../artifacts/", import.meta.url));

/** Before each name of a source of ours in the compiler's input. */
const PROJECT = "project/";

const places = z.array(z.object({ start: z.number(), length: z.number() }));

const artifactShape = z.object({
  contractName: z.string(),
  sourceName: z.string(),
  inputSourceName: z.string(),
  buildInfoId: z.string(),
  abi: z.array(z.looseObject({ type: z.string(), name: z.string().optional() })),
  bytecode: z.string(),
  deployedBytecode: z.string(),
  /** Where the deployed code has its immutables, by the number of their declaration. */
  immutableReferences: z.record(z.string(), places).default({}),
  /** Where it has addresses of libraries, by file and name. */
  deployedLinkReferences: z.record(z.string(), z.record(z.string(), places)).default({}),
});

/** A contract, library or interface of ours as it was built. */
export type Artifact = z.infer<typeof artifactShape>;

const outputShape = z.object({
  output: z.object({ sources: z.record(z.string(), z.object({ ast: z.custom<AstNode>(isNode) })) }),
});

const inputShape = z.object({
  input: z.looseObject({
    language: z.literal("Solidity"),
    sources: z.record(z.string(), z.object({ content: z.string() })),
    settings: z.looseObject({}),
  }),
});

/** What the compiler was given: sources, import paths and settings. */
export type CompilerInput = z.infer<typeof inputShape>["input"];

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/**
 * Reads all that was built from `contracts/`.
 * @throws When nothing was.
 */
export function readArtifacts(): readonly Artifact[] {
  const folder = `${ARTIFACTS}contracts`;
  if (!existsSync(folder)) throw new Error("Nothing is built. Run `npm run build:contracts` first.");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => artifactShape.parse(readJson(`${folder}/${file}`)));
}

/** Reads the syntax trees of all sources of a build, by the name that the compiler knows them by. */
export function readAsts(buildInfoId: string): ReadonlyMap<string, AstNode> {
  const { output } = outputShape.parse(readJson(`${ARTIFACTS}build-info/${buildInfoId}.output.json`));
  return new Map(Object.entries(output.sources).map(([name, { ast }]) => [name, ast]));
}

/** Reads what a build gave to the compiler. */
export function readCompilerInput(buildInfoId: string): CompilerInput {
  return inputShape.parse(readJson(`${ARTIFACTS}build-info/${buildInfoId}.json`)).input;
}

/** Whether the compiler's name of a source is that of a file of ours, not of a package. */
export function isOurs(inputSourceName: string): boolean {
  return inputSourceName.startsWith(PROJECT);
}

/** The compiler's name of a file of ours, from its path in the repository. */
export function inputNameOf(sourceName: string): string {
  return PROJECT + sourceName;
}
