import { expect } from "chai";
import { waysToVouch } from "./ways.ts";

describe("how one can vouch", () => {
  it("is on the chain, unless a community counts what is signed", () => {
    expect(waysToVouch([], false)).to.deep.equal(["chain"]);
    expect(waysToVouch(["chain", "chain"], false)).to.deep.equal(["chain"]);
    expect(waysToVouch(["chain", "attestations"], false)).to.deep.equal(["chain", "signature"]);
    expect(waysToVouch(["both"], false)).to.deep.equal(["chain", "signature"]);
  });

  it("is by a signature alone where none counts the chain, or it is away", () => {
    expect(waysToVouch(["attestations"], false)).to.deep.equal(["signature"]);
    for (const sources of [[], ["chain"], ["both"]] as const)
      expect(waysToVouch(sources, true)).to.deep.equal(["signature"]);
  });
});
