import { expect } from "chai";
import { id as keccakOf, ZeroAddress, ZeroHash } from "ethers";
import {
  ARBITRATOR_DATA,
  arbitratedAgreement,
  CHOICES,
  disputedAgreement,
  RULING_WINDOW,
  ruledAgreement,
} from "../fixtures/dispute.ts";
import { activeAgreement, totalOf } from "../fixtures/exchange.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";
import { rows, states } from "../fixtures/table.ts";
import { REVIEW_WINDOW } from "../fixtures/terms.ts";

const FEE = 5_000n;
const PART = 300_001n;
const EVIDENCE_URI_BYTES = 300;

const actionOf = (action: string) => rows.findIndex((row) => row.action === action);

async function timeOfLatest(): Promise<bigint> {
  return BigInt(await networkHelpers.time.latest());
}

describe("Disputes.dispute", () => {
  describe("when the state is neither Active nor Delivered", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(disputedAgreement);
      await expect(agreements.connect(payer).dispute(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Disputed"));
    });
  });
  describe("when the caller is no party", () => {
    it("it reverts with Agreements_NotParty", async () => {
      const { agreements, stranger, terms, id } = await networkHelpers.loadFixture(arbitratedAgreement);
      await expect(agreements.connect(stranger).dispute(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_NotParty")
        .withArgs(id, stranger.address);
    });
  });
  describe("when the terms name no arbitrator", () => {
    it("it reverts with Agreements_NoArbitrator", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await expect(agreements.connect(payer).dispute(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_NoArbitrator")
        .withArgs(id);
    });
  });
  describe("when less than the arbitrator's fee comes along", () => {
    it("it reverts with Agreements_FeeTooLow", async () => {
      const { agreements, payer, arbitrator, terms } =
        await networkHelpers.loadFixture(arbitratedAgreement);
      await arbitrator.setFee(FEE);
      await expect(agreements.connect(payer).dispute(terms, { value: FEE - 1n }))
        .to.be.revertedWithCustomError(agreements, "Agreements_FeeTooLow")
        .withArgs(FEE - 1n, FEE);
    });
  });
  describe("when a party raises", () => {
    it("it asks the arbitrator as the terms say, and starts the ruling window", async () => {
      const { agreements, payer, arbitrator, arbitratorAddress, terms, id } =
        await networkHelpers.loadFixture(arbitratedAgreement);
      const now = (await timeOfLatest()) + 50n;
      await networkHelpers.time.setNextBlockTimestamp(now);
      const transaction = await agreements.connect(payer).dispute(terms);
      await expect(transaction)
        .to.emit(agreements, "DisputeRaised")
        .withArgs(id, arbitratorAddress, 0n, payer.address, now + RULING_WINDOW, 0n);
      await expect(transaction)
        .to.emit(agreements, "Moved")
        .withArgs(id, actionOf("Dispute"), payer.address, states.indexOf("Disputed"), 0n, 0n);
      await expect(transaction)
        .to.emit(arbitrator, "DisputeCreation")
        .withArgs(0n, await agreements.getAddress());
      expect(await arbitrator.lastChoices()).to.equal(CHOICES);
      expect(await arbitrator.lastExtraData()).to.equal(ARBITRATOR_DATA);
    });
    it("it pays the fee and gives back what came beyond it", async () => {
      const { agreements, payer, arbitrator, terms } =
        await networkHelpers.loadFixture(arbitratedAgreement);
      await arbitrator.setFee(FEE);
      const transaction = await agreements.connect(payer).dispute(terms, { value: FEE + 7n });
      await expect(transaction).to.changeEtherBalances(
        ethers,
        [payer, arbitrator, agreements],
        [-FEE, FEE, 0n],
      );
    });
    it("it is possible after deliverBy, as long as nobody reclaimed", async () => {
      const { agreements, provider, terms, id } = await networkHelpers.loadFixture(arbitratedAgreement);
      await networkHelpers.time.increaseTo(terms.deliverBy + 1n);
      await agreements.connect(provider).dispute(terms);
      expect(await agreements.stateOf(id)).to.equal(states.indexOf("Disputed"));
    });
    it("it is possible after the review window, as long as nobody released", async () => {
      const { agreements, payer, provider, terms, id } =
        await networkHelpers.loadFixture(arbitratedAgreement);
      await agreements.connect(provider).deliver(terms);
      await networkHelpers.time.increase(REVIEW_WINDOW + 1n);
      await agreements.connect(payer).dispute(terms);
      expect(await agreements.stateOf(id)).to.equal(states.indexOf("Disputed"));
    });
  });
});

describe("Disputes.submitEvidence", () => {
  describe("when the state is not Disputed", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(arbitratedAgreement);
      await expect(agreements.connect(payer).submitEvidence(terms, "ipfs://x", ZeroHash))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Active"));
    });
  });
  describe("when the caller is no party", () => {
    it("it reverts with Agreements_NotParty", async () => {
      const { agreements, stranger, terms, id } = await networkHelpers.loadFixture(disputedAgreement);
      await expect(agreements.connect(stranger).submitEvidence(terms, "ipfs://x", ZeroHash))
        .to.be.revertedWithCustomError(agreements, "Agreements_NotParty")
        .withArgs(id, stranger.address);
    });
  });
  describe("when the URI is too long", () => {
    it("it reverts with Agreements_EvidenceTooLong", async () => {
      const { agreements, payer, terms } = await networkHelpers.loadFixture(disputedAgreement);
      const uri = "x".repeat(EVIDENCE_URI_BYTES + 1);
      await expect(agreements.connect(payer).submitEvidence(terms, uri, ZeroHash))
        .to.be.revertedWithCustomError(agreements, "Agreements_EvidenceTooLong")
        .withArgs(EVIDENCE_URI_BYTES + 1, EVIDENCE_URI_BYTES);
    });
  });
  describe("when a party submits", () => {
    it("it says where the evidence is and what its hash is", async () => {
      const { agreements, payer, provider, terms, id } =
        await networkHelpers.loadFixture(disputedAgreement);
      const uri = "x".repeat(EVIDENCE_URI_BYTES);
      for (const party of [payer, provider])
        await expect(agreements.connect(party).submitEvidence(terms, uri, keccakOf("photo")))
          .to.emit(agreements, "EvidenceSubmitted")
          .withArgs(id, party.address, uri, keccakOf("photo"));
    });
  });
});

