import { expect } from "chai";
import { outcomesByGas } from "../fixtures/gas-limits.ts";
import {
  behaviours,
  COMMIT,
  communityWith0Jurors,
  communityWith1Juror,
  communityWith3Jurors,
  communityWith4Jurors,
  communityWith13Jurors,
  drawAll,
  drawnDispute,
  encodeSettings,
  forgetHistory,
  hostileDispute,
  juryOf,
  outlast,
  phases,
  REVEAL,
  raiseDispute,
  ruledDispute,
  vote,
  waitForSeed,
} from "../fixtures/jury.ts";
import { networkHelpers } from "../fixtures/network.ts";

const WINDOW = 256;
/** 100,000 and the call itself, 64/63 of it (EIP-150), and some gas up to there. */
const GAS_OF_A_QUESTION = (102_600n * 64n) / 63n + 1_000n;

describe("Draws.draw", () => {
  describe("when the dispute is unknown", () => {
    it("it reverts with Jury_UnknownDispute", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.draw(1, 1)).to.be.revertedWithCustomError(jury, "Jury_UnknownDispute").withArgs(1n);
    });
  });

  describe("when nobody is to be drawn by this call", () => {
    it("it reverts with Jury_DrawZero", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.draw(1, 0)).to.be.revertedWithCustomError(jury, "Jury_DrawZero");
    });
  });

  describe("when no draw is pending", () => {
    it("it reverts with Jury_NoDrawPending", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, disputeID } = world;
      const refused = () =>
        expect(jury.draw(disputeID, 1))
          .to.be.revertedWithCustomError(jury, "Jury_NoDrawPending")
          .withArgs(disputeID);
      await refused();
      await vote(world, disputeID, [1n, 2n, 3n]);
      await refused();
      await outlast(world, disputeID);
      await jury.execute(disputeID);
      await refused();
    });
  });

  describe("when the seed isn't there yet", () => {
    it("it reverts with Randomness_TooEarly", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury, randomness } = world;
      const disputeID = await raiseDispute(world);
      const { seedBlock } = await jury.drawOf(disputeID);
      await expect(jury.draw(disputeID, 3))
        .to.be.revertedWithCustomError(randomness, "Randomness_TooEarly")
        .withArgs(seedBlock, seedBlock - 1n);
    });
  });

  describe("when the chain has forgotten the seed", () => {
    it("it reverts with Randomness_Gone", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury, randomness } = world;
      await forgetHistory();
      const disputeID = await raiseDispute(world);
      const { seedBlock } = await jury.drawOf(disputeID);
      await networkHelpers.mine(WINDOW + 2);
      await expect(jury.draw(disputeID, 3))
        .to.be.revertedWithCustomError(randomness, "Randomness_Gone")
        .withArgs(seedBlock);
    });
  });

  describe("when the arbitrable says that it is closed", () => {
    it("it reverts with Jury_DisputeClosed", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury, arbitrable } = world;
      const disputeID = await raiseDispute(world);
      await waitForSeed(world, disputeID);
      await arbitrable.close(jury, disputeID);
      await expect(jury.draw(disputeID, 3))
        .to.be.revertedWithCustomError(jury, "Jury_DisputeClosed")
        .withArgs(disputeID);
    });
  });

  describe("when as many jurors are eligible as are wanted", () => {
    it("it draws them, and none of the parties", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury, jurors } = world;
      const disputeID = await raiseDispute(world);
      await waitForSeed(world, disputeID);
      const transaction = await jury.draw(disputeID, 3);
      for (const juror of jurors) {
        await expect(transaction).to.emit(jury, "JurorDrawn").withArgs(disputeID, 0n, juror);
      }
      expect(await juryOf(world, disputeID)).to.have.deep.members(jurors);
    });

    it("it starts the round, with its deadlines", async () => {
      const world = await networkHelpers.loadFixture(communityWith13Jurors);
      const { jury, communityAddress } = world;
      const disputeID = await raiseDispute(world);
      await waitForSeed(world, disputeID);
      const transaction = await jury.draw(disputeID, 64);
      const now = BigInt(await networkHelpers.time.latest());
      await expect(transaction)
        .to.emit(jury, "RoundStarted")
        .withArgs(disputeID, 0n, 3n, now + COMMIT, now + COMMIT + REVEAL);
      expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Commit, now + COMMIT]);
      expect(await jury.poolOf(communityAddress)).to.deep.equal([15n, 0n]);
    });

    it("it draws the same jury in pieces as at once, whoever calls", async () => {
      const world = await networkHelpers.loadFixture(communityWith13Jurors);
      const { jury, members } = world;
      const disputeID = await raiseDispute(world, { jurors: 7 });
      await waitForSeed(world, disputeID);
      const before = await networkHelpers.takeSnapshot();
      await jury.draw(disputeID, 7);
      const atOnce = await juryOf(world, disputeID);
      expect(new Set(atOnce.map(({ address }) => address)).size).to.equal(7);

      await before.restore();
      for (const [i, count] of [1, 3, 1, 2].entries()) {
        expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Drawing);
        await jury.connect(members[i]).draw(disputeID, count);
        // The seed is that of the block that was named, however late it is asked.
        await networkHelpers.mine(10);
      }
      expect(await juryOf(world, disputeID)).to.deep.equal(atOnce);
      expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Commit);
    });
  });

  describe("when fewer jurors are eligible", () => {
    describe("given an odd number", () => {
      it("it draws all of them", async () => {
        const world = await networkHelpers.loadFixture(communityWith1Juror);
        const { jury, jurors } = world;
        const disputeID = await raiseDispute(world);
        await drawAll(world, disputeID);
        expect(await juryOf(world, disputeID)).to.deep.equal(jurors);
        expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Commit);
      });
    });

    describe("given an even number", () => {
      it("it draws all but one", async () => {
        const world = await networkHelpers.loadFixture(communityWith4Jurors);
        const { jury } = world;
        const disputeID = await raiseDispute(world, { jurors: 15 });
        await drawAll(world, disputeID);
        expect((await juryOf(world, disputeID)).length).to.equal(3);
        expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Commit);
      });
    });

    describe("given none", () => {
      it("it gives no ruling, and time to appeal", async () => {
        const world = await networkHelpers.loadFixture(communityWith0Jurors);
        const { jury, communityAddress } = world;
        const disputeID = await raiseDispute(world);
        await waitForSeed(world, disputeID);
        await expect(jury.draw(disputeID, 3))
          .to.emit(jury, "RulingGiven")
          .withArgs(disputeID, 0n, 0n, 0n, false);
        expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Appeal);
        expect(await jury.poolOf(communityAddress)).to.deep.equal([2n, 0n]);
      });
    });
  });

  describe("when the arbitrable knows no parties", () => {
    it("it draws from everybody", async () => {
      const world = await networkHelpers.loadFixture(communityWith1Juror);
      const { jury, raiser, opponent, jurors, settings } = world;
      await jury.connect(raiser).createDispute(2n, encodeSettings(settings));
      await waitForSeed(world, 1n);
      const before = await networkHelpers.takeSnapshot();
      // Without code it answers with nothing; with that it names nobody, and says that it is closed.
      for (const code of ["0x", "0x60605ff3"]) {
        await networkHelpers.setCode(raiser.address, code);
        await drawAll(world, 1n);
        expect(await juryOf(world, 1n)).to.have.deep.members([raiser, opponent, ...jurors]);
        await before.restore();
      }
    });

    describe("given that it reverts, burns its gas or returns a lot", () => {
      it("it draws nevertheless, at a bounded cost", async () => {
        const world = await networkHelpers.loadFixture(hostileDispute);
        const { jury, hostile, disputeID } = world;
        await waitForSeed(world, disputeID);
        const before = await networkHelpers.takeSnapshot();
        for (const behaviour of [behaviours.Reverting, behaviours.Burning, behaviours.Bombing]) {
          await before.restore();
          await hostile.behave(behaviours.Honest, behaviour, "0x");
          const transaction = await jury.draw(disputeID, 1);
          await expect(transaction).to.emit(jury, "JurorDrawn");
          // 100,000 for the arbitrable and the rest around it.
          expect((await transaction.wait())?.gasUsed).to.be.lessThan(230_000n);
        }
      });
    });
  });

  describe("when the arbitrable is costly to ask", () => {
    it("it reverts with Arbitrables_TooLittleGas rather than drawing a party", async () => {
      const world = await networkHelpers.loadFixture(hostileDispute);
      const { jury, hostile, disputeID, jurors } = world;
      await hostile.behave(behaviours.Honest, behaviours.Costly, "0x");
      await waitForSeed(world, disputeID);
      await expect(jury.draw(disputeID, 3, { gasLimit: 100_000n }))
        .to.be.revertedWithCustomError(jury, "Arbitrables_TooLittleGas")
        .withArgs((given: bigint) => given < GAS_OF_A_QUESTION, GAS_OF_A_QUESTION);
      const addresses = (of: readonly { address: string }[]) => of.map(({ address }) => address).sort();
      const limits = [60_000n, 400_000n, 10_000n] as const;
      const outcomes = await outcomesByGas(limits, jury.interface, async (options) => {
        await jury.draw(disputeID, 3, options);
        return addresses(await juryOf(world, disputeID)).join() === addresses(jurors).join()
          ? "drawn"
          : "wrong";
      });
      expect(outcomes).to.deep.equal(["Arbitrables_TooLittleGas", "drawn", "out of gas"]);
    });
  });

  describe("when the jury is that of an appeal", () => {
    it("it draws nobody of the first jury", async () => {
      const world = await networkHelpers.loadFixture(ruledDispute);
      const { jury, raiser, disputeID, drawn } = world;
      await jury.connect(raiser).appeal(disputeID, "0x");
      await drawAll(world, disputeID);
      const second = await juryOf(world, disputeID);
      expect(second.length).to.equal(7);
      expect(new Set([...drawn, ...second].map(({ address }) => address)).size).to.equal(10);
    });

    describe("given a jury before it that didn't vote", () => {
      it("it lets the first ruling stand when no larger one is left", async () => {
        const world = await networkHelpers.loadFixture(ruledDispute);
        const { jury, raiser, disputeID } = world;
        await jury.connect(raiser).appeal(disputeID, "0x");
        await drawAll(world, disputeID);
        await outlast(world, disputeID);
        await jury.tally(disputeID);
        expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Drawing);

        // Of thirteen, ten had a seat: three are left, no more than the first jury had.
        await waitForSeed(world, disputeID);
        await expect(jury.draw(disputeID, 7))
          .to.emit(jury, "RulingGiven")
          .withArgs(disputeID, 2n, 0n, 41n, false);
        expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Decided, 0n]);
      });
    });
  });

  describe("when a juror is to be replaced", () => {
    it("it draws one that had no seat, and keeps the deadline", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, disputeID, drawn } = world;
      const { until } = await jury.phaseOf(disputeID);
      await jury.connect(drawn[0]).recuse(disputeID);
      await drawAll(world, disputeID);
      const all = await juryOf(world, disputeID);
      expect(all.slice(0, 3)).to.deep.equal(drawn);
      expect(new Set(all.map(({ address }) => address)).size).to.equal(4);
      expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Commit, until]);
    });

    describe("given nobody who could", () => {
      it("it leaves the seat empty", async () => {
        const world = await networkHelpers.loadFixture(communityWith3Jurors);
        const { jury, communityAddress } = world;
        const disputeID = await raiseDispute(world);
        await drawAll(world, disputeID);
        const [juror] = await juryOf(world, disputeID);
        await jury.connect(juror).recuse(disputeID);
        await drawAll(world, disputeID);
        expect((await juryOf(world, disputeID)).length).to.equal(3);
        expect((await jury.drawOf(disputeID)).pending).to.equal(false);
        expect(await jury.poolOf(communityAddress)).to.deep.equal([5n, 0n]);
      });

      it("it starts the reveal when all others have committed", async () => {
        const world = await networkHelpers.loadFixture(communityWith3Jurors);
        const { jury } = world;
        const disputeID = await raiseDispute(world);
        await drawAll(world, disputeID);
        const [first, ...others] = await juryOf(world, disputeID);
        await jury.connect(first).recuse(disputeID);
        for (const juror of others) await jury.connect(juror).commit(disputeID, `0x${"11".repeat(32)}`);
        expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Commit);
        await drawAll(world, disputeID);
        const now = BigInt(await networkHelpers.time.latest());
        expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Reveal, now + REVEAL]);
      });
    });

    describe("given that time to commit is over", () => {
      it("it reverts with Jury_NoDrawPending", async () => {
        const world = await networkHelpers.loadFixture(drawnDispute);
        const { jury, disputeID, drawn } = world;
        await jury.connect(drawn[0]).recuse(disputeID);
        await outlast(world, disputeID);
        await expect(jury.draw(disputeID, 1))
          .to.be.revertedWithCustomError(jury, "Jury_NoDrawPending")
          .withArgs(disputeID);
      });
    });
  });
});

