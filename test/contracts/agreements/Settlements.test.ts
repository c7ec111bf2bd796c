import { expect } from "chai";
import { arbitratedAgreement, disputedAgreement, ruledAgreement } from "../fixtures/dispute.ts";
import { activeAgreement, closedAgreement, openAgreement, totalOf } from "../fixtures/exchange.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { FOR_EVER, signSettlement } from "../fixtures/signing.ts";
import { rows, states } from "../fixtures/table.ts";
import { NOTHING_HELD, type Terms, termsOf } from "../fixtures/terms.ts";
import { tokenAgreement } from "../fixtures/token.ts";

const SHARE = 250_000n;
const PART = 300_000n;

const settled = rows.findIndex(({ action }) => action === "Settle");

function splitOf(id: string, terms: Terms, toProvider = SHARE) {
  return { id, toProvider, ofRemaining: totalOf(terms), validUntil: FOR_EVER };
}

describe("Settlements.proposeSettlement", () => {
  describe("when the agreement is not live", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const world = await networkHelpers.loadFixture(closedAgreement);
      const { agreements, payer, terms: closed } = world;
      const unknown = termsOf(world, await networkHelpers.time.latest());
      for (const terms of [closed, unknown])
        await expect(agreements.connect(payer).proposeSettlement(terms, 0n)).to.be.revertedWithCustomError(
          agreements,
          "Agreements_WrongState",
        );
    });
  });
  describe("when the caller is no party", () => {
    it("it reverts with Agreements_NotParty", async () => {
      const { agreements, stranger, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await expect(agreements.connect(stranger).proposeSettlement(terms, 1n))
        .to.be.revertedWithCustomError(agreements, "Agreements_NotParty")
        .withArgs(id, stranger.address);
    });
  });
  describe("when the arbitrator ruled", () => {
    it("it reverts with Agreements_AlreadyRuled", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(ruledAgreement);
      await expect(agreements.connect(payer).proposeSettlement(terms, 1n))
        .to.be.revertedWithCustomError(agreements, "Agreements_AlreadyRuled")
        .withArgs(id);
    });
  });
  describe("when it gives more than remains", () => {
    it("it reverts with Agreements_AmountExceedsRemaining", async () => {
      const { agreements, payer, terms } = await networkHelpers.loadFixture(activeAgreement);
      await expect(agreements.connect(payer).proposeSettlement(terms, totalOf(terms) + 1n))
        .to.be.revertedWithCustomError(agreements, "Agreements_AmountExceedsRemaining")
        .withArgs(totalOf(terms) + 1n, totalOf(terms));
    });
  });
  describe("when a party proposes", () => {
    it("it says so, for either party", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      for (const party of [payer, provider])
        await expect(agreements.connect(party).proposeSettlement(terms, 1n))
          .to.emit(agreements, "SettlementProposed")
          .withArgs(id, party.address, 1n);
    });
    it("it says so during a dispute", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(disputedAgreement);
      await expect(agreements.connect(payer).proposeSettlement(terms, 1n))
        .to.emit(agreements, "SettlementProposed")
        .withArgs(id, payer.address, 1n);
    });
  });
});

