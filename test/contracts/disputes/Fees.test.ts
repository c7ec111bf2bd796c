import { expect } from "chai";
import { AbiCoder, ZeroAddress } from "ethers";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";

const FEE = 1_000n;

/** Fees that a contract and an account earned as mediators. */
async function creditedFees() {
  const world = await deployAll();
  const { payer, provider } = world;
  const fees = await ethers.deployContract("MediatorArbitrator");
  const party = await ethers.deployContract("ReenteringParty");
  for (const mediator of [await party.getAddress(), provider.address]) {
    const extraData = AbiCoder.defaultAbiCoder().encode(["address", "uint256"], [mediator, FEE]);
    await fees.connect(payer).createDispute(2n, extraData, { value: FEE });
  }
  await party.execute(fees, fees.interface.encodeFunctionData("giveRuling", [1n, 1n]));
  await fees.connect(provider).giveRuling(2n, 1n);
  return { ...world, fees, party };
}

describe("Fees.withdraw", () => {
  describe("when the caller has no credit", () => {
    it("it reverts with Fees_NothingToWithdraw", async () => {
      const { fees, stranger } = await networkHelpers.loadFixture(creditedFees);
      await expect(fees.connect(stranger).withdraw(stranger))
        .to.be.revertedWithCustomError(fees, "Fees_NothingToWithdraw")
        .withArgs(stranger);
    });
  });

  describe("when the receiver can't receive", () => {
    it("it reverts with Fees_WithdrawalFailed", async () => {
      const { fees, provider } = await networkHelpers.loadFixture(creditedFees);
      const refusing = await ethers.deployContract("RefusingParty");
      for (const to of [ZeroAddress, await refusing.getAddress(), await fees.getAddress()]) {
        await expect(fees.connect(provider).withdraw(to))
          .to.be.revertedWithCustomError(fees, "Fees_WithdrawalFailed")
          .withArgs(to);
      }
      expect(await fees.creditOf(provider)).to.equal(FEE);
    });
  });

  describe("when the receiver can receive", () => {
    it("it sends all of the credit there", async () => {
      const { fees, provider, other } = await networkHelpers.loadFixture(creditedFees);
      const transaction = await fees.connect(provider).withdraw(other);
      await expect(transaction).to.changeEtherBalance(ethers, other, FEE);
      await expect(transaction).to.emit(fees, "FeesWithdrawn").withArgs(provider, other, FEE);
      expect(await fees.creditOf(provider)).to.equal(0n);
    });

    describe("given that it calls back", () => {
      it("it sends nothing twice", async () => {
        const { fees, party } = await networkHelpers.loadFixture(creditedFees);
        const withdraw = fees.interface.encodeFunctionData("withdraw", [await party.getAddress()]);
        await party.callBack(fees, withdraw);
        const transaction = await party.execute(fees, withdraw);
        await expect(transaction).to.changeEtherBalance(ethers, party, FEE);
        await expect(transaction)
          .to.emit(party, "CalledBack")
          .withArgs(
            false,
            (result: string) => fees.interface.parseError(result)?.name === "Fees_NothingToWithdraw",
          );
      });
    });
  });
});

describe("Fees.creditOf", () => {
  it("it is what the account can withdraw", async () => {
    const { fees, party, provider, stranger } = await networkHelpers.loadFixture(creditedFees);
    expect(await fees.creditOf(party)).to.equal(FEE);
    expect(await fees.creditOf(provider)).to.equal(FEE);
    expect(await fees.creditOf(stranger)).to.equal(0n);
  });
});
