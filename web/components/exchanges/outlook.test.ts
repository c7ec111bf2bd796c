import { expect } from "chai";
import { type Address, zeroAddress } from "viem";
import { agreementId } from "../../index/ids.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { askedOf, groupByStand, isTimeout, outlookOf } from "./outlook.ts";

const payer: Address = "0x00000000000000000000000000000000000000a1";
const provider: Address = "0x00000000000000000000000000000000000000b2";
const NOW = 100n;

function exchange(digit: string, changes: Partial<AgreementRecord> = {}, listing = 7n): AgreementRecord {
  const id = agreementId(`0x${digit.repeat(64)}`);
  if (id === null) throw new Error(`${digit} is no hexadecimal digit.`);
  return {
    id,
    title: null,
    isPaidDirectly: false,
    state: "Active",
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
    token: zeroAddress,
    timeCredits: null,
    acceptedAt: 50n,
    reviewers: [],
    terms: {
      payer,
      provider,
      community: zeroAddress,
      listing,
      token: zeroAddress,
      amounts: [100n],
      acceptBy: 1_000,
      deliverBy: 2_000,
      reviewWindow: 500,
      arbitrator: zeroAddress,
      arbitratorData: "0x",
      choices: 0,
      rulingWindow: 0,
      content: "0x",
      salt: 0n,
    },
    ...changes,
  };
}

const standOf = (changes: Partial<AgreementRecord>, me: Address, now = NOW) =>
  outlookOf(exchange("1", changes), me, now).stand;

describe("where an exchange stands for a member", () => {
  it("needs whoever's turn it is, and is under way or waited for by the other", () => {
    const proposed = { state: "Proposed", acceptedAt: null } as const;
    expect([standOf(proposed, provider), standOf(proposed, payer)]).to.deep.equal(["needsYou", "waiting"]);
    expect([standOf({}, provider), standOf({}, payer)]).to.deep.equal(["needsYou", "running"]);
    const delivered = { state: "Delivered", deliveredAt: 60n } as const;
    expect([standOf(delivered, payer), standOf(delivered, provider)]).to.deep.equal(["needsYou", "waiting"]);
    const disputed = { state: "Disputed", arbitrator: zeroAddress, rulingBy: 900n } as const;
    expect([standOf(disputed, payer), standOf(disputed, provider)]).to.deep.equal(["running", "running"]);
  });

  it("waits for the other where a split is proposed, and needs the other", () => {
    const split = { settlementBy: payer, settlementToProvider: 40n };
    expect([standOf(split, payer), standOf(split, provider)]).to.deep.equal(["waiting", "needsYou"]);
  });

  it("needs both once its time is over, by a move that anyone may make", () => {
    for (const me of [payer, provider]) {
      const { stand, attention, by } = outlookOf(exchange("1"), me, 2_001n);
      expect([stand, attention?.need, by]).to.deep.equal(["needsYou", "Reclaim", null]);
      expect(attention !== null && isTimeout(attention.need)).to.equal(true);
    }
    expect(isTimeout("Deliver")).to.equal(false);
  });

  it("is finished once closed, with those first that want a review", () => {
    const closed = { state: "Closed", paidToProvider: 100n } as const;
    const outlooks = [
      outlookOf(exchange("1", { ...closed, reviewers: [payer] }), payer, NOW),
      outlookOf(exchange("2", closed), payer, NOW),
    ];
    const { finished, needsYou } = groupByStand(outlooks);
    expect(needsYou).to.deep.equal([]);
    expect(finished.map(({ attention }) => attention?.need ?? null)).to.deep.equal(["Review", null]);
  });

  it("is looked at by its deadline, the soonest first and what has none last", () => {
    const at = (digit: string, deliverBy: bigint) => outlookOf(exchange(digit, { deliverBy }), provider, NOW);
    const { needsYou } = groupByStand([at("1", 90n), at("2", 3_000n), at("3", 200n), at("4", 2_000n)]);
    expect(needsYou.map(({ by }) => by)).to.deep.equal([200n, 2_000n, 3_000n, null]);
  });
});

describe("what came of a listing", () => {
  it("counts what others asked for, and what of it waits for an answer", () => {
    const proposed = { state: "Proposed", acceptedAt: null } as const;
    const outlooks = [
      outlookOf(exchange("1", proposed), provider, NOW),
      outlookOf(exchange("2"), provider, NOW),
      outlookOf(exchange("3", proposed, 8n), provider, NOW),
    ];
    expect([...askedOf(outlooks)]).to.deep.equal([
      ["7", { asked: 2, waiting: 1 }],
      ["8", { asked: 1, waiting: 1 }],
    ]);
  });
});