describe("Disputes.rule", () => {
  describe("when the caller has no such dispute", () => {
    it("it reverts with Agreements_DisputeUnknown", async () => {
      const { agreements, arbitrator, arbitratorAddress, payer, disputeID } =
        await networkHelpers.loadFixture(disputedAgreement);
      await expect(agreements.connect(payer).rule(disputeID, 1n))
        .to.be.revertedWithCustomError(agreements, "Agreements_DisputeUnknown")
        .withArgs(payer.address, disputeID);
      // A dispute that another contract raised there.
      await networkHelpers.impersonateAccount(arbitratorAddress);
      await networkHelpers.setBalance(arbitratorAddress, 10n ** 18n);
      const signer = await ethers.getSigner(arbitratorAddress);
      const unknown = await arbitrator.disputesCount();
      await expect(agreements.connect(signer).rule(unknown, 1n))
        .to.be.revertedWithCustomError(agreements, "Agreements_DisputeUnknown")
        .withArgs(arbitratorAddress, unknown);
    });
  });
  describe("when the agreement is closed", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, stranger, arbitrator, disputeID, terms, id } =
        await networkHelpers.loadFixture(ruledAgreement);
      await agreements.connect(stranger).executeRuling(terms);
      await expect(arbitrator.giveRuling(disputeID, 1n))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Closed"));
    });
  });
  describe("when it ruled before", () => {
    it("it reverts with Agreements_AlreadyRuled", async () => {
      const { agreements, arbitrator, disputeID, id } = await networkHelpers.loadFixture(ruledAgreement);
      await expect(arbitrator.giveRuling(disputeID, 1n))
        .to.be.revertedWithCustomError(agreements, "Agreements_AlreadyRuled")
        .withArgs(id);
    });
  });
  describe("when the ruling window is over", () => {
    it("it reverts with Agreements_TooLate", async () => {
      const { agreements, arbitrator, disputeID, id } =
        await networkHelpers.loadFixture(disputedAgreement);
      const rulingBy = (await timeOfLatest()) + RULING_WINDOW;
      await networkHelpers.time.setNextBlockTimestamp(rulingBy + 1n);
      await expect(arbitrator.giveRuling(disputeID, 1n))
        .to.be.revertedWithCustomError(agreements, "Agreements_TooLate")
        .withArgs(id, rulingBy, rulingBy + 1n);
    });
  });
  describe("when the ruling is no choice", () => {
    it("it reverts with Agreements_RulingOutOfRange", async () => {
      const { agreements, arbitrator, disputeID } = await networkHelpers.loadFixture(disputedAgreement);
      await expect(arbitrator.giveRuling(disputeID, CHOICES + 1n))
        .to.be.revertedWithCustomError(agreements, "Agreements_RulingOutOfRange")
        .withArgs(CHOICES + 1n, CHOICES);
    });
  });
  describe("when the arbitrator rules in time", () => {
    it("it records the ruling and pays nothing yet, in the last second too", async () => {
      const { agreements, arbitrator, arbitratorAddress, disputeID, terms, id } =
        await networkHelpers.loadFixture(disputedAgreement);
      await networkHelpers.time.setNextBlockTimestamp((await timeOfLatest()) + RULING_WINDOW);
      const transaction = await arbitrator.giveRuling(disputeID, CHOICES);
      await expect(transaction)
        .to.emit(agreements, "Ruling")
        .withArgs(arbitratorAddress, disputeID, CHOICES);
      await expect(transaction).to.emit(agreements, "RulingRecorded").withArgs(id, CHOICES);
      expect(await agreements.stateOf(id)).to.equal(states.indexOf("Disputed"));
      expect(await agreements.remainingOf(id)).to.equal(totalOf(terms));
    });
  });
});