describe("Settlements.acceptSettlement", () => {
  describe("when the agreement is not live", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, provider, terms, id } = await networkHelpers.loadFixture(closedAgreement);
      await expect(agreements.connect(provider).acceptSettlement(terms, 0n))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Closed"));
    });
  });
  describe("when the caller is no party", () => {
    it("it reverts with Agreements_NotParty", async () => {
      const { agreements, payer, stranger, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await agreements.connect(payer).proposeSettlement(terms, SHARE);
      await expect(agreements.connect(stranger).acceptSettlement(terms, SHARE))
        .to.be.revertedWithCustomError(agreements, "Agreements_NotParty")
        .withArgs(id, stranger.address);
    });
  });
  describe("when the arbitrator ruled since", () => {
    it("it reverts with Agreements_AlreadyRuled", async () => {
      const { agreements, payer, provider, arbitrator, disputeID, terms, id } =
        await networkHelpers.loadFixture(disputedAgreement);
      await agreements.connect(payer).proposeSettlement(terms, SHARE);
      await arbitrator.giveRuling(disputeID, 1n);
      await expect(agreements.connect(provider).acceptSettlement(terms, SHARE))
        .to.be.revertedWithCustomError(agreements, "Agreements_AlreadyRuled")
        .withArgs(id);
    });
  });
  describe("when nothing was proposed", () => {
    it("it reverts with Agreements_NoSettlementProposed", async () => {
      const { agreements, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await expect(agreements.connect(provider).acceptSettlement(terms, 0n))
        .to.be.revertedWithCustomError(agreements, "Agreements_NoSettlementProposed")
        .withArgs(id);
    });
  });
  describe("when the caller proposed it", () => {
    it("it reverts with Agreements_NotCounterparty", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      for (const party of [payer, provider]) {
        await agreements.connect(party).proposeSettlement(terms, SHARE);
        await expect(agreements.connect(party).acceptSettlement(terms, SHARE))
          .to.be.revertedWithCustomError(agreements, "Agreements_NotCounterparty")
          .withArgs(id, party.address);
      }
    });
  });
  describe("when another amount was proposed", () => {
    it("it reverts with Agreements_SettlementMismatch", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await agreements.connect(payer).proposeSettlement(terms, 900_000n);
      await agreements.connect(payer).proposeSettlement(terms, 100_000n);
      await expect(agreements.connect(provider).acceptSettlement(terms, 900_000n))
        .to.be.revertedWithCustomError(agreements, "Agreements_SettlementMismatch")
        .withArgs(id, 900_000n, 100_000n);
    });
  });
  describe("when money was released since", () => {
    it("it reverts with Agreements_SettlementOutdated", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await agreements.connect(payer).proposeSettlement(terms, SHARE);
      await agreements.connect(payer).release(terms, PART);
      await expect(agreements.connect(provider).acceptSettlement(terms, SHARE))
        .to.be.revertedWithCustomError(agreements, "Agreements_SettlementOutdated")
        .withArgs(id, totalOf(terms), totalOf(terms) - PART);
    });
  });
  describe("when the other side accepts", () => {
    it("it gives each its part, from nothing to everything", async () => {
      const { agreements, payer, provider, terms } = await networkHelpers.loadFixture(activeAgreement);
      const before = await networkHelpers.takeSnapshot();
      for (const share of [0n, 1n, SHARE, totalOf(terms)]) {
        await before.restore();
        await agreements.connect(payer).proposeSettlement(terms, share);
        const transaction = await agreements.connect(provider).acceptSettlement(terms, share);
        await expect(transaction).to.changeEtherBalances(
          ethers,
          [payer, provider, agreements],
          [totalOf(terms) - share, share, -totalOf(terms)],
        );
      }
    });
    it("it splits what remains after a release in part", async () => {
      const { agreements, payer, provider, terms } = await networkHelpers.loadFixture(activeAgreement);
      await agreements.connect(payer).release(terms, PART);
      await agreements.connect(provider).proposeSettlement(terms, 500_000n);
      const transaction = await agreements.connect(payer).acceptSettlement(terms, 500_000n);
      await expect(transaction).to.changeEtherBalances(ethers, [payer, provider], [200_000n, 500_000n]);
    });
    it("it ends an exchange in which nothing is held", async () => {
      const world = await networkHelpers.loadFixture(deployAll);
      const { agreements, payer, provider } = world;
      const { terms, id } = await openAgreement(world, NOTHING_HELD);
      await agreements.connect(provider).proposeSettlement(terms, 0n);
      await agreements.connect(payer).acceptSettlement(terms, 0n);
      expect(await agreements.isReviewable(id)).to.equal(true);
    });
    // Users' report 5: settled, yet the dispute stays open.
    it("it closes a dispute, and tells the arbitrator", async () => {
      const { agreements, payer, provider, arbitrator, disputeID, terms, id } =
        await networkHelpers.loadFixture(disputedAgreement);
      await agreements.connect(payer).proposeSettlement(terms, SHARE);
      await agreements.connect(provider).acceptSettlement(terms, SHARE);
      expect(await agreements.stateOf(id)).to.equal(states.indexOf("Closed"));
      expect(await arbitrator.isWithdrawn(disputeID)).to.equal(true);
    });
  });
});

