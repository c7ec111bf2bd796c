import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import {
  ARTIFACTS,
  type Artifact,
  type CompilerInput,
  readArtifacts,
  readAsts,
  readCompilerInput,
} from "../solidity/artifacts.ts";
import { type AstNode, nodesIn, textIn, walk } from "../solidity/ast.ts";
import { type CompilerMessage, compile } from "../solidity/compiler.ts";
import { bytesOf, sourceOf } from "../solidity/rewrite.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import { CHOICE, CHOICE_SOURCE, MARK, type Numbered, schemaOf } from "./schema.ts";

/** Numbers start where no address is a precompile's or an account's of a test. */
const FIRST_NUMBER = 0x0100_0000;

/** A mutant with the source that it is in. */
export interface Placed extends Numbered {
  readonly source: string;
}

/** The compiler's input and syntax trees of a build that has a source, as it is before anything is done to it. */
export interface Build {
  readonly input: CompilerInput;
  readonly asts: ReadonlyMap<string, AstNode>;
  readonly artifacts: readonly Artifact[];
}

/** @throws When the sources weren't compiled together: build again from nothing then. */
export function buildOf(sources: readonly string[]): Build {
  const artifacts = readArtifacts();
  const ids = artifacts.map(({ buildInfoId }) => buildInfoId);
  for (const id of new Set(ids)) {
    const input = readCompilerInput(id);
    if (sources.every((source) => source in input.sources)) return { input, asts: readAsts(id), artifacts };
  }
  throw new Error("No build has all of the sources. Run `npx hardhat build --force` first.");
}

/** All mutants of some sources, numbered. */
export function findMutants({ input, asts }: Build, sources: readonly string[]): readonly Placed[] {
  const declarations = new Map<number, AstNode>();
  for (const ast of asts.values()) for (const node of walk(ast)) declarations.set(node.id, node);
  const found = sources.flatMap((source) => {
    const ast = asts.get(source);
    const content = input.sources[source]?.content;
    if (ast === undefined || content === undefined) throw new Error(`No source ${source} in the build.`);
    return mutantsOf(ast, bytesOf(content), declarations).map((mutant: Mutant) => ({ ...mutant, source }));
  });
  return found.map((mutant, index) => ({ ...mutant, number: FIRST_NUMBER + index }));
}

/** What the compiler is given with all mutants in it. */
export function instrumented({ input, asts }: Build, mutants: readonly Placed[]): CompilerInput {
  const sources: CompilerInput["sources"] = { ...input.sources, [CHOICE_SOURCE]: { content: CHOICE } };
  for (const [source, ofSource] of Map.groupBy(mutants, (mutant) => mutant.source)) {
    const ast = asts.get(source);
    const content = input.sources[source]?.content;
    if (ast === undefined || content === undefined) throw new Error(`No source ${source} in the build.`);
    sources[source] = { content: sourceOf(schemaOf(ast, bytesOf(content), ofSource)) };
  }
  return { ...input, sources };
}

function withOutput(input: CompilerInput, outputSelection: unknown): CompilerInput {
  return { ...input, settings: { ...input.settings, outputSelection } };
}

function errorsOf(input: CompilerInput): readonly CompilerMessage[] {
  const { errors } = compile(withOutput(input, { "*": { "": ["ast"] } }));
  return errors.filter(({ severity }) => severity === "error");
}

/** Whose text the compiler refuses: the innermost mutant around the place, else the first one after it. */
function culpritOf(content: string, { start, end }: { start: number; end: number }): number | undefined {
  const bytes = bytesOf(content);
  const open: number[] = [];
  for (const { index, 1: digits } of bytes.matchAll(MARK)) {
    const number = Number(digits);
    if (index > start) {
      const inner = open.at(-1);
      if (inner !== undefined) return inner;
      return index < end ? number : undefined;
    }
    if (open.at(-1) === number) open.pop();
    else open.push(number);
  }
  return undefined;
}

/** The mutants that compile; most that don't are calls whose arguments only look alike. */
export function compiling(build: Build, mutants: readonly Placed[]): readonly Placed[] {
  let left = mutants;
  for (;;) {
    const input = instrumented(build, left);
    const errors = errorsOf(input);
    if (errors.length === 0) return left;
    const culprits = new Set(
      errors.map((error) => {
        const place = error.sourceLocation;
        const content = place === undefined ? undefined : input.sources[place.file]?.content;
        const culprit = place === undefined || content === undefined ? undefined : culpritOf(content, place);
        if (culprit === undefined) throw new Error(error.formattedMessage ?? error.message);
        return culprit;
      }),
    );
    left = left.filter(({ number }) => !culprits.has(number));
  }
}

/** Sources of ours from which any of these is imported, directly or not. */
function dependentsOf(asts: ReadonlyMap<string, AstNode>, changed: readonly string[]): ReadonlySet<string> {
  const dependents = new Set(changed);
  for (let size = 0; size !== dependents.size; ) {
    size = dependents.size;
    for (const [source, ast] of asts) {
      const imports = nodesIn(ast.nodes).map(({ absolutePath }) => textIn(absolutePath));
      if (imports.some((path) => dependents.has(path))) dependents.add(source);
    }
  }
  return dependents;
}

/** Compiles some sources in the place of others, and writes artifacts: those of the build, with the new code. */
export function writeBuild(
  { asts, artifacts }: Build,
  input: CompilerInput,
  changed: readonly string[],
  folder: string,
) {
  const dependents = dependentsOf(asts, changed);
  const wanted = ["evm.bytecode.object", "evm.deployedBytecode.object"];
  const selection = [...dependents].map((source) => [source, { "*": wanted }]);
  const { errors, contracts } = compile(withOutput(input, Object.fromEntries(selection)));
  const error = errors.find(({ severity }) => severity === "error");
  if (error !== undefined) throw new Error(error.formattedMessage ?? error.message);

  rmSync(folder, { recursive: true, force: true });
  for (const { contractName, sourceName, inputSourceName } of artifacts) {
    const path = `contracts/${sourceName.slice("contracts/".length)}/${contractName}.json`;
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    cpSync(`${ARTIFACTS}${path}`, `${folder}/${path}`);
    const code = contracts[inputSourceName]?.[contractName]?.evm;
    if (code === undefined) continue;
    const artifact: unknown = JSON.parse(readFileSync(`${folder}/${path}`, "utf8"));
    const bytecode = `0x${code.bytecode.object}`;
    const deployedBytecode = `0x${code.deployedBytecode.object}`;
    writeFileSync(
      `${folder}/${path}`,
      JSON.stringify(Object.assign({}, artifact, { bytecode, deployedBytecode })),
    );
  }
}

/** Compiles all mutants at once and writes the artifacts. */
export function writeMutated(build: Build, mutants: readonly Placed[], folder: string): void {
  const changed = [...new Set(mutants.map(({ source }) => source))];
  writeBuild(build, instrumented(build, mutants), changed, folder);
}
