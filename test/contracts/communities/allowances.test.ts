import { expect } from "chai";
import { MaxUint256 } from "ethers";
import { type CreditWorld, creditCommunity, LIMIT, permitBy } from "../fixtures/credits.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";

async function expectBalances(world: CreditWorld, payer: bigint, provider: bigint) {
  expect(await world.credits.signedBalanceOf(world.payer)).to.equal(payer);
  expect(await world.credits.signedBalanceOf(world.provider)).to.equal(provider);
}

describe("Time credits moved by allowance", () => {
  describe("when the allowance is too small", () => {
    it("reverts with ERC20InsufficientAllowance", async () => {
      const { credits, payer, provider, stranger } = await networkHelpers.loadFixture(creditCommunity);
      await credits.connect(payer).approve(stranger, 99n);
      await expect(credits.connect(stranger).transferFrom(payer, provider, 100n))
        .to.be.revertedWithCustomError(credits, "ERC20InsufficientAllowance")
        .withArgs(stranger.address, 99n, 100n);
    });
  });
  describe("when the caller is allowed to", () => {
    it("moves the credits and uses the allowance up", async () => {
      const world = await networkHelpers.loadFixture(creditCommunity);
      const { credits, payer, provider, stranger } = world;
      await expect(credits.connect(payer).approve(stranger, 150n))
        .to.emit(credits, "Approval")
        .withArgs(payer.address, stranger.address, 150n);
      await credits.connect(stranger).transferFrom(payer, provider, 100n);
      await expectBalances(world, -100n, 100n);
      expect(await credits.allowance(payer, stranger)).to.equal(50n);
    });
    it("is bound by the payer's limit", async () => {
      const { credits, payer, provider, stranger } = await networkHelpers.loadFixture(creditCommunity);
      await credits.connect(payer).approve(stranger, MaxUint256);
      await expect(credits.connect(stranger).transferFrom(payer, provider, LIMIT + 1n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_BeyondLimit")
        .withArgs(payer.address, -LIMIT - 1n, LIMIT);
    });
    it("takes nothing into the escrow", async () => {
      const { credits, escrow, payer, stranger } = await networkHelpers.loadFixture(creditCommunity);
      await credits.connect(payer).approve(stranger, 100n);
      await expect(credits.connect(stranger).transferFrom(payer, escrow, 100n))
        .to.be.revertedWithCustomError(credits, "TimeCredits_EscrowNotCaller")
        .withArgs(stranger.address);
    });
  });
});

describe("Time credits moved by permit", () => {
  describe("when somebody else signed", () => {
    it("reverts with ERC2612InvalidSigner", async () => {
      const { credits, payer, provider, stranger } = await networkHelpers.loadFixture(creditCommunity);
      const { deadline, signature } = await permitBy(stranger, credits, provider.address, 100n);
      const { v, r, s } = signature;
      await expect(credits.permit(payer, provider, 100n, deadline, v, r, s)).to.be.revertedWithCustomError(
        credits,
        "ERC2612InvalidSigner",
      );
    });
  });
  describe("when the holder signed", () => {
    it("lets the spender take that much, and no gas of the holder's is needed", async () => {
      const world = await networkHelpers.loadFixture(creditCommunity);
      const { credits, payer, provider } = world;
      const { deadline, signature } = await permitBy(payer, credits, provider.address, 100n);
      const { v, r, s } = signature;
      const permit = credits.connect(provider).permit(payer, provider, 100n, deadline, v, r, s);
      await expect(permit).to.changeEtherBalance(ethers, payer, 0n);
      await credits.connect(provider).transferFrom(payer, provider, 100n);
      await expectBalances(world, -100n, 100n);
    });
    it("counts for these credits alone", async () => {
      const { credits, communityFactory, payer, provider } =
        await networkHelpers.loadFixture(creditCommunity);
      const { deadline, signature } = await permitBy(payer, credits, provider.address, 100n);
      const { v, r, s } = signature;
      const implementation = credits.attach(await communityFactory.creditsImplementation()) as typeof credits;
      await expect(
        implementation.permit(payer, provider, 100n, deadline, v, r, s),
      ).to.be.revertedWithCustomError(credits, "ERC2612InvalidSigner");
    });
  });
});
