import { expect } from "chai";
import hre from "hardhat";
import {
  communityWithFillableJury,
  drawAll,
  juryOf,
  outlast,
  phases,
  raiseDispute,
  waitForSeed,
} from "../fixtures/jury.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";

/** Full transactions of drawing a jury of three, per juror. Measuring coverage costs gas of its own. */
const GAS_PER_JUROR = hre.globalOptions.coverage ? 60_000n : 45_000n;

/**
 * What chance may change: eight places share a slot, so that three of a small pool may need two cold reads (2,000 each)
 * less, and each step past an excluded place takes some.
 */
const GAS_BY_CHANCE = 5_500n;

const POOLS = [10, 1_000, 100_000] as const;

async function harnessOf({ jury }: Awaited<ReturnType<typeof communityWithFillableJury>>) {
  return ethers.getContractAt("JuryHarness", await jury.getAddress());
}

describe("Drawing a jury", () => {
  it("costs the same whatever the pool's size", async () => {
    const world = await networkHelpers.loadFixture(communityWithFillableJury);
    const { jury, raiser, opponent, communityAddress } = world;
    // The dearest case: both parties are jurors, and looked up.
    for (const party of [raiser, opponent]) await jury.connect(party).enrol(communityAddress);
    const harness = await harnessOf(world);
    const costs: bigint[] = [];
    for (const size of POOLS) {
      await harness.enlarge(communityAddress, size);
      const disputeID = await raiseDispute(world);
      await waitForSeed(world, disputeID);
      await harness.populate(disputeID, 3);
      const receipt = await (await jury.draw(disputeID, 3)).wait();
      costs.push(receipt?.gasUsed ?? 0n);
    }
    for (const cost of costs) {
      expect(cost / 3n)
        .to.be.greaterThan(0n)
        .and.at.most(GAS_PER_JUROR);
      expect(cost - (costs[0] ?? 0n)).to.be.within(-GAS_BY_CHANCE, GAS_BY_CHANCE);
    }
  });

  it("draws the largest jury there can be, with its appeal, within a block", async () => {
    const world = await networkHelpers.loadFixture(communityWithFillableJury);
    const { jury, raiser, communityAddress } = world;
    await (await harnessOf(world)).fill(communityAddress, 200);
    const disputeID = await raiseDispute(world, { jurors: 15 });
    // Nobody votes: each jury is drawn twice, the second one past all earlier jurors.
    for (const size of [15, 15, 31, 31]) {
      await drawAll(world, disputeID);
      expect((await jury.juryOf(disputeID)).jurors.length).to.equal(size);
      await outlast(world, disputeID);
      await jury.tally(disputeID);
      const { phase } = await jury.phaseOf(disputeID);
      if (phase === phases.Appeal) await jury.connect(raiser).appeal(disputeID, "0x");
    }
    expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Decided);
  });

  it("draws members whose places others have taken over", async () => {
    const world = await networkHelpers.loadFixture(communityWithFillableJury);
    const { jury, members, communityAddress } = world;
    for (const member of members) await jury.connect(member).enrol(communityAddress);
    // From the front, so that every place changes hands.
    const [first, second, third, ...others] = members;
    for (const member of others) await jury.connect(member).resign(communityAddress);
    const disputeID = await raiseDispute(world);
    await drawAll(world, disputeID);
    expect(await juryOf(world, disputeID)).to.have.deep.members([first, second, third]);
  });
});

describe("The places drawn", () => {
  /** The value that chi-square with 19 degrees of freedom exceeds once in 1,000 (standard table). */
  const CRITICAL_19 = 43.82;
  const SEEDS = [1n, 2n, 3n, 4n, 5n];
  const DRAWS = 2_000;

  for (const { title, jurors, excluded } of [
    { title: "one at a time", jurors: 1, excluded: [] },
    { title: "in juries of three", jurors: 3, excluded: [] },
    { title: "in juries of seven, past excluded places", jurors: 7, excluded: [0, 7, 8, 23] },
  ]) {
    it(`are uniform ${title}`, async () => {
      const draw = await ethers.deployContract("DrawHarness");
      const size = 20 + excluded.length;
      const draws = Math.floor(DRAWS / jurors);
      for (const seed of SEEDS) {
        const counts = await draw.countPlaces(size, excluded, jurors, draws, seed);
        const eligible = counts.filter((_, place) => !excluded.includes(place)).map(Number);
        const total = eligible.reduce((sum, count) => sum + count, 0);
        expect(total).to.equal(draws * jurors);
        const expected = total / eligible.length;
        // Without replacement counts vary less than a multinomial's: by the factor (N − n) / (N − 1).
        const narrower = (eligible.length - jurors) / (eligible.length - 1);
        const chiSquare =
          eligible.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0) / narrower;
        expect(eligible.length).to.equal(20);
        expect(chiSquare).to.be.lessThan(CRITICAL_19);
        for (const place of excluded) expect(counts[place]).to.equal(0n);
      }
    });
  }
});
