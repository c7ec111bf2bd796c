import { expect } from "chai";
import { AbiCoder, keccak256, ZeroHash } from "ethers";
import {
  COMMIT,
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
  reveal,
  saltOf,
  seats,
  vote,
} from "../fixtures/jury.ts";
import { connection, networkHelpers } from "../fixtures/network.ts";

const HASH = `0x${"11".repeat(32)}`;

/** All three of a jury committed to 31, 41 and 101. */
async function committedDispute() {
  const world = await drawnDispute();
  for (const [i, choice] of [31n, 41n, 101n].entries()) {
    const juror = world.drawn[i];
    if (juror !== undefined) await commit(world, world.disputeID, juror, choice);
  }
  return world;
}

describe("Votes.commit", () => {
  describe("when the dispute is unknown", () => {
    it("it reverts with Jury_UnknownDispute", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.commit(1, HASH))
        .to.be.revertedWithCustomError(jury, "Jury_UnknownDispute")
        .withArgs(1n);
    });
  });

  describe("when it isn't time to commit", () => {
    it("it reverts with Jury_WrongPhase", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury } = world;
      const disputeID = await raiseDispute(world);
      const refusedIn = (phase: bigint) =>
        expect(jury.connect(world.jurors[0]).commit(disputeID, HASH))
          .to.be.revertedWithCustomError(jury, "Jury_WrongPhase")
          .withArgs(disputeID, phase);
      await refusedIn(phases.Drawing);
      await drawAll(world, disputeID);
      await outlast(world, disputeID);
      await refusedIn(phases.Reveal);
    });
  });

  describe("when the caller has no seat", () => {
    it("it reverts with Jury_NotJuror", async () => {
      const { jury, disputeID, raiser, stranger, jurors, drawn } =
        await networkHelpers.loadFixture(drawnDispute);
      const spare = jurors.find(({ address }) => !drawn.some((juror) => juror.address === address));
      for (const caller of [raiser, stranger, spare]) {
        await expect(jury.connect(caller).commit(disputeID, HASH))
          .to.be.revertedWithCustomError(jury, "Jury_NotJuror")
          .withArgs(disputeID, caller);
      }
    });
  });

  describe("when the caller recused itself or committed", () => {
    it("it reverts with Jury_WrongSeat", async () => {
      const { jury, disputeID, drawn } = await networkHelpers.loadFixture(drawnDispute);
      const [first, second] = drawn;
      await jury.connect(first).recuse(disputeID);
      await jury.connect(second).commit(disputeID, HASH);
      for (const [juror, seat] of [
        [first, seats.Recused],
        [second, seats.Committed],
      ] as const) {
        await expect(jury.connect(juror).commit(disputeID, HASH))
          .to.be.revertedWithCustomError(jury, "Jury_WrongSeat")
          .withArgs(disputeID, juror, seat);
      }
    });
  });

  describe("when the caller is a juror", () => {
    it("it takes the commitment, up to the last second", async () => {
      const { jury, disputeID, drawn } = await networkHelpers.loadFixture(drawnDispute);
      const { until } = await jury.phaseOf(disputeID);
      await networkHelpers.time.setNextBlockTimestamp(until);
      await expect(jury.connect(drawn[1]).commit(disputeID, HASH))
        .to.emit(jury, "Committed")
        .withArgs(disputeID, 0n, drawn[1], HASH);
      const { seats: taken } = await jury.juryOf(disputeID);
      expect(taken).to.deep.equal([seats.Silent, seats.Committed, seats.Silent]);
    });

    describe("given that it is the last one to commit", () => {
      it("it starts the reveal at once", async () => {
        const { jury, disputeID, drawn } = await networkHelpers.loadFixture(drawnDispute);
        const [first, second, third] = drawn;
        await jury.connect(first).commit(disputeID, HASH);
        await expect(jury.connect(second).commit(disputeID, HASH)).not.to.emit(jury, "PhaseChanged");
        const transaction = await jury.connect(third).commit(disputeID, HASH);
        const now = BigInt(await networkHelpers.time.latest());
        await expect(transaction)
          .to.emit(jury, "PhaseChanged")
          .withArgs(disputeID, 0n, phases.Reveal, now + REVEAL);
        expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Reveal, now + REVEAL]);
      });
    });
  });
});

