import { type Artifact, isOurs } from "../solidity/artifacts.ts";
import { type AstNode, nodesIn, textIn, walk } from "../solidity/ast.ts";

/** What has no function of its own that a member could call, or isn't deployed by us. */
const NOT_OURS_TO_TEST = /^contracts\/(mocks|interfaces|libraries|proofs)\//;

/** Syntax trees by the compiler's name of their source. */
export type Asts = ReadonlyMap<string, AstNode>;

/** A contract's function that a tree must tell of. */
export interface ExternalFunction {
  readonly contract: string;
  readonly name: string;
  /** The contract of ours that has its code: itself or one that it inherits from. */
  readonly definedBy: string;
  /** The folder in `contracts/` where the contract is. */
  readonly area: string;
}

interface Definition {
  readonly source: string;
  readonly node: AstNode;
}

function definitionsIn(asts: Asts): ReadonlyMap<number, Definition> {
  const definitions = new Map<number, Definition>();
  for (const [source, ast] of asts) {
    for (const node of nodesIn(ast.nodes)) {
      if (node.nodeType === "ContractDefinition") definitions.set(node.id, { source, node });
    }
  }
  return definitions;
}

/** A constant or immutable can only be read, and always is the same: nothing can happen in its getter. */
function isFixedValue(node: AstNode): boolean {
  return node.nodeType === "VariableDeclaration" && node.mutability !== "mutable";
}

function hasCode(node: AstNode): boolean {
  return node.nodeType === "VariableDeclaration" || node.implemented === true;
}

function functionsOf({ source, node }: Definition, definitions: ReadonlyMap<number, Definition>) {
  const bases = Array.isArray(node.linearizedBaseContracts) ? node.linearizedBaseContracts : [];
  const seen = new Set<string>();
  const found: ExternalFunction[] = [];
  for (const id of bases) {
    const base = definitions.get(Number(id));
    if (base === undefined) continue;
    for (const member of nodesIn(base.node.nodes)) {
      const selector = textIn(member.functionSelector);
      if (selector === "" || seen.has(selector) || !hasCode(member)) continue;
      if (member.nodeType !== "FunctionDefinition" && member.nodeType !== "VariableDeclaration") continue;
      seen.add(selector);
      if (!isOurs(base.source) || isFixedValue(member)) continue;
      found.push({
        contract: textIn(node.name),
        name: textIn(member.name),
        definedBy: textIn(base.node.name),
        area: source.split("/").at(-2) ?? "",
      });
    }
  }
  return found;
}

/**
 * Finds every external function that code of ours defines in a contract that is deployed. What is inherited as it is
 * from a package is the package's to test.
 */
export function externalFunctions(artifacts: readonly Artifact[], asts: Asts): readonly ExternalFunction[] {
  const definitions = definitionsIn(asts);
  return artifacts
    .filter(({ sourceName, bytecode }) => bytecode !== "0x" && !NOT_OURS_TO_TEST.test(sourceName))
    .flatMap(({ contractName, inputSourceName }) => {
      const definition = [...definitions.values()].find(
        ({ source, node }) => source === inputSourceName && node.name === contractName,
      );
      return definition === undefined ? [] : functionsOf(definition, definitions);
    });
}

/**
 * The names `Contract.function` that a root may have: every function of ours, also those of libraries, and what a contract
 * of ours inherits, for what a package's function does there can depend on ours (a resolver's `attest`).
 */
export function namesOfFunctions(asts: Asts): ReadonlySet<string> {
  const definitions = definitionsIn(asts);
  const names = new Set<string>();
  for (const { source, node } of definitions.values()) {
    if (!isOurs(source)) continue;
    const bases = Array.isArray(node.linearizedBaseContracts) ? node.linearizedBaseContracts : [];
    for (const id of bases) {
      const base = definitions.get(Number(id));
      if (base === undefined) continue;
      for (const member of walk(base.node)) {
        if (member.nodeType !== "FunctionDefinition" && member.nodeType !== "VariableDeclaration") continue;
        names.add(`${textIn(node.name)}.${textIn(member.name) || textIn(member.kind)}`);
      }
    }
  }
  return names;
}
