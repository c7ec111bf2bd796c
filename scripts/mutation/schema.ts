import { type AstNode, nodesIn, rangeOf } from "../solidity/ast.ts";
import { type Rewrite, rewritten } from "../solidity/rewrite.ts";
import type { Mutant } from "./mutants.ts";

/** A mutant and the number by which a run chooses it. */
export interface Numbered extends Mutant {
  readonly number: number;
}

const LIBRARY = "__Mutants";

/** The name by which instrumented sources import {@link CHOICE}. */
export const CHOICE_SOURCE = "mutants.sol";

/** The block's beneficiary when a run asks which mutants are reached. */
export const REACHING = "0x00000000000000000000000000000000fffffffe";

/** Where Hardhat's network listens for what was reached. */
const COVERAGE = "0xc0bEc0BEc0BeC0bEC0beC0bEC0bEC0beC0beC0BE";

/**
 * Chooses a mutant by the block's beneficiary, which nothing of ours reads, which costs 2 gas to read, and which
 * Hardhat's network lets a run set. The cast makes it callable from functions that promise to read nothing.
 */
export const CHOICE = `// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.24;

library ${LIBRARY} {
  function _read(uint256 id) private view returns (bool) {
    uint256 chosen = uint256(uint160(address(block.coinbase)));
    if (chosen == ${BigInt(REACHING)}) _reach(id);
    return chosen == id;
  }

  function _reach(uint256 id) private view {
    assembly ("memory-safe") {
      // Beyond what is in use, not in scratch space: a revert after it is free to take that.
      let place := mload(0x40)
      mstore(place, id)
      pop(staticcall(gas(), ${COVERAGE}, place, 32, 0, 0))
    }
  }

  function _pure(function(uint256) internal view returns (bool) given)
    private
    pure
    returns (function(uint256) internal pure returns (bool) taken)
  {
    assembly ("memory-safe") {
      taken := given
    }
  }

  function on(uint256 id) internal pure returns (bool) {
    return _pure(_read)(id);
  }

  function side(uint256 id, bool condition) internal pure returns (bool) {
    on(condition ? id + 1 : id);
    return condition;
  }
}
`;

/** Before and after a mutant's text, to tell whose text it is that the compiler refuses. */
export const MARK = /\/\*#(\d+)\*\//g;

function marked({ number, text }: Numbered): string {
  return `/*#${number}*/${text}/*#${number}*/`;
}

/** All mutants of one host behind their numbers, in one expression or statement. */
function choice(mutants: readonly Numbered[]): Rewrite {
  const isStatement = mutants[0]?.host.typeDescriptions === undefined;
  if (isStatement) {
    const branches = mutants.map((mutant) => `if (${LIBRARY}.on(${mutant.number})) { ${marked(mutant)} }`);
    return (original) => `{ ${branches.join(" else ")} else { ${original} } }`;
  }
  const branches = mutants.map((mutant) => `${LIBRARY}.on(${mutant.number}) ? (${marked(mutant)})`);
  return (original) => `(${branches.join(" : ")} : (${original}))`;
}

function withImport(ast: AstNode, rewrites: Map<number, Rewrite>): void {
  const pragma = nodesIn(ast.nodes).find(({ nodeType }) => nodeType === "PragmaDirective");
  if (pragma === undefined) throw new Error(`A source without pragma at ${rangeOf(ast).begin}.`);
  rewrites.set(pragma.id, (original) => `${original}\nimport {${LIBRARY}} from "${CHOICE_SOURCE}";`);
}

/**
 * Puts all mutants of a source into it, each asleep until its number is chosen.
 * @returns The source's bytes.
 */
export function schemaOf(ast: AstNode, bytes: string, mutants: readonly Numbered[]): string {
  const byHost = Map.groupBy(mutants, ({ host }) => host.id);
  const rewrites = new Map([...byHost].map(([id, ofHost]) => [id, choice(ofHost)]));
  withImport(ast, rewrites);
  return bytes.slice(0, rangeOf(ast).begin) + rewritten(ast, bytes, rewrites);
}

/** Has each of these conditions report both of its sides: its number when false, the next one when true. */
export function withSides(ast: AstNode, bytes: string, conditions: ReadonlyMap<AstNode, number>): string {
  const rewrites = new Map(
    [...conditions].map(([node, number]): [number, Rewrite] => [
      node.id,
      (original) => `${LIBRARY}.side(${number}, (${original}))`,
    ]),
  );
  withImport(ast, rewrites);
  return bytes.slice(0, rangeOf(ast).begin) + rewritten(ast, bytes, rewrites);
}