describe("Votes.reveal", () => {
  describe("when the dispute is unknown", () => {
    it("it reverts with Jury_UnknownDispute", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.reveal(1, 1, HASH))
        .to.be.revertedWithCustomError(jury, "Jury_UnknownDispute")
        .withArgs(1n);
    });
  });

  describe("when it isn't time to reveal", () => {
    it("it reverts with Jury_WrongPhase", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, disputeID, drawn } = world;
      const [juror] = drawn;
      const refusedIn = (phase: bigint) =>
        expect(jury.connect(juror).reveal(disputeID, 51n, HASH))
          .to.be.revertedWithCustomError(jury, "Jury_WrongPhase")
          .withArgs(disputeID, phase);
      await refusedIn(phases.Commit);
      await vote(world, disputeID, [31n, 41n, 101n]);
      await refusedIn(phases.Appeal);
    });
  });

  describe("when time to reveal is over", () => {
    it("it reverts with Jury_TooLate", async () => {
      const world = await networkHelpers.loadFixture(committedDispute);
      const { jury, disputeID, drawn } = world;
      const { until } = await jury.phaseOf(disputeID);
      await outlast(world, disputeID);
      await expect(jury.connect(drawn[0]).reveal(disputeID, 31n, HASH))
        .to.be.revertedWithCustomError(jury, "Jury_TooLate")
        .withArgs(disputeID, until, until + 2n);
    });
  });

  describe("when the caller has no seat", () => {
    it("it reverts with Jury_NotJuror", async () => {
      const { jury, disputeID, stranger } = await networkHelpers.loadFixture(committedDispute);
      await expect(jury.connect(stranger).reveal(disputeID, 31n, HASH))
        .to.be.revertedWithCustomError(jury, "Jury_NotJuror")
        .withArgs(disputeID, stranger);
    });
  });

  describe("when the caller didn't commit, or revealed before", () => {
    it("it reverts with Jury_WrongSeat", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, disputeID, drawn } = world;
      const [first, second, third] = drawn as [(typeof drawn)[0] & object, ...typeof drawn];
      await commit(world, disputeID, first, 31n);
      await jury.connect(second).commit(disputeID, HASH);
      await outlast(world, disputeID);
      await reveal(world, disputeID, first, 31n);
      for (const [juror, seat] of [
        [first, seats.Revealed],
        [third, seats.Silent],
      ] as const) {
        await expect(jury.connect(juror).reveal(disputeID, 31n, saltOf(first)))
          .to.be.revertedWithCustomError(jury, "Jury_WrongSeat")
          .withArgs(disputeID, juror, seat);
      }
    });
  });

  describe("when the choice doesn't exist", () => {
    it("it reverts with Jury_ChoiceOutOfRange", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, disputeID, drawn } = world;
      for (const juror of drawn) await commit(world, disputeID, juror, 102n);
      await expect(jury.connect(drawn[0]).reveal(disputeID, 102n, HASH))
        .to.be.revertedWithCustomError(jury, "Jury_ChoiceOutOfRange")
        .withArgs(102n, 101n);
    });
  });

  describe("when the vote isn't the one that was committed to", () => {
    it("it reverts with Jury_CommitmentMismatch", async () => {
      const { jury, disputeID, drawn } = await networkHelpers.loadFixture(committedDispute);
      const [juror] = drawn;
      if (juror === undefined) throw new Error("no jury");
      const committed = await jury.commitmentOf(disputeID, 0n, juror, 31n, saltOf(juror));
      for (const [choice, salt] of [
        [32n, saltOf(juror)],
        [31n, HASH],
      ] as const) {
        const given = await jury.commitmentOf(disputeID, 0n, juror, choice, salt);
        await expect(jury.connect(juror).reveal(disputeID, choice, salt))
          .to.be.revertedWithCustomError(jury, "Jury_CommitmentMismatch")
          .withArgs(disputeID, given, committed);
      }
    });

    it("it does so with the copy of another juror's commitment", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, disputeID, drawn } = world;
      const [first, second] = drawn as [(typeof drawn)[0] & object, ...typeof drawn];
      const copied = await jury.commitmentOf(disputeID, 0n, first, 31n, saltOf(first));
      await jury.connect(first).commit(disputeID, copied);
      await jury.connect(second).commit(disputeID, copied);
      await outlast(world, disputeID);
      await reveal(world, disputeID, first, 31n).catch((error: unknown) => expect.fail(String(error)));
      await expect(jury.connect(second).reveal(disputeID, 31n, saltOf(first))).to.be.revertedWithCustomError(
        jury,
        "Jury_CommitmentMismatch",
      );
    });
  });

  describe("when the vote is the one that was committed to", () => {
    it("it records the vote, up to the last second", async () => {
      const { jury, disputeID, drawn } = await networkHelpers.loadFixture(committedDispute);
      const [juror] = drawn;
      if (juror === undefined) throw new Error("no jury");
      const { until } = await jury.phaseOf(disputeID);
      await networkHelpers.time.setNextBlockTimestamp(until);
      const transaction = await jury.connect(juror).reveal(disputeID, 31n, saltOf(juror));
      await expect(transaction).to.emit(jury, "Revealed").withArgs(disputeID, 0n, juror, 31n);
      await expect(transaction).not.to.emit(jury, "FeeCredited");
      const { seats: taken } = await jury.juryOf(disputeID);
      expect(taken).to.deep.equal([seats.Revealed, seats.Committed, seats.Committed]);
    });

    it("it records a refusal to rule", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, disputeID, drawn } = world;
      await vote(world, disputeID, [0n, 0n, 7n]);
      expect(await jury.currentRuling(disputeID)).to.deep.equal([0n, true, false]);
      expect((await jury.juryOf(disputeID)).jurors.length).to.equal(drawn.length);
    });

    describe("given a fee", () => {
      it("it credits the juror", async () => {
        const world = await networkHelpers.loadFixture(drawnPaidDispute);
        const { jury, disputeID, drawn } = world;
        const [juror] = drawn;
        if (juror === undefined) throw new Error("no jury");
        for (const each of drawn) await commit(world, disputeID, each, 51n);
        await expect(reveal(world, disputeID, juror, 51n))
          .to.emit(jury, "FeeCredited")
          .withArgs(disputeID, juror, FEE);
        expect(await jury.creditOf(juror)).to.equal(FEE);
      });
    });

    describe("given that nobody is left who could reveal", () => {
      it("it counts the votes at once", async () => {
        const world = await networkHelpers.loadFixture(drawnDispute);
        const { jury, disputeID, drawn } = world;
        const [first, second] = drawn as [(typeof drawn)[0] & object, (typeof drawn)[0] & object];
        await commit(world, disputeID, first, 31n);
        await commit(world, disputeID, second, 41n);
        await outlast(world, disputeID);
        await expect(reveal(world, disputeID, first, 31n)).not.to.emit(jury, "RulingGiven");
        await expect(reveal(world, disputeID, second, 41n))
          .to.emit(jury, "RulingGiven")
          .withArgs(disputeID, 0n, 2n, 36n, true);
      });
    });
  });
});

