import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { expect } from "chai";
import { AbiCoder } from "ethers";
import { openAgreement } from "../fixtures/exchange.ts";
import {
  communityWith3Jurors,
  drawAll,
  encodeSettings,
  FEE,
  type JuryWorld,
  outlast,
  PERCENT,
  vote,
} from "../fixtures/jury.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";

/** An arbitrator as its users meet it. */
interface Driver {
  readonly address: string;
  readonly extraData: string;
  readonly firstDispute: bigint;
  /** Has it rule, and hand over the ruling. */
  ruleOn(disputeID: bigint, ruling: bigint): Promise<void>;
}

/** What can be disputed, as an arbitrator's tests need it. */
interface Source {
  readonly address: string;
  raise(arbitrator: Driver, raiser: HardhatEthersSigner, other: HardhatEthersSigner): Promise<void>;
  /** The ruling that arrived, if any. */
  rulingFrom(arbitrator: Driver, disputeID: bigint): Promise<bigint | undefined>;
}

async function juryDriver(world: JuryWorld): Promise<Driver> {
  const { jury, settings } = world;
  return {
    address: await jury.getAddress(),
    extraData: encodeSettings({ ...settings, feePerJuror: FEE }),
    firstDispute: 1n,
    async ruleOn(disputeID, ruling) {
      await drawAll(world, disputeID);
      await vote(world, disputeID, [ruling, ruling, ruling]);
      await outlast(world, disputeID);
      await jury.execute(disputeID);
    },
  };
}

async function mediatorDriver({ stranger }: JuryWorld): Promise<Driver> {
  const arbitrator = await ethers.deployContract("MediatorArbitrator");
  return {
    address: await arbitrator.getAddress(),
    extraData: AbiCoder.defaultAbiCoder().encode(["address", "uint256"], [stranger.address, FEE]),
    firstDispute: 1n,
    async ruleOn(disputeID, ruling) {
      await arbitrator.connect(stranger).giveRuling(disputeID, ruling);
    },
  };
}

async function courtDriver(): Promise<Driver> {
  const court = await ethers.deployContract("CourtMock", [FEE]);
  return {
    address: await court.getAddress(),
    extraData: "0x",
    firstDispute: 0n,
    async ruleOn(disputeID, ruling) {
      await court.giveRuling(disputeID, ruling);
      const { end } = await court.appealPeriod(disputeID);
      await networkHelpers.time.increaseTo(end + 1n);
      await court.executeRuling(disputeID);
    },
  };
}

async function mockSource({ arbitrable }: JuryWorld): Promise<Source> {
  return {
    address: await arbitrable.getAddress(),
    async raise({ address, extraData }, raiser, other) {
      const arbitrator = await ethers.getContractAt("IArbitrator", address);
      const value = await arbitrator.arbitrationCost(extraData);
      await arbitrable.connect(raiser).raise(address, other, PERCENT, extraData, { value });
    },
    async rulingFrom({ address }, disputeID) {
      const { ruled, ruling } = await arbitrable.affairs(address, disputeID);
      return ruled ? ruling : undefined;
    },
  };
}

async function agreementsSource(world: JuryWorld): Promise<Source> {
  const { agreements } = world;
  return {
    address: await agreements.getAddress(),
    async raise({ address, extraData }, raiser, other) {
      const arbitrator = await ethers.getContractAt("IArbitrator", address);
      const { terms } = await openAgreement(
        { ...world, payer: raiser, provider: other },
        { arbitrator: address, arbitratorData: extraData, choices: PERCENT, rulingWindow: RULING_WINDOW },
      );
      const value = await arbitrator.arbitrationCost(extraData);
      await agreements.connect(raiser).dispute(terms, { value });
    },
    async rulingFrom({ address }, disputeID) {
      const rulings = await agreements.queryFilter(agreements.filters.Ruling(address, disputeID));
      return rulings.at(-1)?.args.ruling;
    },
  };
}

/** Long enough for every arbitrator here, in seconds. */
const RULING_WINDOW = 60n * 86_400n;

const drivers = { "the jury": juryDriver, "a mediator": mediatorDriver, "a court": courtDriver };
const sources = { "An arbitrable": mockSource, "An agreement": agreementsSource };
const pairs = Object.entries(drivers).flatMap(([before, driverOf]) =>
  Object.entries(sources).map(([what, sourceOf]) => ({
    name: `${what} before ${before}`,
    driverOf,
    sourceOf,
  })),
);

for (const { name, driverOf, sourceOf } of pairs) {
  describe(name, () => {
    async function raisedDispute() {
      const world = await communityWith3Jurors();
      const driver = await driverOf(world);
      const source = await sourceOf(world);
      await source.raise(driver, world.raiser, world.opponent);
      const arbitrator = await ethers.getContractAt("IArbitrator", driver.address);
      return { ...world, driver, source, arbitrator, disputeID: driver.firstDispute };
    }

    it("raises a dispute at the cost that it was told", async () => {
      const { arbitrator, driver, source, raiser, opponent } =
        await networkHelpers.loadFixture(raisedDispute);
      const cost = await arbitrator.arbitrationCost(driver.extraData);
      expect(await ethers.provider.getBalance(arbitrator)).to.equal(cost);
      await source.raise(driver, raiser, opponent);
      expect(await ethers.provider.getBalance(arbitrator)).to.equal(2n * cost);
      const events = await arbitrator.queryFilter(arbitrator.filters.DisputeCreation());
      expect(events.map(({ args }) => [args.disputeID, args.arbitrable])).to.deep.equal([
        [driver.firstDispute, source.address],
        [driver.firstDispute + 1n, source.address],
      ]);
    });

    it("gets the ruling, which is the current one", async () => {
      const { arbitrator, driver, source, disputeID } = await networkHelpers.loadFixture(raisedDispute);
      expect(await source.rulingFrom(driver, disputeID)).to.equal(undefined);
      expect(await arbitrator.currentRuling(disputeID)).to.deep.equal([0n, false, false]);
      await driver.ruleOn(disputeID, 41n);
      expect(await source.rulingFrom(driver, disputeID)).to.equal(41n);
      expect(await arbitrator.currentRuling(disputeID)).to.deep.equal([41n, false, false]);
    });

    it("gets 0 when it refuses to rule", async () => {
      const { arbitrator, driver, source, disputeID } = await networkHelpers.loadFixture(raisedDispute);
      await driver.ruleOn(disputeID, 0n);
      expect(await source.rulingFrom(driver, disputeID)).to.equal(0n);
      expect(await arbitrator.currentRuling(disputeID)).to.deep.equal([0n, true, false]);
    });

    it("gets no second ruling", async () => {
      const { driver, disputeID } = await networkHelpers.loadFixture(raisedDispute);
      await driver.ruleOn(disputeID, 41n);
      const again = await driver.ruleOn(disputeID, 42n).then(
        () => "ruled",
        () => "refused",
      );
      expect(again).to.equal("refused");
    });
  });
}
