import { expect } from "chai";
import { activeAgreement, deliveredAgreement, openAgreement, totalOf } from "../fixtures/exchange.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { rows, states } from "../fixtures/table.ts";
import { NOTHING_HELD, REVIEW_WINDOW } from "../fixtures/terms.ts";

const release = rows.findIndex(({ action }) => action === "Release");
const PART = 300_000n;

for (const [state, fixture] of [
  ["Active", activeAgreement],
  ["Delivered", deliveredAgreement],
] as const) {
  describe(`Release in part, ${state}`, () => {
    it("pays the part and stays", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(fixture);
      const transaction = await agreements.connect(payer).release(terms, PART);
      await expect(transaction).to.changeEtherBalance(ethers, provider, PART);
      await expect(transaction)
        .to.emit(agreements, "Moved")
        .withArgs(id, release, payer.address, states.indexOf(state), PART, 0n);
      expect(await agreements.remainingOf(id)).to.equal(totalOf(terms) - PART);
    });

    it("closes with the last part", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(fixture);
      await agreements.connect(payer).release(terms, PART);
      const rest = totalOf(terms) - PART;
      const transaction = await agreements.connect(payer).release(terms, rest);
      await expect(transaction).to.changeEtherBalance(ethers, provider, rest);
      expect(await agreements.stateOf(id)).to.equal(BigInt(states.indexOf("Closed")));
      expect(await agreements.remainingOf(id)).to.equal(0n);
    });

    it("never pays more than remains", async () => {
      const { agreements, payer, terms } = await networkHelpers.loadFixture(fixture);
      await expect(agreements.connect(payer).release(terms, totalOf(terms) + 1n))
        .to.be.revertedWithCustomError(agreements, "Agreements_AmountExceedsRemaining")
        .withArgs(totalOf(terms) + 1n, totalOf(terms));
      await agreements.connect(payer).release(terms, PART);
      await expect(agreements.connect(payer).release(terms, totalOf(terms)))
        .to.be.revertedWithCustomError(agreements, "Agreements_AmountExceedsRemaining")
        .withArgs(totalOf(terms), totalOf(terms) - PART);
    });

    it("refuses to release nothing where something is held", async () => {
      const { agreements, payer, terms } = await networkHelpers.loadFixture(fixture);
      await expect(agreements.connect(payer).release(terms, 0n)).to.be.revertedWithCustomError(
        agreements,
        "Agreements_ReleaseZero",
      );
    });
  });
}

describe("What a release in part leaves", () => {
  it("goes back when the provider refunds", async () => {
    const { agreements, payer, provider, terms } = await networkHelpers.loadFixture(activeAgreement);
    await agreements.connect(payer).release(terms, PART);
    await expect(agreements.connect(provider).refund(terms)).to.changeEtherBalance(
      ethers,
      payer,
      totalOf(terms) - PART,
    );
  });

  it("goes back when nothing was delivered in time", async () => {
    const { agreements, payer, stranger, terms } = await networkHelpers.loadFixture(activeAgreement);
    await agreements.connect(payer).release(terms, PART);
    await networkHelpers.time.increaseTo(terms.deliverBy + 1n);
    await expect(agreements.connect(stranger).reclaim(terms)).to.changeEtherBalance(
      ethers,
      payer,
      totalOf(terms) - PART,
    );
  });

  it("goes to the provider after the review window", async () => {
    const { agreements, payer, provider, stranger, terms } =
      await networkHelpers.loadFixture(deliveredAgreement);
    await agreements.connect(payer).release(terms, PART);
    await networkHelpers.time.increase(REVIEW_WINDOW + 1n);
    await expect(agreements.connect(stranger).releaseAfterReview(terms)).to.changeEtherBalance(
      ethers,
      provider,
      totalOf(terms) - PART,
    );
  });
});

it("Release confirms an exchange in which nothing is held, and takes no amount there", async () => {
  const world = await networkHelpers.loadFixture(deployAll);
  const { agreements, payer } = world;
  const { terms, id } = await openAgreement(world, NOTHING_HELD);
  await expect(agreements.connect(payer).release(terms, 1n))
    .to.be.revertedWithCustomError(agreements, "Agreements_AmountExceedsRemaining")
    .withArgs(1n, 0n);
  await agreements.connect(payer).release(terms, 0n);
  expect(await agreements.isReviewable(id)).to.equal(true);
});
