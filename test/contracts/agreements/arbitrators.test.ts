import { expect } from "chai";
import type { BaseContract } from "ethers";
import { arbitration, CHOICES, RULING_WINDOW } from "../fixtures/dispute.ts";
import { openAgreement, totalOf } from "../fixtures/exchange.ts";
import { outcomesByGas } from "../fixtures/gas-limits.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { FOR_EVER, signSettlement, signTerms } from "../fixtures/signing.ts";
import { states } from "../fixtures/table.ts";
import { termsOf } from "../fixtures/terms.ts";

// An arbitrator is a stranger's contract: whatever it does, nobody's money is lost and every way out stays open.

/** A settlement with a hostile arbitrator: 200,000 for telling it, the rest for the work around it. */
const GAS_BOUND = 330_000n;

/** 200,000 and the call itself, 64/63 of it (EIP-150), and some gas up to there. */
const GAS_OF_A_WITHDRAWAL = (236_600n * 64n) / 63n + 1_000n;

async function agreedOn<A extends BaseContract>(deploy: () => Promise<A>) {
  const world = await deployAll();
  const arbitrator = await deploy();
  const arbitratorAddress = await arbitrator.getAddress();
  const opened = await openAgreement(world, arbitration(arbitratorAddress));
  return { ...world, ...opened, arbitrator, arbitratorAddress };
}

const closed = BigInt(states.indexOf("Closed"));

describe("An arbitrator that rules before the dispute is recorded", () => {
  it("is refused, and may rule later", async () => {
    const { agreements, payer, arbitrator, arbitratorAddress, terms } = await agreedOn(() =>
      ethers.deployContract("HastyArbitrator"),
    );
    await expect(agreements.connect(payer).dispute(terms))
      .to.emit(arbitrator, "Ruled")
      .withArgs(
        false,
        agreements.interface.encodeErrorResult("Agreements_DisputeUnknown", [arbitratorAddress, 0n]),
      );
    await arbitrator.giveRuling(0n, CHOICES);
  });
});

describe("An arbitrator that gives two disputes the same id", () => {
  it("can't get the second one, whose parties keep their other ways out", async () => {
    const world = await agreedOn(() => ethers.deployContract("RepeatingArbitrator"));
    const { agreements, payer, provider, stranger, arbitratorAddress, terms } = world;
    const other = await openAgreement(world, arbitration(arbitratorAddress));
    await agreements.connect(payer).dispute(terms);
    await expect(agreements.connect(payer).dispute(other.terms))
      .to.be.revertedWithCustomError(agreements, "Agreements_DisputeExists")
      .withArgs(arbitratorAddress, 0n);
    await networkHelpers.time.increaseTo(other.terms.deliverBy + 1n);
    await expect(agreements.connect(stranger).reclaim(other.terms)).to.changeEtherBalances(
      ethers,
      [payer, provider],
      [totalOf(other.terms), 0n],
    );
  });
});

describe("An arbitrator that rules twice", () => {
  it("is held to its first ruling", async () => {
    const { agreements, payer, provider, stranger, arbitrator, terms } = await agreedOn(() =>
      ethers.deployContract("ManualArbitrator"),
    );
    await agreements.connect(payer).dispute(terms);
    await arbitrator.giveRuling(0n, CHOICES);
    for (const ruling of [0n, 1n, CHOICES])
      await expect(arbitrator.giveRuling(0n, ruling)).to.be.revertedWithCustomError(
        agreements,
        "Agreements_AlreadyRuled",
      );
    await expect(agreements.connect(stranger).executeRuling(terms)).to.changeEtherBalance(
      ethers,
      provider,
      totalOf(terms),
    );
  });
});

describe("An arbitrator that never rules", () => {
  it("leaves an even split to anyone, once its time is over", async () => {
    const { agreements, payer, provider, stranger, arbitrator, terms } = await agreedOn(() =>
      ethers.deployContract("ManualArbitrator"),
    );
    await agreements.connect(payer).dispute(terms);
    await networkHelpers.time.increase(RULING_WINDOW + 1n);
    await expect(agreements.connect(stranger).splitUnruled(terms)).to.changeEtherBalances(
      ethers,
      [payer, provider],
      [totalOf(terms) / 2n, totalOf(terms) / 2n],
    );
    await expect(arbitrator.giveRuling(0n, CHOICES)).to.be.revertedWithCustomError(
      agreements,
      "Agreements_WrongState",
    );
  });
});