describe("Disputes.executeRuling", () => {
  describe("when the state is not Disputed", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, stranger, terms, id } = await networkHelpers.loadFixture(arbitratedAgreement);
      await expect(agreements.connect(stranger).executeRuling(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Active"));
    });
  });
  describe("when nothing was ruled", () => {
    it("it reverts with Agreements_NotRuled", async () => {
      const { agreements, stranger, terms, id } = await networkHelpers.loadFixture(disputedAgreement);
      await expect(agreements.connect(stranger).executeRuling(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_NotRuled")
        .withArgs(id);
    });
  });
  // Users' report 2: dispute won, funds stuck.
  describe("when the arbitrator ruled", () => {
    it("it pays both what the ruling says, whoever calls, however late", async () => {
      const { agreements, payer, provider, stranger, terms, id } =
        await networkHelpers.loadFixture(ruledAgreement);
      await networkHelpers.time.increase(RULING_WINDOW * 10n);
      const quarter = totalOf(terms) / 4n;
      const transaction = await agreements.connect(stranger).executeRuling(terms);
      await expect(transaction).to.changeEtherBalances(
        ethers,
        [payer, provider, agreements],
        [totalOf(terms) - quarter, quarter, -totalOf(terms)],
      );
      await expect(transaction)
        .to.emit(agreements, "Moved")
        .withArgs(
          id,
          actionOf("Rule"),
          stranger.address,
          states.indexOf("Closed"),
          quarter,
          totalOf(terms) - quarter,
        );
      expect(await agreements.isReviewable(id)).to.equal(true);
    });
    it("it gives everything by the last choice and nothing by the first", async () => {
      const { agreements, payer, provider, stranger, arbitrator, disputeID, terms } =
        await networkHelpers.loadFixture(disputedAgreement);
      const before = await networkHelpers.takeSnapshot();
      for (const [ruling, toProvider] of [
        [1n, 0n],
        [CHOICES, totalOf(terms)],
      ] as const) {
        await before.restore();
        await arbitrator.giveRuling(disputeID, ruling);
        await expect(agreements.connect(stranger).executeRuling(terms)).to.changeEtherBalances(
          ethers,
          [payer, provider],
          [totalOf(terms) - toProvider, toProvider],
        );
      }
    });
    it("it does not tell the arbitrator that its dispute was withdrawn", async () => {
      const { agreements, stranger, arbitrator, disputeID, terms } =
        await networkHelpers.loadFixture(ruledAgreement);
      await agreements.connect(stranger).executeRuling(terms);
      expect(await arbitrator.isWithdrawn(disputeID)).to.equal(false);
    });
  });
  describe("when the arbitrator refused to rule", () => {
    it("it splits evenly", async () => {
      const { agreements, payer, provider, stranger, arbitrator, disputeID, terms } =
        await networkHelpers.loadFixture(disputedAgreement);
      await arbitrator.giveRuling(disputeID, 0n);
      await expect(agreements.connect(stranger).executeRuling(terms)).to.changeEtherBalances(
        ethers,
        [payer, provider],
        [totalOf(terms) / 2n, totalOf(terms) / 2n],
      );
    });
  });
});

