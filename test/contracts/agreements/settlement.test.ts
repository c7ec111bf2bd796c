import { expect } from "chai";
import { activeAgreement, closedAgreement, openAgreement, totalOf } from "../fixtures/exchange.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { NOTHING_HELD, termsOf } from "../fixtures/terms.ts";

describe("A settlement", () => {
  it("is proposed by either side, out loud", async () => {
    const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
    for (const party of [payer, provider])
      await expect(agreements.connect(party).proposeSettlement(terms, 1n))
        .to.emit(agreements, "SettlementProposed")
        .withArgs(id, party.address, 1n);
  });

  it("is nobody else's to propose", async () => {
    const { agreements, stranger, terms, id } = await networkHelpers.loadFixture(activeAgreement);
    await expect(agreements.connect(stranger).proposeSettlement(terms, 1n))
      .to.be.revertedWithCustomError(agreements, "Agreements_NotParty")
      .withArgs(id, stranger.address);
  });

  it("gives no more than remains", async () => {
    const { agreements, payer, terms } = await networkHelpers.loadFixture(activeAgreement);
    await expect(agreements.connect(payer).proposeSettlement(terms, totalOf(terms) + 1n))
      .to.be.revertedWithCustomError(agreements, "Agreements_AmountExceedsRemaining")
      .withArgs(totalOf(terms) + 1n, totalOf(terms));
  });

  it("needs an agreement that runs", async () => {
    const { agreements, payer, terms: closed } = await networkHelpers.loadFixture(closedAgreement);
    const proposed = termsOf({ payer, provider: { address: closed.provider as string } }, 2 ** 33);
    for (const terms of [closed, proposed])
      await expect(agreements.connect(payer).proposeSettlement(terms, 0n)).to.be.revertedWithCustomError(
        agreements,
        "Agreements_WrongState",
      );
  });

  for (const [name, toProvider] of [
    ["nothing", 0n],
    ["a part", 250_000n],
    ["everything", 1_000_000n],
  ] as const) {
    it(`can give ${name} to the provider`, async () => {
      const { agreements, payer, provider, terms } = await networkHelpers.loadFixture(activeAgreement);
      await agreements.connect(payer).proposeSettlement(terms, toProvider);
      await expect(agreements.connect(provider).acceptSettlement(terms, toProvider)).to.changeEtherBalances(
        ethers,
        [payer, provider, agreements],
        [totalOf(terms) - toProvider, toProvider, -totalOf(terms)],
      );
    });
  }

  it("can't be switched under who accepts it", async () => {
    const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
    await agreements.connect(payer).proposeSettlement(terms, 900_000n);
    await agreements.connect(payer).proposeSettlement(terms, 100_000n);
    await expect(agreements.connect(provider).acceptSettlement(terms, 900_000n))
      .to.be.revertedWithCustomError(agreements, "Agreements_SettlementMismatch")
      .withArgs(id, 900_000n, 100_000n);
  });

  it("is replaced by the other side's own proposal", async () => {
    const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
    await agreements.connect(payer).proposeSettlement(terms, 100_000n);
    await agreements.connect(provider).proposeSettlement(terms, 900_000n);
    await expect(agreements.connect(provider).acceptSettlement(terms, 900_000n))
      .to.be.revertedWithCustomError(agreements, "Agreements_NotCounterparty")
      .withArgs(id, provider.address);
    await agreements.connect(payer).acceptSettlement(terms, 900_000n);
    expect(await agreements.isReviewable(id)).to.equal(true);
  });

  it("is void when money was released since", async () => {
    const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(activeAgreement);
    await agreements.connect(payer).proposeSettlement(terms, 500_000n);
    await agreements.connect(payer).release(terms, 300_000n);
    await expect(agreements.connect(provider).acceptSettlement(terms, 500_000n))
      .to.be.revertedWithCustomError(agreements, "Agreements_SettlementOutdated")
      .withArgs(id, totalOf(terms), totalOf(terms) - 300_000n);
  });

  it("splits what remains after a release in part", async () => {
    const { agreements, payer, provider, terms } = await networkHelpers.loadFixture(activeAgreement);
    await agreements.connect(payer).release(terms, 300_000n);
    await agreements.connect(provider).proposeSettlement(terms, 500_000n);
    await expect(agreements.connect(payer).acceptSettlement(terms, 500_000n)).to.changeEtherBalances(
      ethers,
      [payer, provider],
      [200_000n, 500_000n],
    );
  });

  it("ends an exchange in which nothing is held", async () => {
    const world = await networkHelpers.loadFixture(deployAll);
    const { agreements, payer, provider } = world;
    const { terms, id } = await openAgreement(world, NOTHING_HELD);
    await agreements.connect(provider).proposeSettlement(terms, 0n);
    await agreements.connect(payer).acceptSettlement(terms, 0n);
    expect(await agreements.isReviewable(id)).to.equal(true);
  });
});
