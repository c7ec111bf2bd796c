import { expect } from "chai";
import { proposalId } from "./decisions.ts";

describe("a proposal's id in the index", () => {
  it("is its governor and its number as 32 bytes", () => {
    expect(proposalId(`0x${"9A".repeat(20)}`, 255n)).to.equal(`0x${"9a".repeat(20)}${"0".repeat(62)}ff`);
  });
});
