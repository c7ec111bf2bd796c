import { expect } from "chai";
import { zeroAddress, zeroHash } from "viem";
import { agreementId } from "../../index/ids.ts";
import { valid } from "../../index/testing/expect.ts";
import { canSayPayment, isPaidDirectly, saysPayment } from "./directPayment.ts";
import type { AgreementRecord } from "./record.ts";

const payer = "0x00000000000000000000000000000000000000a1";
const provider = "0x00000000000000000000000000000000000000b2";
const stranger = "0x00000000000000000000000000000000000000c3";
const everyone = [payer, provider, stranger] as const;
const parties = [payer, provider] as const;

const delivered: AgreementRecord = {
  id: valid(agreementId(zeroHash)),
  title: null,
  isPaidDirectly: true,
  state: "Delivered",
  payer,
  provider,
  proposer: payer,
  token: zeroAddress,
  timeCredits: null,
  total: 0n,
  paidToProvider: 0n,
  returnedToPayer: 0n,
  acceptBy: 1_000n,
  deliverBy: 2_000n,
  reviewWindow: 500n,
  acceptedAt: 900n,
  deliveredAt: 1_500n,
  settlementBy: null,
  settlementToProvider: null,
  arbitrator: null,
  choices: 0,
  rulingBy: null,
  ruling: null,
  reviewers: [],
  terms: {
    payer,
    provider,
    community: zeroAddress,
    listing: 0n,
    token: zeroAddress,
    amounts: [0n],
    acceptBy: 1_000,
    deliverBy: 2_000,
    reviewWindow: 500,
    arbitrator: zeroAddress,
    arbitratorData: "0x",
    choices: 0,
    rulingWindow: 0,
    content: zeroHash,
    salt: 0n,
  },
};

describe("a payment outside of the agreement", () => {
  it("may be where nothing is held and the listing takes cash, a transfer or crypto, or is not known", () => {
    expect(isPaidDirectly(0n, null)).to.equal(true);
    for (const payments of [2, 4, 6, 31]) expect(isPaidDirectly(0n, payments), `${payments}`).to.equal(true);
    for (const payments of [1, 8, 16, 25])
      expect(isPaidDirectly(0n, payments), `${payments}`).to.equal(false);
    expect(isPaidDirectly(1n, 4)).to.equal(false);
  });

  it("is said by either party once the work is said to be done, and by nobody else", () => {
    expect(everyone.map((who) => canSayPayment(delivered, who))).to.deep.equal([true, true, false]);
    expect(canSayPayment({ ...delivered, state: "Active" }, payer)).to.equal(false);
    expect(canSayPayment({ ...delivered, state: "Closed" }, payer)).to.equal(false);
    expect(canSayPayment({ ...delivered, isPaidDirectly: false }, payer)).to.equal(false);
  });

  it("is said once, and then is the other's to confirm", () => {
    const said: AgreementRecord = { ...delivered, settlementBy: payer, settlementToProvider: 0n };
    expect(parties.map((who) => canSayPayment(said, who))).to.deep.equal([false, false]);
    expect(saysPayment(said)).to.equal(true);
    expect(saysPayment(delivered)).to.equal(false);
    expect(saysPayment({ ...said, isPaidDirectly: false })).to.equal(false);
  });
});
