import { expect } from "chai";
import { attentionOf } from "./attention.ts";

const payer = "0x00000000000000000000000000000000000000a1";
const provider = "0x00000000000000000000000000000000000000b2";
const facts = {
  state: "Proposed" as const,
  payer,
  provider,
  proposer: payer,
  total: 100n,
  paidToProvider: 0n,
  returnedToPayer: 0n,
  acceptBy: 1_000n,
  deliverBy: 2_000n,
  reviewWindow: 500n,
  deliveredAt: null,
  settlementBy: null,
  settlementToProvider: null,
  arbitrator: null,
  choices: 0,
  rulingBy: null,
  ruling: null,
  acceptedAt: null,
  reviewers: [],
} as const;

describe("what an exchange asks of a member", () => {
  it("asks the other side to accept, by when", () => {
    expect(attentionOf(facts, provider, 1n)).to.deep.equal({ need: "Accept", by: 1_000n });
    expect(attentionOf(facts, payer, 1n)).to.equal(null);
  });

  it("asks either to end what nobody accepted", () => {
    expect(attentionOf(facts, payer, 1_001n)).to.deep.equal({ need: "Expire", by: null });
  });

  it("asks for a review once, and only where both were bound", () => {
    const closed = { ...facts, state: "Closed" as const };
    expect(attentionOf(closed, payer, 1n)).to.equal(null);
    expect(attentionOf({ ...closed, acceptedAt: 5n }, payer, 1n)).to.deep.equal({ need: "Review", by: null });
    expect(attentionOf({ ...closed, acceptedAt: 5n, reviewers: [payer] }, payer, 1n)).to.equal(null);
  });

  it("asks nothing of a stranger", () => {
    expect(attentionOf(facts, "0x00000000000000000000000000000000000000c3", 9_999n)).to.equal(null);
  });
});
