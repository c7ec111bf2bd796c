import { expect } from "chai";
import { type Address, ethAddress, zeroAddress } from "viem";
import type { Proposal } from "../../messaging/content/proposal.ts";
import { depositOf, faultOf } from "./proposalFacts.ts";

const PAYER: Address = "0x1111111111111111111111111111111111111111";
const PROVIDER: Address = "0x2222222222222222222222222222222222222222";
const OTHER: Address = "0x3333333333333333333333333333333333333333";
const HERE = { chainId: 31337, agreements: OTHER };

const proposal = (change: Partial<Proposal["terms"]> = {}): Proposal => ({
  chainId: HERE.chainId,
  agreements: HERE.agreements,
  terms: {
    payer: PAYER,
    provider: PROVIDER,
    community: OTHER,
    listing: 1n,
    token: ethAddress,
    amounts: [2n, 3n],
    acceptBy: 100,
    deliverBy: 200,
    reviewWindow: 10,
    arbitrator: zeroAddress,
    arbitratorData: "0x",
    choices: 0,
    rulingWindow: 0,
    content: `0x${"00".repeat(32)}`,
    salt: 1n,
    ...change,
  },
  signature: "0x",
  title: "Chairs",
});

describe("a proposal that came in a message", () => {
  it("can be taken up by the other of its two parties, until its time is over", () => {
    expect(faultOf(proposal(), HERE, PROVIDER, [PAYER], 100n)).to.equal(null);
    expect(faultOf(proposal(), HERE, PROVIDER, [PAYER], 101n)).to.equal("over");
  });

  it("is refused on another chain or for another contract", () => {
    expect(faultOf(proposal(), { ...HERE, chainId: 1 }, PROVIDER, [PAYER], 1n)).to.equal("notForHere");
    expect(faultOf(proposal(), { ...HERE, agreements: PAYER }, PROVIDER, [PAYER], 1n)).to.equal("notForHere");
  });

  it("is refused of somebody who is no party, or between others than its parties", () => {
    expect(faultOf(proposal(), HERE, OTHER, [PAYER], 1n)).to.equal("notYours");
    expect(faultOf(proposal(), HERE, PROVIDER, [OTHER], 1n)).to.equal("notYours");
  });

  it("asks of the payer alone the sum of its parts, whatever it is counted in", () => {
    expect(depositOf(proposal(), PAYER)).to.equal(5n);
    expect(depositOf(proposal(), PROVIDER)).to.equal(0n);
    expect(depositOf(proposal({ token: zeroAddress, amounts: [0n] }), PAYER)).to.equal(0n);
  });
});