describe("An arbitrator that raises its price", () => {
  it("gets no more than the party sends, and no dispute below its price", async () => {
    const { agreements, payer, stranger, arbitrator, terms, id } = await agreedOn(() =>
      ethers.deployContract("ManualArbitrator"),
    );
    await arbitrator.setFee(2n ** 200n);
    await expect(agreements.connect(payer).dispute(terms, { value: 100n }))
      .to.be.revertedWithCustomError(agreements, "Agreements_FeeTooLow")
      .withArgs(100n, 2n ** 200n);
    await networkHelpers.time.increaseTo(terms.deliverBy + 1n);
    await agreements.connect(stranger).reclaim(terms);
    expect(await agreements.stateOf(id)).to.equal(closed);
  });
});

describe("An arbitrator that rules a dispute of another one", () => {
  it("reaches none but its own", async () => {
    const world = await agreedOn(() => ethers.deployContract("ManualArbitrator"));
    const { agreements, payer, terms, id } = world;
    const rogue = await ethers.deployContract("ManualArbitrator");
    const own = await openAgreement(world, arbitration(await rogue.getAddress()));
    await agreements.connect(payer).dispute(terms);
    await agreements.connect(payer).dispute(own.terms);
    await rogue.giveRuling(0n, CHOICES);
    await expect(agreements.executeRuling(terms))
      .to.be.revertedWithCustomError(agreements, "Agreements_NotRuled")
      .withArgs(id);
    await agreements.executeRuling(own.terms);
  });
});

describe("An arbitrator that calls back when it is asked to rule", () => {
  it("can't record a dispute of an agreement that it helped to settle meanwhile", async () => {
    const world = await deployAll();
    const { agreements, payer } = world;
    const arbitrator = await ethers.deployContract("ReenteringArbitrator");
    // A provider that does what anyone tells it to, so also the arbitrator.
    const party = await ethers.deployContract("ContractParty");
    const terms = termsOf(
      { payer, provider: { address: await party.getAddress() } },
      await networkHelpers.time.latest(),
      arbitration(await arbitrator.getAddress()),
    );
    const target = await agreements.getAddress();
    const id = await agreements.idOf(terms);
    await agreements.connect(payer).propose(terms, { value: totalOf(terms) });
    await party.execute(target, agreements.interface.encodeFunctionData("accept", [terms]));
    const split = { id, toProvider: 1n, ofRemaining: totalOf(terms), validUntil: FOR_EVER };
    const signature = await signSettlement(agreements, payer, split);
    const settle = agreements.interface.encodeFunctionData("settle", [terms, 1n, FOR_EVER, signature]);
    await arbitrator.callBack(party, party.interface.encodeFunctionData("execute", [target, settle]));
    await expect(agreements.connect(payer).dispute(terms))
      .to.be.revertedWithCustomError(agreements, "Agreements_WrongState")
      .withArgs(id, closed);
    await party.execute(target, settle);
    expect(await agreements.stateOf(id)).to.equal(closed);
  });
});

for (const [how, deploy] of Object.entries({
  "burning its gas": () => ethers.deployContract("GasBurningArbitrator"),
  "returning a lot": () => ethers.deployContract("ReturnBombingArbitrator"),
})) {
  describe(`An arbitrator that answers a withdrawal by ${how}`, () => {
    it("doesn't keep the parties from settling, at a bounded cost", async () => {
      const { agreements, payer, provider, terms, id } = await agreedOn<BaseContract>(deploy);
      await agreements.connect(payer).dispute(terms);
      const split = { id, toProvider: 1n, ofRemaining: totalOf(terms), validUntil: FOR_EVER };
      const signature = await signSettlement(agreements, provider, split);
      const transaction = await agreements.connect(payer).settle(terms, 1n, FOR_EVER, signature);
      expect((await transaction.wait())?.gasUsed).to.be.lessThan(GAS_BOUND);
      expect(await agreements.stateOf(id)).to.equal(closed);
    });
  });
}

