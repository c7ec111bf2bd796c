import { expect } from "chai";
import {
  commit,
  communityWith3Jurors,
  communityWith13Jurors,
  drawAll,
  drawnDispute,
  drawnPaidDispute,
  FEE,
  juryOf,
  outlast,
  phases,
  REVEAL,
  raiseDispute,
  ruledDispute,
  saltOf,
  vote,
} from "../fixtures/jury.ts";
import { networkHelpers } from "../fixtures/network.ts";

// What an earlier jury did must not change how a later one works.

const HASH = `0x${"11".repeat(32)}`;

/** A dispute before its second jury, which is drawn: one of the first recused itself before the others ruled. */
async function appealedAfterRecusal() {
  const world = await drawnDispute();
  const { jury, raiser, disputeID, drawn } = world;
  await jury.connect(drawn[0]).recuse(disputeID);
  await drawAll(world, disputeID);
  const choices = (await juryOf(world, disputeID)).map(({ address }) =>
    address === drawn[0]?.address ? undefined : 41n,
  );
  await vote(world, disputeID, choices);
  await jury.connect(raiser).appeal(disputeID, "0x");
  await drawAll(world, disputeID);
  return world;
}

describe("A second jury", () => {
  it("begins to reveal once all of it have committed, whoever of the first one recused itself", async () => {
    const world = await networkHelpers.loadFixture(appealedAfterRecusal);
    const { jury, disputeID } = world;
    const jurors = await juryOf(world, disputeID);
    expect(jurors.length).to.equal(7);
    for (const juror of jurors) {
      expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Commit);
      await jury.connect(juror).commit(disputeID, HASH);
    }
    const now = BigInt(await networkHelpers.time.latest());
    expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Reveal, now + REVEAL]);
  });

  it("replaces one member after the other", async () => {
    const world = await networkHelpers.loadFixture(ruledDispute);
    const { jury, raiser, disputeID } = world;
    await jury.connect(raiser).appeal(disputeID, "0x");
    await drawAll(world, disputeID);
    const [first, second] = await juryOf(world, disputeID);
    for (const juror of [first, second]) {
      await jury.connect(juror).recuse(disputeID);
      expect((await jury.drawOf(disputeID)).pending).to.equal(true);
      await drawAll(world, disputeID);
    }
    expect((await juryOf(world, disputeID)).length).to.equal(9);
  });

  it("is final, and logs that", async () => {
    const world = await networkHelpers.loadFixture(ruledDispute);
    const { jury, raiser, disputeID } = world;
    await jury.connect(raiser).appeal(disputeID, "0x");
    await drawAll(world, disputeID);
    await vote(
      world,
      disputeID,
      Array.from({ length: 7 }, () => 61n),
    );
    const [last] = (await jury.queryFilter(jury.filters.PhaseChanged(disputeID))).slice(-1);
    expect(last?.args.slice(1)).to.deep.equal([1n, phases.Decided, 0n]);
  });

  it("is paid in full in an appeal, though the jury before it shared what another had left", async () => {
    const world = await networkHelpers.loadFixture(drawnPaidDispute);
    const { jury, raiser, disputeID } = world;
    await vote(world, disputeID, [31n, undefined, undefined]);
    await drawAll(world, disputeID);
    await vote(world, disputeID, [31n, 31n, 31n]);
    await jury.connect(raiser).appeal(disputeID, "0x", { value: 7n * FEE });
    await drawAll(world, disputeID);
    const before = await jury.creditOf(raiser);
    const jurors = await juryOf(world, disputeID);
    expect(jurors.length).to.equal(7);
    await vote(
      world,
      disputeID,
      jurors.map(() => 41n),
    );
    for (const juror of jurors) expect(await jury.creditOf(juror)).to.equal(FEE);
    expect(await jury.creditOf(raiser)).to.equal(before);
  });

  describe("of which nobody can be drawn", () => {
    it("gives back what the first one left of the fees, and leaves no draw pending", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury, raiser, communityAddress } = world;
      const disputeID = await raiseDispute(world, { feePerJuror: FEE });
      await drawAll(world, disputeID);
      const [recused, voter] = await juryOf(world, disputeID);
      if (voter === undefined) throw new Error("nobody was drawn");
      // Nobody draws the replacement in time.
      await jury.connect(recused).recuse(disputeID);
      await commit(world, disputeID, voter, 31n);
      await outlast(world, disputeID);
      await jury.connect(voter).reveal(disputeID, 31n, saltOf(voter));
      expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Drawing);
      await drawAll(world, disputeID);
      expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Appeal);
      expect((await jury.drawOf(disputeID)).pending).to.equal(false);
      expect(await jury.poolOf(communityAddress)).to.deep.equal([5n, 0n]);
      expect(await jury.creditOf(voter)).to.equal(FEE);
      expect(await jury.creditOf(raiser)).to.equal(2n * FEE);
    });

    it("has nobody of the first one, not even who resigned and enrolled again", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury, jurors, communityAddress } = world;
      const disputeID = await raiseDispute(world);
      await drawAll(world, disputeID);
      for (const juror of jurors) {
        await jury.connect(juror).resign(communityAddress);
        await jury.connect(juror).enrol(communityAddress);
      }
      await outlast(world, disputeID);
      await jury.tally(disputeID);
      await drawAll(world, disputeID);
      expect(await juryOf(world, disputeID)).to.deep.equal([]);
      expect(await jury.poolOf(communityAddress)).to.deep.equal([5n, 0n]);
    });
  });
});

