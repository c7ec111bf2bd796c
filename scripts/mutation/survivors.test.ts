import { expect } from "chai";
import { problemsOf, type Verdict } from "./survivors.ts";

function verdict(name: string, end: Verdict["end"]): Verdict {
  return { source: "contracts/A.sol", name, line: 7, end };
}

describe("The list of survivors", () => {
  it("must give a reason for each", () => {
    const verdicts = [verdict("a", "survived"), verdict("b", "not covered"), verdict("c", "survived")];
    expect(problemsOf(verdicts, { "contracts/A.sol": { a: "The same code.", c: "" } })).to.deep.equal([
      "contracts/A.sol:7 not covered, and no reason is listed: b",
      "contracts/A.sol:7 survived, and no reason is listed: c",
    ]);
  });

  it("must have none that was killed, or isn't there any more", () => {
    const known = { "contracts/A.sol": { a: "The same code.", gone: "The same code." } };
    expect(problemsOf([verdict("a", "killed")], known)).to.deep.equal([
      "contracts/A.sol listed as a survivor, and is none: a",
      "contracts/A.sol listed as a survivor, and is none: gone",
    ]);
  });

  it("isn't asked about contracts that weren't tested", () => {
    expect(problemsOf([], { "contracts/A.sol": { a: "The same code." } })).to.deep.equal([]);
  });
});