describe("An arbitrator that has something to do when a dispute is withdrawn", () => {
  it("can't be kept from it by who gives too little gas", async () => {
    const { agreements, payer, stranger, arbitrator, terms } = await agreedOn(() =>
      ethers.deployContract("CostlyArbitrator"),
    );
    await agreements.connect(payer).dispute(terms);
    await networkHelpers.time.increase(RULING_WINDOW + 1n);
    const limits = [50_000n, 900_000n, 5_000n] as const;
    const outcomes = await outcomesByGas(limits, agreements.interface, async (options) => {
      await agreements.connect(stranger).splitUnruled(terms, options);
      return `told: ${await arbitrator.isWithdrawn(0n)}`;
    });
    expect(outcomes).to.deep.equal(["Agreements_TooLittleGas", "out of gas", "told: true"]);
  });
});

describe("An arbitrator whose dispute ends without it", () => {
  async function unruled() {
    const world = await agreedOn(() => ethers.deployContract("ManualArbitrator"));
    await world.agreements.connect(world.payer).dispute(world.terms);
    await networkHelpers.time.increase(RULING_WINDOW + 1n);
    return world;
  }

  it("is told with little gas, if it needs no more", async () => {
    const { agreements, stranger, arbitrator, terms } = await networkHelpers.loadFixture(unruled);
    await agreements.connect(stranger).splitUnruled(terms, { gasLimit: GAS_OF_A_WITHDRAWAL });
    expect(await arbitrator.isWithdrawn(0n)).to.equal(true);
  });

  it("can refuse to hear of it, but not for too little gas", async () => {
    const { agreements, stranger, arbitratorAddress, terms, id } = await networkHelpers.loadFixture(unruled);
    // Reverts with nothing.
    await networkHelpers.setCode(arbitratorAddress, "0x5f5ffd");
    const split = (gasLimit: bigint) => agreements.connect(stranger).splitUnruled(terms, { gasLimit });
    await expect(split(GAS_OF_A_WITHDRAWAL))
      .to.be.revertedWithCustomError(agreements, "Agreements_TooLittleGas")
      .withArgs((given: bigint) => given < GAS_OF_A_WITHDRAWAL, GAS_OF_A_WITHDRAWAL);
    await split(3n * GAS_OF_A_WITHDRAWAL);
    expect(await agreements.stateOf(id)).to.equal(closed);
  });

  it("isn't told of it when another agreement is settled that was never disputed", async () => {
    const world = await networkHelpers.loadFixture(unruled);
    const { agreements, payer, provider, arbitrator, arbitratorAddress } = world;
    const { terms, id } = await openAgreement(world, arbitration(arbitratorAddress));
    const split = { id, toProvider: 1n, ofRemaining: totalOf(terms), validUntil: FOR_EVER };
    const signature = await signSettlement(agreements, provider, split);
    await agreements.connect(payer).settle(terms, 1n, FOR_EVER, signature);
    expect(await agreements.stateOf(id)).to.equal(closed);
    expect(await arbitrator.isWithdrawn(0n)).to.equal(false);
  });
});

describe("An address that is no arbitrator", () => {
  it("leaves the timed exits", async () => {
    const world = await deployAll();
    const { agreements, payer, provider, stranger, other } = world;
    const changes = arbitration(other.address);
    const terms = termsOf(world, await networkHelpers.time.latest(), changes);
    const signature = await signTerms(agreements, provider, terms);
    await agreements.connect(payer).open(terms, signature, { value: totalOf(terms) });
    await expect(agreements.connect(payer).dispute(terms)).to.be.revertedWithoutReason(ethers);
    await networkHelpers.time.increaseTo(terms.deliverBy + 1n);
    await expect(agreements.connect(stranger).reclaim(terms)).to.changeEtherBalance(
      ethers,
      payer,
      totalOf(terms),
    );
  });
});