describe("A jury of all who are left", () => {
  it("doesn't shrink when a party enrols after the draw was asked for", async () => {
    const world = await networkHelpers.loadFixture(communityWith3Jurors);
    const { jury, raiser, opponent, communityAddress } = world;
    for (const party of [raiser, opponent]) await jury.connect(party).resign(communityAddress);
    const disputeID = await raiseDispute(world);
    for (const party of [raiser, opponent]) await jury.connect(party).enrol(communityAddress);
    await drawAll(world, disputeID);
    expect((await juryOf(world, disputeID)).length).to.equal(3);
  });

  it("counts a party once that is on both sides", async () => {
    const world = await networkHelpers.loadFixture(communityWith13Jurors);
    const { jury, arbitrable, raiser, opponent, jurors, communityAddress } = world;
    for (const juror of jurors) await jury.connect(juror).resign(communityAddress);
    const disputeID = await raiseDispute({ ...world, raiser: opponent });
    expect((await arbitrable.affairs(jury, disputeID)).slice(0, 2)).to.deep.equal([
      opponent.address,
      opponent.address,
    ]);
    await drawAll(world, disputeID);
    expect(await juryOf(world, disputeID)).to.deep.equal([raiser]);
  });
});

describe("A jury that reveals", () => {
  it("isn't tied yet, and leaves its fees to the raiser when the parties settle", async () => {
    const world = await networkHelpers.loadFixture(drawnPaidDispute);
    const { jury, arbitrable, raiser, disputeID, drawn } = world;
    for (const juror of drawn) await commit(world, disputeID, juror, 41n);
    expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Reveal);
    expect(await jury.currentRuling(disputeID)).to.deep.equal([0n, false, false]);
    await arbitrable.settle(jury, disputeID);
    expect(await jury.creditOf(raiser)).to.equal(3n * FEE);
  });

  it("leaves even a fee of one wei to the raiser", async () => {
    const world = await networkHelpers.loadFixture(communityWith13Jurors);
    const { jury, raiser } = world;
    const disputeID = await raiseDispute(world, { feePerJuror: 1n });
    await drawAll(world, disputeID);
    await vote(world, disputeID, [31n, undefined, 41n]);
    expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Appeal);
    expect(await jury.creditOf(raiser)).to.equal(1n);
  });
});
