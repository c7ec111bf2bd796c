import { expect } from "chai";
import { states } from "../../contracts/generated/states.ts";
import {
  type AgreementFacts,
  availableActions,
  canProposeSettlement,
  deadlineOf,
  depositOf,
  isHeld,
  isOpening,
  payoutOf,
  primaryOf,
  roleOf,
} from "./actions.ts";

const payer = "0x00000000000000000000000000000000000000a1";
const provider = "0x00000000000000000000000000000000000000b2";
const stranger = "0x00000000000000000000000000000000000000c3";

const proposed: AgreementFacts = {
  state: "Proposed",
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
};
const active: AgreementFacts = { ...proposed, state: "Active" };
const delivered: AgreementFacts = { ...proposed, state: "Delivered", deliveredAt: 1_500n };
const arbitrated = { arbitrator: "0x00000000000000000000000000000000000000d4", choices: 101 } as const;
const disputed: AgreementFacts = { ...active, ...arbitrated, state: "Disputed", rulingBy: 3_000n };
const closed: AgreementFacts = { ...proposed, state: "Closed", paidToProvider: 100n };

const names = (facts: AgreementFacts, who: `0x${string}`, now: bigint) =>
  availableActions(facts, who, now).map(({ name }) => name);

describe("what may be done with an agreement", () => {
  it("lets the other side accept until the second that the terms name, and no longer", () => {
    expect(names(proposed, provider, 1_000n)).to.deep.equal(["Accept"]);
    expect(names(proposed, provider, 1_001n)).to.deep.equal(["Expire"]);
  });

  it("lets the proposer take it back, before and after", () => {
    expect(names(proposed, payer, 999n)).to.deep.equal(["Cancel"]);
    expect(names(proposed, payer, 1_001n)).to.deep.equal(["Cancel", "Expire"]);
  });

  it("offers a stranger the timed exits, and nothing else", () => {
    for (const [facts, before, after, exit] of [
      [proposed, 1_000n, 1_001n, "Expire"],
      [active, 2_000n, 2_001n, "Reclaim"],
      [delivered, 2_000n, 2_001n, "ReleaseAfterReview"],
      [disputed, 3_000n, 3_001n, "Split"],
    ] as const) {
      expect(names(facts, stranger, before)).to.deep.equal([]);
      expect(names(facts, stranger, after)).to.deep.equal([exit]);
    }
  });

  it("offers nothing once closed", () => {
    for (const who of [payer, provider, stranger] as const)
      expect(names(closed, who, 9_999n)).to.deep.equal([]);
  });

  it("leads on with one button: deliver for the provider, release for the payer", () => {
    const primary = (facts: AgreementFacts, who: `0x${string}`, now: bigint) =>
      primaryOf(facts, availableActions(facts, who, now))?.name ?? null;
    expect(primary(proposed, provider, 1n)).to.equal("Accept");
    expect(primary(proposed, payer, 1n)).to.equal(null);
    expect(primary(active, provider, 1n)).to.equal("Deliver");
    expect(primary(active, payer, 1n)).to.equal(null);
    expect(primary(active, payer, 2_001n)).to.equal("Reclaim");
    expect(primary(delivered, payer, 1n)).to.equal("Release");
    expect(primary(delivered, provider, 1n)).to.equal(null);
    expect(primary(delivered, provider, 2_001n)).to.equal("ReleaseAfterReview");
  });

  it("lets only the other side accept a proposed split", () => {
    const offered: AgreementFacts = { ...active, settlementBy: provider, settlementToProvider: 30n };
    expect(names(offered, payer, 1n)).to.include("Settle");
    expect(names(offered, provider, 1n)).not.to.include("Settle");
    expect(payoutOf(offered, "split")).to.deep.equal({ toProvider: 30n, toPayer: 70n });
    expect(canProposeSettlement(active, payer)).to.equal(true);
    expect(canProposeSettlement(active, stranger)).to.equal(false);
    expect(canProposeSettlement(proposed, payer)).to.equal(false);
  });

  it("knows every action of the state table from some state, so that none is left without a button", () => {
    const offered = { settlementBy: provider, settlementToProvider: 1n } as const;
    const reachable = new Set(
      [
        proposed,
        { ...active, ...arbitrated, ...offered },
        delivered,
        disputed,
        { ...disputed, ruling: 1n },
      ].flatMap((facts) =>
        [payer, provider, stranger].flatMap((who) =>
          [1n, 9_999n].flatMap((now) => names(facts, who as typeof payer, now)),
        ),
      ),
    );
    const expected = states.actions.map(({ action }) => action).filter((action) => !isOpening(action));
    expect([...reachable].sort()).to.deep.equal([...expected].sort());
  });

  it("lets a party ask for a ruling where the terms name who rules, and only there", () => {
    const disputable: AgreementFacts = { ...active, ...arbitrated };
    expect(names(disputable, payer, 1n)).to.include("Dispute");
    expect(names(disputable, stranger, 1n)).not.to.include("Dispute");
    expect(names(active, payer, 1n)).not.to.include("Dispute");
  });

  it("lets the two settle until there is a ruling, and anyone pay it out from then on", () => {
    const offered: AgreementFacts = { ...disputed, settlementBy: provider, settlementToProvider: 30n };
    expect(names(offered, payer, 1n)).to.deep.equal(["Settle"]);
    const ruled: AgreementFacts = { ...offered, ruling: 26n };
    expect(names(ruled, payer, 9_999n)).to.deep.equal(["Rule"]);
    expect(names(ruled, stranger, 1n)).to.deep.equal(["Rule"]);
    expect(canProposeSettlement(ruled, payer)).to.equal(false);
  });

  it("divides as the ruling says, and evenly where there is none", () => {
    expect(payoutOf({ ...disputed, ruling: 26n }, "by-ruling")).to.deep.equal({
      toProvider: 25n,
      toPayer: 75n,
    });
    expect(payoutOf({ ...disputed, ruling: 0n, total: 101n }, "by-ruling").toProvider).to.equal(50n);
    expect(payoutOf(disputed, "half-each")).to.deep.equal({ toProvider: 50n, toPayer: 50n });
  });

  it("tells whose money is where", () => {
    expect(isHeld(proposed)).to.equal(true);
    expect(isHeld({ ...proposed, proposer: provider })).to.equal(false);
    expect(isHeld(active)).to.equal(true);
    expect(depositOf({ ...proposed, proposer: provider }, "deposit-if-payer", payer)).to.equal(100n);
    expect(depositOf(proposed, "deposit-if-payer", provider)).to.equal(0n);
    expect(payoutOf({ ...proposed, proposer: provider }, "all-to-payer").toPayer).to.equal(0n);
  });

  it("says until when a state lasts", () => {
    expect(deadlineOf(delivered, 2_000n)).to.deep.equal({ at: 2_000n, over: false });
    expect(deadlineOf(active, 2_001n)).to.deep.equal({ at: 2_000n, over: true });
    expect(deadlineOf(disputed, 3_001n)).to.deep.equal({ at: 3_000n, over: true });
    expect(deadlineOf({ ...disputed, ruling: 1n }, 1n)).to.equal(null);
    expect(deadlineOf(closed, 1n)).to.equal(null);
  });

  it("compares addresses whatever their case", () => {
    expect(roleOf(proposed, "0x00000000000000000000000000000000000000A1")).to.equal("payer");
    expect(roleOf(proposed, undefined)).to.equal("stranger");
  });
});