describe("Settlements.settle", () => {
  describe("when the agreement is not live", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      const signature = await signSettlement(agreements, provider, splitOf(id, terms));
      await agreements.connect(payer).settle(terms, SHARE, FOR_EVER, signature);
      await expect(agreements.connect(payer).settle(terms, SHARE, FOR_EVER, signature))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Closed"));
    });
  });
  describe("when the caller is no party", () => {
    it("it reverts with Agreements_NotParty", async () => {
      const { agreements, provider, stranger, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      const signature = await signSettlement(agreements, provider, splitOf(id, terms));
      await expect(agreements.connect(stranger).settle(terms, SHARE, FOR_EVER, signature))
        .to.be.revertedWithCustomError(agreements, "Agreements_NotParty")
        .withArgs(id, stranger.address);
    });
  });
  describe("when the arbitrator ruled since", () => {
    it("it reverts with Agreements_AlreadyRuled", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(ruledAgreement);
      const signature = await signSettlement(agreements, provider, splitOf(id, terms));
      await expect(agreements.connect(payer).settle(terms, SHARE, FOR_EVER, signature))
        .to.be.revertedWithCustomError(agreements, "Agreements_AlreadyRuled")
        .withArgs(id);
    });
  });
  describe("when it gives more than remains", () => {
    it("it reverts with Agreements_AmountExceedsRemaining", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      const share = totalOf(terms) + 1n;
      const signature = await signSettlement(agreements, provider, splitOf(id, terms, share));
      await expect(agreements.connect(payer).settle(terms, share, FOR_EVER, signature))
        .to.be.revertedWithCustomError(agreements, "Agreements_AmountExceedsRemaining")
        .withArgs(share, totalOf(terms));
    });
  });
  describe("when the signature is out of time", () => {
    it("it reverts with Agreements_TooLate, and counts in its last second", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      const validUntil = BigInt(await networkHelpers.time.latest()) + 100n;
      const signature = await signSettlement(agreements, provider, { ...splitOf(id, terms), validUntil });
      const before = await networkHelpers.takeSnapshot();
      await networkHelpers.time.setNextBlockTimestamp(validUntil + 1n);
      await expect(agreements.connect(payer).settle(terms, SHARE, validUntil, signature))
        .to.be.revertedWithCustomError(agreements, "Agreements_TooLate")
        .withArgs(id, validUntil, validUntil + 1n);
      await before.restore();
      await networkHelpers.time.setNextBlockTimestamp(validUntil);
      await agreements.connect(payer).settle(terms, SHARE, validUntil, signature);
    });
  });
  describe("when the other side signed something else", () => {
    it("it reverts with Agreements_SignatureInvalid", async () => {
      const { agreements, payer, provider, stranger, terms, id } =
        await networkHelpers.loadFixture(activeAgreement);
      const split = splitOf(id, terms);
      const bad = [
        await signSettlement(agreements, payer, split),
        await signSettlement(agreements, stranger, split),
        await signSettlement(agreements, provider, { ...split, toProvider: SHARE + 1n }),
        await signSettlement(agreements, provider, { ...split, ofRemaining: totalOf(terms) - 1n }),
        await signSettlement(agreements, provider, { ...split, validUntil: FOR_EVER - 1n }),
        await signSettlement(agreements, provider, { ...split, id: `0x${"11".repeat(32)}` }),
        "0x",
      ];
      for (const signature of bad)
        await expect(agreements.connect(payer).settle(terms, SHARE, FOR_EVER, signature))
          .to.be.revertedWithCustomError(agreements, "Agreements_SignatureInvalid")
          .withArgs(id, provider.address);
    });
    it("it reverts after a release in part, for that changes what is split", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      const signature = await signSettlement(agreements, provider, splitOf(id, terms));
      await agreements.connect(payer).release(terms, PART);
      await expect(
        agreements.connect(payer).settle(terms, SHARE, FOR_EVER, signature),
      ).to.be.revertedWithCustomError(agreements, "Agreements_SignatureInvalid");
    });
  });
  describe("when the other side signed the split", () => {
    it("it gives each its part in one call, whichever party calls", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      const before = await networkHelpers.takeSnapshot();
      for (const [caller, signer] of [
        [payer, provider],
        [provider, payer],
      ] as const) {
        await before.restore();
        const signature = await signSettlement(agreements, signer, splitOf(id, terms));
        const transaction = await agreements.connect(caller).settle(terms, SHARE, FOR_EVER, signature);
        await expect(transaction).to.changeEtherBalances(
          ethers,
          [payer, provider],
          [totalOf(terms) - SHARE, SHARE],
        );
        await expect(transaction)
          .to.emit(agreements, "Moved")
          .withArgs(id, settled, caller.address, states.indexOf("Closed"), SHARE, totalOf(terms) - SHARE);
      }
    });
    it("it splits a token", async () => {
      const { agreements, payer, provider, token, terms, id } =
        await networkHelpers.loadFixture(tokenAgreement);
      const signature = await signSettlement(agreements, payer, splitOf(id, terms));
      const transaction = await agreements.connect(provider).settle(terms, SHARE, FOR_EVER, signature);
      await expect(transaction).to.changeTokenBalances(
        ethers,
        token,
        [payer, provider, agreements],
        [totalOf(terms) - SHARE, SHARE, -totalOf(terms)],
      );
    });
    // Users' report 5: settled, yet the dispute stays open.
    it("it closes a dispute, and tells the arbitrator", async () => {
      const { agreements, payer, provider, arbitrator, arbitratorAddress, disputeID, terms, id } =
        await networkHelpers.loadFixture(disputedAgreement);
      const signature = await signSettlement(agreements, provider, splitOf(id, terms));
      await agreements.connect(payer).settle(terms, SHARE, FOR_EVER, signature);
      const [, , open] = await agreements.partiesOfDispute(arbitratorAddress, disputeID);
      expect(open).to.equal(false);
      expect(await arbitrator.isWithdrawn(disputeID)).to.equal(true);
      await expect(arbitrator.giveRuling(disputeID, 1n))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Closed"));
    });
    it("it tells the arbitrator nothing when nobody asked it", async () => {
      const { agreements, payer, provider, arbitrator, terms, id } =
        await networkHelpers.loadFixture(arbitratedAgreement);
      const signature = await signSettlement(agreements, provider, splitOf(id, terms));
      await agreements.connect(payer).settle(terms, SHARE, FOR_EVER, signature);
      // Its first dispute, which may be another agreement's.
      expect(await arbitrator.isWithdrawn(0n)).to.equal(false);
    });
  });
});