describe("Disputes.splitUnruled", () => {
  describe("when the state is not Disputed", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, stranger, terms, id } = await networkHelpers.loadFixture(arbitratedAgreement);
      await expect(agreements.connect(stranger).splitUnruled(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Active"));
    });
  });
  describe("when the arbitrator ruled", () => {
    it("it reverts with Agreements_AlreadyRuled, however late", async () => {
      const { agreements, stranger, terms, id } = await networkHelpers.loadFixture(ruledAgreement);
      await networkHelpers.time.increase(RULING_WINDOW * 10n);
      await expect(agreements.connect(stranger).splitUnruled(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_AlreadyRuled")
        .withArgs(id);
    });
  });
  describe("when the ruling window is not over", () => {
    it("it reverts with Agreements_TooEarly", async () => {
      const { agreements, stranger, terms, id } = await networkHelpers.loadFixture(disputedAgreement);
      const rulingBy = (await timeOfLatest()) + RULING_WINDOW;
      await networkHelpers.time.setNextBlockTimestamp(rulingBy);
      await expect(agreements.connect(stranger).splitUnruled(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_TooEarly")
        .withArgs(id, rulingBy + 1n, rulingBy);
    });
  });
  // Users' report 3: the arbitrator vanishes.
  describe("when the arbitrator let the ruling window pass", () => {
    it("it splits evenly, the odd unit for the payer, and tells the arbitrator", async () => {
      const { agreements, payer, provider, stranger, arbitrator, arbitratorAddress, terms } =
        await networkHelpers.loadFixture(arbitratedAgreement);
      await agreements.connect(payer).release(terms, PART);
      await agreements.connect(provider).dispute(terms);
      const rest = totalOf(terms) - PART;
      await networkHelpers.time.increase(RULING_WINDOW + 1n);
      const transaction = await agreements.connect(stranger).splitUnruled(terms);
      await expect(transaction).to.changeEtherBalances(
        ethers,
        [payer, provider],
        [rest / 2n + 1n, rest / 2n],
      );
      expect(await arbitrator.isWithdrawn(0n)).to.equal(true);
      const [, , open] = await agreements.partiesOfDispute(arbitratorAddress, 0n);
      expect(open).to.equal(false);
    });
  });
});

describe("Disputes.partiesOfDispute", () => {
  describe("when nobody knows the dispute", () => {
    it("it returns zeros", async () => {
      const { agreements, stranger, arbitratorAddress, disputeID } =
        await networkHelpers.loadFixture(disputedAgreement);
      const nobody = [ZeroAddress, ZeroAddress, false];
      expect(await agreements.partiesOfDispute(stranger, disputeID)).to.deep.equal(nobody);
      expect(await agreements.partiesOfDispute(arbitratorAddress, disputeID + 1n)).to.deep.equal(nobody);
    });
  });
  describe("when the payer raised it", () => {
    it("it returns the payer first", async () => {
      const { agreements, payer, provider, arbitratorAddress, disputeID } =
        await networkHelpers.loadFixture(disputedAgreement);
      expect(await agreements.partiesOfDispute(arbitratorAddress, disputeID)).to.deep.equal([
        payer.address,
        provider.address,
        true,
      ]);
    });
  });
  describe("when the provider raised it", () => {
    it("it returns the provider first", async () => {
      const { agreements, payer, provider, arbitratorAddress, terms } =
        await networkHelpers.loadFixture(arbitratedAgreement);
      await agreements.connect(provider).dispute(terms);
      expect(await agreements.partiesOfDispute(arbitratorAddress, 0n)).to.deep.equal([
        provider.address,
        payer.address,
        true,
      ]);
    });
  });
  describe("when it was ruled", () => {
    it("it is open until the ruling is executed", async () => {
      const { agreements, stranger, arbitratorAddress, disputeID, terms } =
        await networkHelpers.loadFixture(ruledAgreement);
      const isOpen = async () => (await agreements.partiesOfDispute(arbitratorAddress, disputeID))[2];
      expect(await isOpen()).to.equal(true);
      await agreements.connect(stranger).executeRuling(terms);
      expect(await isOpen()).to.equal(false);
    });
  });
});