describe("Draws.reseed", () => {
  describe("when no draw is pending", () => {
    it("it reverts with Jury_NoDrawPending", async () => {
      const { jury, disputeID } = await networkHelpers.loadFixture(drawnDispute);
      await expect(jury.reseed(disputeID))
        .to.be.revertedWithCustomError(jury, "Jury_NoDrawPending")
        .withArgs(disputeID);
    });
  });

  describe("when the chain hasn't forgotten the seed", () => {
    it("it reverts with Jury_SeedNotGone", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury } = world;
      const disputeID = await raiseDispute(world);
      const { seedBlock } = await jury.drawOf(disputeID);
      const refused = () =>
        expect(jury.reseed(disputeID))
          .to.be.revertedWithCustomError(jury, "Jury_SeedNotGone")
          .withArgs(disputeID, seedBlock);
      await refused();
      await waitForSeed(world, disputeID);
      await refused();
    });
  });

  describe("when the chain has forgotten the seed", () => {
    it("it asks for a new one, whoever calls", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury, stranger, members, communityAddress } = world;
      await forgetHistory();
      const disputeID = await raiseDispute(world);
      await networkHelpers.mine(WINDOW + 2);
      await jury.connect(members[3]).enrol(communityAddress);
      const transaction = await jury.connect(stranger).reseed(disputeID);
      const block = BigInt(await networkHelpers.time.latestBlock());
      await expect(transaction)
        .to.emit(jury, "DrawRequested")
        .withArgs(disputeID, 0n, block + 2n, 6n);
      expect(await jury.drawOf(disputeID)).to.deep.equal([true, block + 2n, 6n]);
      expect(await jury.poolOf(communityAddress)).to.deep.equal([6n, 1n]);
    });

    it("it lets a draw go on that was made in part", async () => {
      const world = await networkHelpers.loadFixture(communityWith13Jurors);
      const { jury } = world;
      await forgetHistory();
      const disputeID = await raiseDispute(world);
      await waitForSeed(world, disputeID);
      await jury.draw(disputeID, 1);
      const [first] = await juryOf(world, disputeID);
      await networkHelpers.mine(WINDOW + 2);
      await jury.reseed(disputeID);
      await drawAll(world, disputeID);
      const all = await juryOf(world, disputeID);
      expect(all[0]).to.deep.equal(first);
      expect(new Set(all.map(({ address }) => address)).size).to.equal(3);
    });
  });
});

describe("Draws.drawOf", () => {
  describe("when the dispute is unknown", () => {
    it("it reverts with Jury_UnknownDispute", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.drawOf(7)).to.be.revertedWithCustomError(jury, "Jury_UnknownDispute").withArgs(7n);
    });
  });

  describe("when a draw is pending", () => {
    it("it tells by which block's seed, and from how many", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const disputeID = await raiseDispute(world);
      const block = BigInt(await networkHelpers.time.latestBlock());
      expect(await world.jury.drawOf(disputeID)).to.deep.equal([true, block + 2n, 5n]);
    });
  });

  describe("when no draw is pending", () => {
    it("it tells that", async () => {
      const { jury, disputeID } = await networkHelpers.loadFixture(drawnDispute);
      expect((await jury.drawOf(disputeID)).pending).to.equal(false);
    });
  });
});
