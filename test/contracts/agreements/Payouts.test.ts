import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { deliveredByRefusing, executeBy } from "../fixtures/contract-party.ts";
import { activeAgreement, totalOf } from "../fixtures/exchange.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { NATIVE } from "../fixtures/terms.ts";
import { blockedProvider } from "../fixtures/token.ts";

/** A contract that refused its pay, and has it in credit. */
async function credited() {
  const world = await deliveredByRefusing();
  await world.agreements.connect(world.payer).release(world.terms, totalOf(world.terms));
  return world;
}

/** A provider whom the token sends nothing to, with its pay in credit. */
async function creditedInToken() {
  const world = await blockedProvider();
  await world.agreements.connect(world.payer).release(world.terms, totalOf(world.terms));
  return world;
}

describe("Payouts.withdraw", () => {
  describe("when the caller has no credit", () => {
    it("it reverts with Agreements_NothingToWithdraw", async () => {
      const { agreements, stranger } = await networkHelpers.loadFixture(deployAll);
      await expect(agreements.connect(stranger).withdraw(NATIVE, stranger))
        .to.be.revertedWithCustomError(agreements, "Agreements_NothingToWithdraw")
        .withArgs(stranger.address, NATIVE);
    });
  });
  describe("when the receiver is nobody or the contract itself", () => {
    it("it reverts with Agreements_WithdrawalFailed", async () => {
      const { agreements, provider, token } = await networkHelpers.loadFixture(creditedInToken);
      for (const to of [ZeroAddress, await agreements.getAddress()])
        await expect(agreements.connect(provider).withdraw(token, to))
          .to.be.revertedWithCustomError(agreements, "Agreements_WithdrawalFailed")
          .withArgs(to);
    });
    it("it reverts so for the native currency, which nobody's address would take", async () => {
      const { agreements, party, address } = await networkHelpers.loadFixture(credited);
      const toNobody = agreements.interface.encodeFunctionData("withdraw", [NATIVE, ZeroAddress]);
      await expect(executeBy(party, agreements, toNobody))
        .to.be.revertedWithCustomError(agreements, "Agreements_WithdrawalFailed")
        .withArgs(ZeroAddress);
      expect(await agreements.creditOf(address, NATIVE)).to.not.equal(0n);
    });
  });
  describe("when the receiver takes no money", () => {
    it("it reverts with Agreements_WithdrawalFailed and keeps the credit", async () => {
      const { agreements, party, address, terms } = await networkHelpers.loadFixture(credited);
      const withdraw = agreements.interface.encodeFunctionData("withdraw", [NATIVE, address]);
      await expect(executeBy(party, agreements, withdraw))
        .to.be.revertedWithCustomError(agreements, "Agreements_WithdrawalFailed")
        .withArgs(address);
      expect(await agreements.creditOf(address, NATIVE)).to.equal(totalOf(terms));
    });
    it("it reverts so for a token that sends it nothing", async () => {
      const { agreements, provider, token } = await networkHelpers.loadFixture(creditedInToken);
      await expect(agreements.connect(provider).withdraw(token, provider))
        .to.be.revertedWithCustomError(agreements, "Agreements_WithdrawalFailed")
        .withArgs(provider.address);
    });
  });
  describe("when the receiver takes the money", () => {
    it("it sends the native currency, once", async () => {
      const { agreements, other, party, address, terms } = await networkHelpers.loadFixture(credited);
      const withdraw = agreements.interface.encodeFunctionData("withdraw", [NATIVE, other.address]);
      const transaction = await executeBy(party, agreements, withdraw);
      await expect(transaction).to.changeEtherBalance(ethers, other, totalOf(terms));
      await expect(transaction)
        .to.emit(agreements, "Withdrawn")
        .withArgs(address, NATIVE, totalOf(terms), other.address);
      await expect(executeBy(party, agreements, withdraw)).to.be.revertedWithCustomError(
        agreements,
        "Agreements_NothingToWithdraw",
      );
    });
    it("it sends the token, once", async () => {
      const { agreements, provider, other, token, terms } = await networkHelpers.loadFixture(creditedInToken);
      const withdraw = () => agreements.connect(provider).withdraw(token, other);
      const transaction = await withdraw();
      await expect(transaction).to.changeTokenBalances(
        ethers,
        token,
        [agreements, other],
        [-totalOf(terms), totalOf(terms)],
      );
      await expect(withdraw()).to.be.revertedWithCustomError(agreements, "Agreements_NothingToWithdraw");
    });
  });
});

describe("Payouts.creditOf", () => {
  describe("when everything was pushed", () => {
    it("it is zero", async () => {
      const { agreements, payer, provider, terms } = await networkHelpers.loadFixture(activeAgreement);
      await agreements.connect(payer).release(terms, totalOf(terms));
      expect(await agreements.creditOf(provider, NATIVE)).to.equal(0n);
    });
  });
  describe("when a payout failed", () => {
    it("it is what failed, in that token alone", async () => {
      const { agreements, provider, token, terms } = await networkHelpers.loadFixture(creditedInToken);
      expect(await agreements.creditOf(provider, token)).to.equal(totalOf(terms));
      expect(await agreements.creditOf(provider, NATIVE)).to.equal(0n);
    });
  });
});