describe("Votes.recuse", () => {
  describe("when the dispute is unknown", () => {
    it("it reverts with Jury_UnknownDispute", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.recuse(1)).to.be.revertedWithCustomError(jury, "Jury_UnknownDispute").withArgs(1n);
    });
  });

  describe("when it isn't time to commit", () => {
    it("it reverts with Jury_WrongPhase", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, disputeID, drawn } = world;
      await outlast(world, disputeID);
      await expect(jury.connect(drawn[0]).recuse(disputeID))
        .to.be.revertedWithCustomError(jury, "Jury_WrongPhase")
        .withArgs(disputeID, phases.Reveal);
    });
  });

  describe("when the caller has no seat", () => {
    it("it reverts with Jury_NotJuror", async () => {
      const { jury, disputeID, raiser } = await networkHelpers.loadFixture(drawnDispute);
      await expect(jury.connect(raiser).recuse(disputeID))
        .to.be.revertedWithCustomError(jury, "Jury_NotJuror")
        .withArgs(disputeID, raiser);
    });
  });

  describe("when the caller committed", () => {
    it("it reverts with Jury_WrongSeat", async () => {
      const { jury, disputeID, drawn } = await networkHelpers.loadFixture(drawnDispute);
      await jury.connect(drawn[0]).commit(disputeID, HASH);
      await expect(jury.connect(drawn[0]).recuse(disputeID))
        .to.be.revertedWithCustomError(jury, "Jury_WrongSeat")
        .withArgs(disputeID, drawn[0], seats.Committed);
    });
  });

  describe("when it is in the first half of the time to commit", () => {
    it("it asks for another juror, by a new seed", async () => {
      const { jury, disputeID, drawn, communityAddress } = await networkHelpers.loadFixture(drawnDispute);
      const { until } = await jury.phaseOf(disputeID);
      await networkHelpers.time.setNextBlockTimestamp(until - COMMIT / 2n);
      const transaction = await jury.connect(drawn[0]).recuse(disputeID);
      const block = BigInt(await networkHelpers.time.latestBlock());
      await expect(transaction).to.emit(jury, "Recused").withArgs(disputeID, 0n, drawn[0], true);
      await expect(transaction)
        .to.emit(jury, "DrawRequested")
        .withArgs(disputeID, 0n, block + 2n, 15n);
      expect(await jury.poolOf(communityAddress)).to.deep.equal([15n, 1n]);
      const { seats: taken } = await jury.juryOf(disputeID);
      expect(taken).to.deep.equal([seats.Recused, seats.Silent, seats.Silent]);
    });

    describe("given another replacement that isn't drawn yet", () => {
      it("it reverts with Jury_DrawPending", async () => {
        const { jury, disputeID, drawn } = await networkHelpers.loadFixture(drawnDispute);
        await jury.connect(drawn[0]).recuse(disputeID);
        await expect(jury.connect(drawn[1]).recuse(disputeID))
          .to.be.revertedWithCustomError(jury, "Jury_DrawPending")
          .withArgs(disputeID);
      });
    });

    describe("given as many replacements as the jury has members", () => {
      it("it leaves the seat empty", async () => {
        const world = await networkHelpers.loadFixture(drawnDispute);
        const { jury, disputeID, communityAddress } = world;
        for (let i = 0; i < 3; ++i) {
          const juror = (await juryOf(world, disputeID))[i];
          await expect(jury.connect(juror).recuse(disputeID))
            .to.emit(jury, "Recused")
            .withArgs(disputeID, 0n, juror, true);
          await drawAll(world, disputeID);
        }
        const fourth = (await juryOf(world, disputeID))[3];
        await expect(jury.connect(fourth).recuse(disputeID))
          .to.emit(jury, "Recused")
          .withArgs(disputeID, 0n, fourth, false);
        expect(await jury.poolOf(communityAddress)).to.deep.equal([15n, 0n]);
      });
    });
  });

  describe("when it is later", () => {
    it("it leaves the seat empty, also while a replacement isn't drawn yet", async () => {
      const { jury, disputeID, drawn } = await networkHelpers.loadFixture(drawnDispute);
      const { until } = await jury.phaseOf(disputeID);
      await jury.connect(drawn[2]).recuse(disputeID);
      await networkHelpers.time.setNextBlockTimestamp(until - COMMIT / 2n + 1n);
      const transaction = await jury.connect(drawn[0]).recuse(disputeID);
      await expect(transaction).to.emit(jury, "Recused").withArgs(disputeID, 0n, drawn[0], false);
      await expect(transaction).not.to.emit(jury, "DrawRequested");
      expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Commit);
    });

    describe("given that all others have committed", () => {
      it("it starts the reveal", async () => {
        const { jury, disputeID, drawn } = await networkHelpers.loadFixture(drawnDispute);
        const [first, ...others] = drawn;
        await networkHelpers.time.increase(COMMIT / 2n);
        for (const juror of others) await jury.connect(juror).commit(disputeID, HASH);
        await expect(jury.connect(first).recuse(disputeID)).to.emit(jury, "PhaseChanged");
        expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Reveal);
      });
    });
  });
});

