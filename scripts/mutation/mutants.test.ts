import { expect } from "chai";
import { type AstNode, walk } from "../solidity/ast.ts";
import { compile } from "../solidity/compiler.ts";
import { bytesOf, sourceOf } from "../solidity/rewrite.ts";
import { mutantsOf } from "./mutants.ts";
import { CHOICE, CHOICE_SOURCE, schemaOf, withSides } from "./schema.ts";

const PURSE = `// SPDX-License-Identifier: MIT
pragma solidity 0.8.29;
/// A purse – with a dash of more than one byte before all that is changed.
contract Purse {
  enum State { Open, Closed }
  event Paid(address from, address to, uint256 amount);
  error Purse_Empty();
  State public state;
  uint256 public held;
  uint256 private constant LIMIT = 10;
  modifier whileOpen() { require(state == State.Open); _; }
  function pay(address from, address to, uint256 amount) external whileOpen returns (bool) {
    if (held < amount && amount <= LIMIT) revert Purse_Empty();
    held -= amount;
    for (uint256 i = 0; i < 2; ++i) held += 1;
    state = State.Closed;
    emit Paid(from, to, amount);
    return true;
  }
}
`;

function compiled(content: string) {
  const settings = { outputSelection: { "*": { "": ["ast"] } } };
  const sources = { "purse.sol": { content }, [CHOICE_SOURCE]: { content: CHOICE } };
  return compile({ language: "Solidity", sources, settings });
}

function astOf(content: string): AstNode {
  const ast = compiled(content).sources["purse.sol"]?.ast;
  if (ast === undefined) throw new Error("The example doesn't compile.");
  return ast;
}

function purse() {
  const ast = astOf(PURSE);
  const declarations = new Map([...walk(ast)].map((node) => [node.id, node]));
  return { ast, mutants: mutantsOf(ast, bytesOf(PURSE), declarations) };
}

function errorsOf(content: string): readonly string[] {
  const { errors } = compiled(content);
  return errors.filter(({ severity }) => severity === "error").map(({ message }) => message);
}

describe("The mutants of a contract", () => {
  it("are of every kind that it gives room for", () => {
    const names = purse().mutants.map(({ name }) => name);
    expect(names).to.include.members([
      "Purse.pay: relation: held < amount → (held <= amount)",
      "Purse.pay: logic: held < amount && amount <= LIMIT → (held < amount || amount <= LIMIT)",
      "Purse.pay: condition: held < amount && amount <= LIMIT → true",
      "Purse.pay: constant: LIMIT → (LIMIT + 1)",
      "Purse.pay: revert deleted: revert Purse_Empty() → nothing",
      "Purse.pay: assignment: held -= amount → held += amount",
      "Purse.pay: step: ++i → --i",
      "Purse.pay: enumeration: State.Closed → State.Open",
      "Purse.pay: statement deleted: state = State.Closed → nothing",
      "Purse.pay: order: Paid(from, to, amount) → Paid(to, from, amount)",
      "Purse.pay: event deleted: emit Paid(from, to, amount) → nothing",
      "Purse.pay: truth: true → false",
      "Purse.whileOpen: condition: state == State.Open → true",
      "Purse.whileOpen: modifier removed: { require(state == State.Open); _; } → { _; }",
    ]);
    expect(new Set(names).size).to.equal(names.length);
  });

  it("keep the line that they are in", () => {
    const found = purse().mutants.find(({ mutator }) => mutator === "event deleted");
    expect(found?.line).to.equal(17);
  });

  it("compile all at once", () => {
    const { ast, mutants } = purse();
    const numbered = mutants.map((mutant, index) => ({ ...mutant, number: index + 1 }));
    expect(errorsOf(sourceOf(schemaOf(ast, bytesOf(PURSE), numbered)))).to.deep.equal([]);
  });

  it("are all there, also where a statement stands without braces", () => {
    const { ast, mutants } = purse();
    const numbered = mutants.map((mutant, index) => ({ ...mutant, number: index + 1 }));
    const source = schemaOf(ast, bytesOf(PURSE), numbered);
    for (const { number } of numbered) expect(source).to.include(`__Mutants.on(${number})`);
  });
});

describe("A condition", () => {
  it("can report its sides", () => {
    const { ast } = purse();
    const condition = [...walk(ast)].find(
      ({ nodeType, operator }) => nodeType === "BinaryOperation" && operator === "&&",
    );
    if (condition === undefined) throw new Error("The example has no condition.");
    const source = sourceOf(withSides(ast, bytesOf(PURSE), new Map([[condition, 7]])));
    expect(source).to.include("if (__Mutants.side(7, (held < amount && amount <= LIMIT)))");
    expect(errorsOf(source)).to.deep.equal([]);
  });
});
