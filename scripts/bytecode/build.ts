import { readArtifacts, readAsts } from "../solidity/artifacts.ts";
import { walk } from "../solidity/ast.ts";
import type { Build, Hole } from "./compare.ts";

/** The opcode before an immutable's 32 bytes, which the compiler leaves zero. */
const PUSH32_OF_ZERO = `7f${"00".repeat(32)}`;

/** Reads builds of ours by the contract's name; slow at first, for the compiler's output is large. */
export function buildsOf(): (contract: string) => Build {
  const artifacts = new Map(readArtifacts().map((artifact) => [artifact.contractName, artifact]));
  const names = new Map<string, ReadonlyMap<string, string>>();
  const namesOf = (buildInfoId: string): ReadonlyMap<string, string> => {
    const known = names.get(buildInfoId) ?? immutablesOf(buildInfoId);
    names.set(buildInfoId, known);
    return known;
  };
  return (contract) => {
    const artifact = artifacts.get(contract);
    if (artifact === undefined) throw new Error(`${contract} is not built. Run npm run build:contracts.`);
    const immutables = Object.entries(artifact.immutableReferences).flatMap(([id, places]) => {
      const name = namesOf(artifact.buildInfoId).get(id) ?? `immutable ${id}`;
      return places.map((each): Hole => ({ name, ...each }));
    });
    const libraries = Object.values(artifact.deployedLinkReferences)
      .flatMap((file) => Object.entries(file))
      .flatMap(([name, places]) => places.map((each): Hole => ({ name, ...each })));
    return {
      // An address of a library that is not linked yet is no hexadecimal number.
      code: artifact.deployedBytecode.replaceAll(/__\$[0-9a-f]{34}\$__/g, "0".repeat(40)),
      holes: [...immutables, ...libraries],
    };
  };
}

/** The names of a build's immutables, by the number of their declaration. */
function immutablesOf(buildInfoId: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const ast of readAsts(buildInfoId).values())
    for (const node of walk(ast))
      if (node.nodeType === "VariableDeclaration" && node.mutability === "immutable")
        found.set(String(node.id), String(node.name));
  return found;
}

/** A package's build, which tells neither where its immutables are nor their names: the code itself shows the places. */
export function buildOfPackage(code: string): Build {
  const holes: Hole[] = [];
  const digits = code.slice(2);
  for (let at = digits.indexOf(PUSH32_OF_ZERO); at >= 0; at = digits.indexOf(PUSH32_OF_ZERO, at + 2)) {
    // An odd place is the second half of a byte, and so no opcode.
    if (at % 2 === 0) holes.push({ name: "an immutable", start: at / 2 + 1, length: 32 });
  }
  return { code, holes };
}

/** A library's build: its code begins with its own address, by which it refuses to be called as a contract that writes. */
export function buildOfLibrary(code: string): Build {
  return { code, holes: [{ name: "its own address", start: 1, length: 20 }] };
}

/**
 * The code of a minimal proxy (ERC-1167), as OpenZeppelin's `Clones` makes it.
 * @param implementation What it stands for.
 */
export function cloneOf(implementation: string): Build {
  const target = implementation.slice(2).toLowerCase();
  return { code: `0x363d3d373d3d3d363d73${target}5af43d82803e903d91602b57fd5bf3`, holes: [] };
}