describe("Votes.tally", () => {
  describe("when the dispute is unknown", () => {
    it("it reverts with Jury_UnknownDispute", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.tally(1)).to.be.revertedWithCustomError(jury, "Jury_UnknownDispute").withArgs(1n);
    });
  });

  describe("when it isn't time to reveal", () => {
    it("it reverts with Jury_WrongPhase", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, disputeID } = world;
      await expect(jury.tally(disputeID))
        .to.be.revertedWithCustomError(jury, "Jury_WrongPhase")
        .withArgs(disputeID, phases.Commit);
      await vote(world, disputeID, [1n, 1n, 1n]);
      await expect(jury.tally(disputeID))
        .to.be.revertedWithCustomError(jury, "Jury_WrongPhase")
        .withArgs(disputeID, phases.Appeal);
    });
  });

  describe("when somebody can still reveal", () => {
    it("it reverts with Jury_TooEarly", async () => {
      const { jury, disputeID } = await networkHelpers.loadFixture(committedDispute);
      const { until } = await jury.phaseOf(disputeID);
      await networkHelpers.time.setNextBlockTimestamp(until);
      await expect(jury.tally(disputeID))
        .to.be.revertedWithCustomError(jury, "Jury_TooEarly")
        .withArgs(disputeID, until + 1n, until);
    });
  });

  describe("when a majority of the jury has revealed", () => {
    it("it rules by the median, and gives time to appeal", async () => {
      const world = await networkHelpers.loadFixture(committedDispute);
      const { jury, disputeID, drawn, stranger } = world;
      for (const [i, choice] of [31n, 41n].entries()) {
        const juror = drawn[i];
        if (juror !== undefined) await reveal(world, disputeID, juror, choice);
      }
      await outlast(world, disputeID);
      const transaction = await jury.connect(stranger).tally(disputeID);
      const now = BigInt(await networkHelpers.time.latest());
      await expect(transaction).to.emit(jury, "RulingGiven").withArgs(disputeID, 0n, 2n, 36n, true);
      await expect(transaction)
        .to.emit(jury, "PhaseChanged")
        .withArgs(disputeID, 0n, phases.Appeal, now + 259_200n);
      expect(await jury.currentRuling(disputeID)).to.deep.equal([36n, false, false]);
    });

    it("it gives back the fees that nobody earned", async () => {
      const world = await networkHelpers.loadFixture(drawnPaidDispute);
      const { jury, disputeID, raiser, drawn } = world;
      await vote(world, disputeID, [31n, 41n, undefined]);
      expect(await jury.creditOf(raiser)).to.equal(FEE);
      for (const juror of drawn.slice(0, 2)) expect(await jury.creditOf(juror)).to.equal(FEE);
    });
  });

  describe("when fewer have revealed", () => {
    describe("given the first of two juries", () => {
      it("it draws another one", async () => {
        const world = await networkHelpers.loadFixture(drawnDispute);
        const { jury, disputeID, drawn, communityAddress } = world;
        const [first] = drawn;
        if (first === undefined) throw new Error("no jury");
        await commit(world, disputeID, first, 31n);
        await outlast(world, disputeID);
        const transaction = await reveal(world, disputeID, first, 31n);
        const block = BigInt(await networkHelpers.time.latestBlock());
        await expect(transaction)
          .to.emit(jury, "DrawRequested")
          .withArgs(disputeID, 1n, block + 2n, 15n);
        expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Drawing, 0n]);
        expect(await jury.poolOf(communityAddress)).to.deep.equal([15n, 1n]);
        await drawAll(world, disputeID);
        const second = await juryOf(world, disputeID);
        expect(new Set([...drawn, ...second].map(({ address }) => address)).size).to.equal(6);
        await vote(world, disputeID, [1n, 2n, 3n]);
        expect(await jury.currentRuling(disputeID)).to.deep.equal([2n, false, false]);
      });

      it("it does so when nobody committed, without waiting for reveals", async () => {
        const world = await networkHelpers.loadFixture(drawnDispute);
        const { jury, disputeID } = world;
        await outlast(world, disputeID);
        await jury.tally(disputeID);
        expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Drawing);
      });

      it("it shares among the new jury what the old one left of the fees", async () => {
        const world = await networkHelpers.loadFixture(drawnPaidDispute);
        const { jury, disputeID, drawn, raiser } = world;
        await vote(world, disputeID, [31n, undefined, undefined]);
        await drawAll(world, disputeID);
        const second = await juryOf(world, disputeID);
        await vote(world, disputeID, [1n, 2n, 3n]);
        expect(await jury.creditOf(drawn[0] ?? "")).to.equal(FEE);
        for (const juror of second) expect(await jury.creditOf(juror)).to.equal((2n * FEE) / 3n);
        // What can't be divided by three.
        expect(await jury.creditOf(raiser)).to.equal((2n * FEE) % 3n);
      });

      it("it pays nobody of a smaller new jury more than the fee", async () => {
        const world = await networkHelpers.loadFixture(communityWith13Jurors);
        const { jury, raiser } = world;
        const disputeID = await raiseDispute(world, { jurors: 11, feePerJuror: FEE });
        await drawAll(world, disputeID);
        await vote(world, disputeID, [1n]);
        // Two of thirteen are left, of which one makes an odd jury.
        await drawAll(world, disputeID);
        const [only] = await juryOf(world, disputeID);
        await vote(world, disputeID, [5n]);
        expect(await jury.creditOf(only ?? "")).to.equal(FEE);
        expect(await jury.creditOf(raiser)).to.equal(9n * FEE);
      });
    });

    describe("given the second of two juries", () => {
      it("it gives no ruling, and time to appeal", async () => {
        const world = await networkHelpers.loadFixture(drawnPaidDispute);
        const { jury, disputeID, raiser } = world;
        await vote(world, disputeID, []);
        await jury.tally(disputeID);
        await drawAll(world, disputeID);
        await vote(world, disputeID, []);
        await expect(jury.tally(disputeID))
          .to.emit(jury, "RulingGiven")
          .withArgs(disputeID, 1n, 0n, 0n, false);
        expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Appeal);
        expect(await jury.currentRuling(disputeID)).to.deep.equal([0n, true, false]);
        expect(await jury.creditOf(raiser)).to.equal(3n * FEE);
      });
    });
  });

  describe("when a replacement wasn't drawn in time", () => {
    it("it frees the pool", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, disputeID, drawn, communityAddress } = world;
      await jury.connect(drawn[0]).recuse(disputeID);
      await vote(world, disputeID, [undefined, 3n, 5n]);
      expect(await jury.currentRuling(disputeID)).to.deep.equal([4n, false, false]);
      expect(await jury.poolOf(communityAddress)).to.deep.equal([15n, 0n]);
      expect((await jury.drawOf(disputeID)).pending).to.equal(false);
    });
  });
});

