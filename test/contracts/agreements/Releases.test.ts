import { expect } from "chai";
import { activeAgreement, closedAgreement, deliveredAgreement, openAgreement, totalOf } from "../fixtures/exchange.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { rows, states } from "../fixtures/table.ts";
import { NOTHING_HELD, REVIEW_WINDOW } from "../fixtures/terms.ts";
import { tokenAgreement } from "../fixtures/token.ts";

const PART = 300_000n;

const actionOf = (action: string) => rows.findIndex((row) => row.action === action);

describe("Releases.deliver", () => {
  describe("when the state is not Active", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, provider, terms, id } = await networkHelpers.loadFixture(deliveredAgreement);
      await expect(agreements.connect(provider).deliver(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Delivered"));
    });
  });
  describe("when the caller is not the provider", () => {
    it("it reverts with Agreements_NotProvider", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await expect(agreements.connect(payer).deliver(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_NotProvider")
        .withArgs(id, payer.address);
    });
  });
  describe("when deliverBy is past", () => {
    it("it reverts with Agreements_TooLate", async () => {
      const { agreements, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await networkHelpers.time.setNextBlockTimestamp(terms.deliverBy + 1n);
      await expect(agreements.connect(provider).deliver(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_TooLate")
        .withArgs(id, terms.deliverBy, terms.deliverBy + 1n);
    });
  });
  describe("when the provider delivers in time", () => {
    it("it starts the review window, in the last second too", async () => {
      const { agreements, provider, stranger, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await networkHelpers.time.setNextBlockTimestamp(terms.deliverBy);
      await expect(agreements.connect(provider).deliver(terms))
        .to.emit(agreements, "Moved")
        .withArgs(id, actionOf("Deliver"), provider.address, states.indexOf("Delivered"), 0n, 0n);
      const reviewBy = terms.deliverBy + REVIEW_WINDOW;
      await networkHelpers.time.setNextBlockTimestamp(reviewBy);
      await expect(agreements.connect(stranger).releaseAfterReview(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_TooEarly")
        .withArgs(id, reviewBy + 1n, reviewBy);
    });
  });
});

describe("Releases.release", () => {
  describe("when the state is neither Active nor Delivered", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(closedAgreement);
      await expect(agreements.connect(payer).release(terms, 1n))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Closed"));
    });
  });
  describe("when the caller is not the payer", () => {
    it("it reverts with Agreements_NotPayer", async () => {
      const { agreements, provider, stranger, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      for (const caller of [provider, stranger])
        await expect(agreements.connect(caller).release(terms, 1n))
          .to.be.revertedWithCustomError(agreements, "Agreements_NotPayer")
          .withArgs(id, caller.address);
    });
  });
  describe("when the payer releases", () => {
    describe("given more than remains", () => {
      it("it reverts with Agreements_AmountExceedsRemaining", async () => {
        const { agreements, payer, terms } = await networkHelpers.loadFixture(activeAgreement);
        const total = totalOf(terms);
        await expect(agreements.connect(payer).release(terms, total + 1n))
          .to.be.revertedWithCustomError(agreements, "Agreements_AmountExceedsRemaining")
          .withArgs(total + 1n, total);
        await agreements.connect(payer).release(terms, PART);
        await expect(agreements.connect(payer).release(terms, total))
          .to.be.revertedWithCustomError(agreements, "Agreements_AmountExceedsRemaining")
          .withArgs(total, total - PART);
      });
    });
    describe("given nothing of something", () => {
      it("it reverts with Agreements_ReleaseZero", async () => {
        const { agreements, payer, terms } = await networkHelpers.loadFixture(activeAgreement);
        await expect(agreements.connect(payer).release(terms, 0n)).to.be.revertedWithCustomError(
          agreements,
          "Agreements_ReleaseZero",
        );
      });
    });
    describe("given less than what remains", () => {
      it("it pays the provider that amount, and stays in its state", async () => {
        const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
        const transaction = await agreements.connect(payer).release(terms, PART);
        await expect(transaction).to.changeEtherBalance(ethers, provider, PART);
        await expect(transaction)
          .to.emit(agreements, "Moved")
          .withArgs(id, actionOf("Release"), payer.address, states.indexOf("Active"), PART, 0n);
        expect(await agreements.remainingOf(id)).to.equal(totalOf(terms) - PART);
      });
      it("it stays delivered where it was", async () => {
        const { agreements, payer, terms, id } = await networkHelpers.loadFixture(deliveredAgreement);
        await expect(agreements.connect(payer).release(terms, PART))
          .to.emit(agreements, "Moved")
          .withArgs(id, actionOf("Release"), payer.address, states.indexOf("Delivered"), PART, 0n);
      });
    });
    describe("given all that remains", () => {
      it("it pays the provider and closes the agreement", async () => {
        const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(deliveredAgreement);
        await agreements.connect(payer).release(terms, PART);
        const rest = totalOf(terms) - PART;
        const transaction = await agreements.connect(payer).release(terms, rest);
        await expect(transaction).to.changeEtherBalance(ethers, provider, rest);
        await expect(transaction)
          .to.emit(agreements, "Moved")
          .withArgs(id, actionOf("Release"), payer.address, states.indexOf("Closed"), rest, 0n);
        expect(await agreements.remainingOf(id)).to.equal(0n);
      });
      it("it pays in the token of the terms", async () => {
        const { agreements, payer, provider, token, terms } =
          await networkHelpers.loadFixture(tokenAgreement);
        await expect(agreements.connect(payer).release(terms, totalOf(terms))).to.changeTokenBalances(
          ethers,
          token,
          [agreements, provider],
          [-totalOf(terms), totalOf(terms)],
        );
      });
    });
    describe("given nothing held", () => {
      it("it confirms the exchange, and takes no amount", async () => {
        const world = await networkHelpers.loadFixture(deployAll);
        const { agreements, payer } = world;
        const { terms, id } = await openAgreement(world, NOTHING_HELD);
        await expect(agreements.connect(payer).release(terms, 1n))
          .to.be.revertedWithCustomError(agreements, "Agreements_AmountExceedsRemaining")
          .withArgs(1n, 0n);
        await agreements.connect(payer).release(terms, 0n);
        expect(await agreements.isReviewable(id)).to.equal(true);
      });
    });
  });
});

describe("Releases.refund", () => {
  describe("when the state is neither Active nor Delivered", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, provider, terms, id } = await networkHelpers.loadFixture(closedAgreement);
      await expect(agreements.connect(provider).refund(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Closed"));
    });
  });
  describe("when the caller is not the provider", () => {
    it("it reverts with Agreements_NotProvider", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await expect(agreements.connect(payer).refund(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_NotProvider")
        .withArgs(id, payer.address);
    });
  });
  describe("when the provider refunds", () => {
    it("it gives back what remains after a release in part", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await agreements.connect(payer).release(terms, PART);
      const rest = totalOf(terms) - PART;
      const transaction = await agreements.connect(provider).refund(terms);
      await expect(transaction).to.changeEtherBalance(ethers, payer, rest);
      await expect(transaction)
        .to.emit(agreements, "Moved")
        .withArgs(id, actionOf("Refund"), provider.address, states.indexOf("Closed"), 0n, rest);
    });
    it("it gives back after a delivery too", async () => {
      const { agreements, payer, provider, terms } = await networkHelpers.loadFixture(deliveredAgreement);
      await expect(agreements.connect(provider).refund(terms)).to.changeEtherBalance(
        ethers,
        payer,
        totalOf(terms),
      );
    });
  });
});

describe("Releases.reclaim", () => {
  describe("when the state is not Active", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(deliveredAgreement);
      await networkHelpers.time.increaseTo(terms.deliverBy + 1n);
      await expect(agreements.connect(payer).reclaim(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Delivered"));
    });
  });
  describe("when deliverBy is not past", () => {
    it("it reverts with Agreements_TooEarly", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await networkHelpers.time.setNextBlockTimestamp(terms.deliverBy);
      await expect(agreements.connect(payer).reclaim(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_TooEarly")
        .withArgs(id, terms.deliverBy + 1n, terms.deliverBy);
    });
  });
  // Users' report 3: the other party vanishes.
  describe("when deliverBy is past", () => {
    it("it gives back what remains, whoever calls", async () => {
      const { agreements, payer, stranger, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await agreements.connect(payer).release(terms, PART);
      await networkHelpers.time.increaseTo(terms.deliverBy + 1n);
      const rest = totalOf(terms) - PART;
      const transaction = await agreements.connect(stranger).reclaim(terms);
      await expect(transaction).to.changeEtherBalance(ethers, payer, rest);
      await expect(transaction)
        .to.emit(agreements, "Moved")
        .withArgs(id, actionOf("Reclaim"), stranger.address, states.indexOf("Closed"), 0n, rest);
    });
  });
});

describe("Releases.releaseAfterReview", () => {
  describe("when the state is not Delivered", () => {
    it("it reverts with Agreements_WrongState", async () => {
      const { agreements, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      await expect(agreements.connect(provider).releaseAfterReview(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
        .withArgs(id, states.indexOf("Active"));
    });
  });
  describe("when the review window is not over", () => {
    it("it reverts with Agreements_TooEarly", async () => {
      const { agreements, provider, terms, id } = await networkHelpers.loadFixture(deliveredAgreement);
      const reviewBy = BigInt(await networkHelpers.time.latest()) + REVIEW_WINDOW;
      await networkHelpers.time.setNextBlockTimestamp(reviewBy);
      await expect(agreements.connect(provider).releaseAfterReview(terms))
        .to.be.revertedWithCustomError(agreements, "Agreements_TooEarly")
        .withArgs(id, reviewBy + 1n, reviewBy);
    });
  });
  // Users' report 3: the other party vanishes.
  describe("when the review window is over", () => {
    it("it pays the provider what remains, whoever calls", async () => {
      const { agreements, payer, provider, stranger, terms, id } =
        await networkHelpers.loadFixture(deliveredAgreement);
      await agreements.connect(payer).release(terms, PART);
      await networkHelpers.time.increase(REVIEW_WINDOW + 1n);
      const rest = totalOf(terms) - PART;
      const transaction = await agreements.connect(stranger).releaseAfterReview(terms);
      await expect(transaction).to.changeEtherBalance(ethers, provider, rest);
      await expect(transaction)
        .to.emit(agreements, "Moved")
        .withArgs(id, actionOf("ReleaseAfterReview"), stranger.address, states.indexOf("Closed"), rest, 0n);
    });
  });
});
