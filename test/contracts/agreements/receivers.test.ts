import { expect } from "chai";
import {
  deliveredByCostly,
  deliveredByGasBurning,
  deliveredByReentering,
  deliveredByRefusing,
  deliveredByReturnBombing,
  executeBy,
} from "../fixtures/contract-party.ts";
import { totalOf } from "../fixtures/exchange.ts";
import { outcomesByGas } from "../fixtures/gas-limits.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { NATIVE, REVIEW_WINDOW } from "../fixtures/terms.ts";

const hostile = {
  "refuses money": deliveredByRefusing,
  "burns all its gas": deliveredByGasBurning,
  "returns a lot": deliveredByReturnBombing,
};

/** A full release with a hostile receiver: 100,000 for the push, the rest for the work around it. */
const GAS_BOUND = 230_000n;

/** 100,000 and the call itself, 64/63 of it (EIP-150), and some gas up to there. */
const GAS_OF_A_PUSH = (136_600n * 64n) / 63n + 1_000n;

// Users' report 1: money sent to a smart account is lost or blocks the sender.
describe("Payouts", () => {
  for (const [what, fixture] of Object.entries(hostile)) {
    describe(`to a contract that ${what}`, () => {
      it("are credited, and the agreement closes at a bounded cost", async () => {
        const { agreements, payer, address, terms, id } = await networkHelpers.loadFixture(fixture);
        const transaction = await agreements.connect(payer).release(terms, totalOf(terms));
        await expect(transaction)
          .to.emit(agreements, "PayoutCredited")
          .withArgs(id, address, NATIVE, totalOf(terms));
        const receipt = await transaction.wait();
        expect(receipt?.gasUsed).to.be.lessThan(GAS_BOUND);
        expect(await agreements.stateOf(id)).to.equal(5n);
        expect(await agreements.creditOf(address, NATIVE)).to.equal(totalOf(terms));
        expect(await agreements.remainingOf(id)).to.equal(0n);
      });

      it("don't keep the payer from its part of a settlement", async () => {
        const { agreements, payer, party, address, terms } = await networkHelpers.loadFixture(fixture);
        const propose = agreements.interface.encodeFunctionData("proposeSettlement", [terms, 400_000n]);
        await executeBy(party, agreements, propose);
        const transaction = await agreements.connect(payer).acceptSettlement(terms, 400_000n);
        await expect(transaction).to.changeEtherBalance(ethers, payer, 600_000n);
        expect(await agreements.creditOf(address, NATIVE)).to.equal(400_000n);
      });
    });
  }

  it("give a receiver no second payment when it calls back", async () => {
    const { agreements, payer, party, address, terms } =
      await networkHelpers.loadFixture(deliveredByReentering);
    const again = agreements.interface.encodeFunctionData("releaseAfterReview", [terms]);
    await party.callBack(agreements, again);
    const transaction = await agreements.connect(payer).release(terms, totalOf(terms));
    await expect(transaction)
      .to.emit(party, "CalledBack")
      .withArgs(false, (result: string) => errorName(result) === "Agreements_WrongState");
    await expect(transaction).to.changeEtherBalance(ethers, address, totalOf(terms));
    expect(await ethers.provider.getBalance(agreements)).to.equal(0n);

    function errorName(result: string): string | undefined {
      return agreements.interface.parseError(result)?.name;
    }
  });

  it("give no second withdrawal to an account that calls back", async () => {
    const { agreements, payer, party, address, terms } =
      await networkHelpers.loadFixture(deliveredByReentering);
    // Calling this burns the gas of the push, which leaves a credit; with a whole transaction's gas it would be paid.
    await party.callBack(await ethers.deployContract("GasBurningParty"), "0x");
    await agreements.connect(payer).release(terms, totalOf(terms));
    expect(await agreements.creditOf(address, NATIVE)).to.equal(totalOf(terms));

    const withdraw = agreements.interface.encodeFunctionData("withdraw", [NATIVE, address]);
    await party.callBack(agreements, withdraw);
    const transaction = await executeBy(party, agreements, withdraw);
    await expect(transaction).to.changeEtherBalance(ethers, address, totalOf(terms));
    await expect(transaction)
      .to.emit(party, "CalledBack")
      .withArgs(
        false,
        (result: string) => agreements.interface.parseError(result)?.name === "Agreements_NothingToWithdraw",
      );
  });

  it("that a receiver refuses are credited only by who gave enough for any other", async () => {
    const { agreements, payer, address, terms } = await networkHelpers.loadFixture(deliveredByRefusing);
    const release = (gasLimit: bigint) =>
      agreements.connect(payer).release(terms, totalOf(terms), { gasLimit });
    await expect(release(GAS_OF_A_PUSH))
      .to.be.revertedWithCustomError(agreements, "Agreements_TooLittleGas")
      .withArgs((given: bigint) => given < GAS_OF_A_PUSH, GAS_OF_A_PUSH);
    expect(await agreements.creditOf(address, NATIVE)).to.equal(0n);
    await release(3n * GAS_OF_A_PUSH);
    expect(await agreements.creditOf(address, NATIVE)).to.equal(totalOf(terms));
  });

  it("can't be turned into a credit by who gives too little gas", async () => {
    const { agreements, stranger, address, terms } = await networkHelpers.loadFixture(deliveredByCostly);
    await networkHelpers.time.increase(REVIEW_WINDOW + 1n);
    const limits = [50_000n, 300_000n, 2_500n] as const;
    const outcomes = await outcomesByGas(limits, agreements.interface, async (options) => {
      await agreements.connect(stranger).releaseAfterReview(terms, options);
      return (await agreements.creditOf(address, NATIVE)) === 0n ? "paid" : "credited";
    });
    expect(outcomes).to.deep.equal(["Agreements_TooLittleGas", "out of gas", "paid"]);
  });

  it("take no money that nobody asked for", async () => {
    const { agreements, payer } = await networkHelpers.loadFixture(deployAll);
    await expect(payer.sendTransaction({ to: agreements, value: 1n })).to.be.revertedWithoutReason(ethers);
  });
});