describe("Votes.juryOf", () => {
  describe("when the dispute is unknown", () => {
    it("it reverts with Jury_UnknownDispute", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.juryOf(7)).to.be.revertedWithCustomError(jury, "Jury_UnknownDispute").withArgs(7n);
    });
  });

  describe("when nobody is drawn yet", () => {
    it("it is empty", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const disputeID = await raiseDispute(world);
      expect(await world.jury.juryOf(disputeID)).to.deep.equal([0n, [], []]);
    });
  });

  describe("when a jury is at work", () => {
    it("it tells who has which seat", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, disputeID, drawn } = world;
      await jury.connect(drawn[2]).recuse(disputeID);
      expect(await jury.juryOf(disputeID)).to.deep.equal([
        0n,
        drawn.map(({ address }) => address),
        [seats.Silent, seats.Silent, seats.Recused],
      ]);
    });
  });
});

describe("Votes.commitmentOf", () => {
  it("it is the hash of the vote, its juror and where it counts", async () => {
    const { jury, raiser } = await networkHelpers.loadFixture(communityWith3Jurors);
    const chain = BigInt((await connection.ethers.provider.getNetwork()).chainId);
    const encoded = AbiCoder.defaultAbiCoder().encode(
      ["uint256", "address", "uint256", "uint256", "address", "uint256", "bytes32"],
      [chain, await jury.getAddress(), 4n, 1n, raiser.address, 51n, ZeroHash],
    );
    expect(await jury.commitmentOf(4n, 1n, raiser, 51n, ZeroHash)).to.equal(keccak256(encoded));
  });
});
