import { expect } from "chai";
import { outcomesByGas } from "../fixtures/gas-limits.ts";
import {
  APPEAL,
  behaviours,
  communityWith0Jurors,
  communityWith1Juror,
  communityWith3Jurors,
  communityWith13Jurors,
  drawAll,
  drawnDispute,
  drawnPaidDispute,
  encodeSettings,
  FEE,
  HOUR,
  hostileDispute,
  type JuryWorld,
  juryOf,
  outlast,
  PERCENT,
  phases,
  REVEAL,
  raiseDispute,
  ruledDispute,
  ruledPaidDispute,
  type Settings,
  vote,
} from "../fixtures/jury.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";

/** A first ruling of 41, appealed against by the raiser, with a jury of seven. */
async function appealedDispute() {
  const world = await ruledDispute();
  await world.jury.connect(world.raiser).appeal(world.disputeID, "0x");
  return world;
}

/** The first ruling, which nobody appealed against in time. */
async function decidedDispute() {
  const world = await ruledDispute();
  await outlast(world, world.disputeID);
  return world;
}

async function hostileDecidedDispute() {
  const world = await hostileDispute();
  await drawAll(world, world.disputeID);
  await vote(world, world.disputeID, [31n, 41n, 101n]);
  await outlast(world, world.disputeID);
  return world;
}

function create(world: JuryWorld, changes: Partial<Settings>, choices = PERCENT, value = 0n) {
  const extraData = encodeSettings({ ...world.settings, ...changes });
  return world.jury.connect(world.raiser).createDispute(choices, extraData, { value });
}

/** 500,000 and the call itself, 64/63 of it (EIP-150), and some gas up to there. */
const GAS_OF_A_RULING = (502_600n * 64n) / 63n + 1_000n;

describe("Jury.createDispute", () => {
  describe("when there are fewer than two choices, or more than fit", () => {
    it("it reverts with Jury_ChoicesOutOfRange", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      for (const choices of [0n, 1n, 65_536n]) {
        await expect(create(world, {}, choices))
          .to.be.revertedWithCustomError(world.jury, "Jury_ChoicesOutOfRange")
          .withArgs(choices);
      }
      for (const choices of [2n, 65_535n]) {
        await expect(create(world, {}, choices)).to.emit(world.jury, "DisputeCreated");
      }
    });
  });

  describe("when the value isn't the cost", () => {
    it("it reverts with Fees_WrongValue", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      for (const value of [3n * FEE - 1n, 3n * FEE + 1n]) {
        await expect(create(world, { feePerJuror: FEE }, PERCENT, value))
          .to.be.revertedWithCustomError(world.jury, "Fees_WrongValue")
          .withArgs(value, 3n * FEE);
      }
    });
  });

  describe("when the settings can't be", () => {
    it("it reverts", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(create(world, { jurors: 2 })).to.be.revertedWithCustomError(
        world.jury,
        "Jury_JurorsOutOfRange",
      );
    });
  });

  describe("when all is as it should be", () => {
    it("it asks for a draw from those who are enrolled", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury, communityAddress } = world;
      const transaction = await create(world, {});
      const block = BigInt(await networkHelpers.time.latestBlock());
      await expect(transaction)
        .to.emit(jury, "DrawRequested")
        .withArgs(1n, 0n, block + 2n, 5n);
      expect(await jury.phaseOf(1n)).to.deep.equal([phases.Drawing, 0n]);
      expect(await jury.poolOf(communityAddress)).to.deep.equal([5n, 1n]);
    });

    it("it logs all of the settings", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury, raiser, communityAddress } = world;
      const changes = { jurors: 15, commitSeconds: HOUR, revealSeconds: 2_592_000n, feePerJuror: FEE };
      const transaction = await create(world, changes, 2n, 15n * FEE);
      await expect(transaction).to.emit(jury, "DisputeCreation").withArgs(1n, raiser);
      await expect(transaction)
        .to.emit(jury, "DisputeCreated")
        .withArgs(1n, raiser, communityAddress, 2n, 15n, HOUR, 2_592_000n, APPEAL, FEE);
      expect(await jury.appealCost(1n, "0x")).to.equal(31n * FEE);
    });

    it("it numbers disputes from 1", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      expect(await raiseDispute(world)).to.equal(1n);
      expect(await raiseDispute(world)).to.equal(2n);
    });
  });
});

describe("Jury.arbitrationCost", () => {
  describe("when the settings have another length", () => {
    it("it reverts with Jury_SettingsMalformed", async () => {
      const { jury, settings } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.arbitrationCost(`${encodeSettings(settings)}00`))
        .to.be.revertedWithCustomError(jury, "Jury_SettingsMalformed")
        .withArgs(193n);
    });
  });

  describe("when the number of jurors is even or too large", () => {
    it("it reverts with Jury_JurorsOutOfRange", async () => {
      const { jury, settings } = await networkHelpers.loadFixture(communityWith3Jurors);
      for (const jurors of [0n, 2n, 14n, 16n, 17n, 255n]) {
        await expect(jury.arbitrationCost(encodeSettings({ ...settings, jurors })))
          .to.be.revertedWithCustomError(jury, "Jury_JurorsOutOfRange")
          .withArgs(jurors, 15n);
      }
    });
  });

  describe("when a period is too short, too long or not in minutes", () => {
    it("it reverts with Jury_PeriodOutOfRange", async () => {
      const { jury, settings } = await networkHelpers.loadFixture(communityWith3Jurors);
      for (const period of ["commitSeconds", "revealSeconds", "appealSeconds"] as const) {
        for (const length of [0n, 3_540n, 3_601n, 2_592_060n]) {
          await expect(jury.arbitrationCost(encodeSettings({ ...settings, [period]: length })))
            .to.be.revertedWithCustomError(jury, "Jury_PeriodOutOfRange")
            .withArgs(length);
        }
      }
    });
  });

  describe("when the community isn't the factory's", () => {
    it("it reverts with Jury_NotCommunity", async () => {
      const { jury, settings, stranger } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.arbitrationCost(encodeSettings({ ...settings, community: stranger.address })))
        .to.be.revertedWithCustomError(jury, "Jury_NotCommunity")
        .withArgs(stranger);
    });
  });

  describe("when the settings can be", () => {
    it("it is the fee of each juror", async () => {
      const { jury, settings } = await networkHelpers.loadFixture(communityWith3Jurors);
      for (const [jurors, feePerJuror] of [
        [1n, 0n],
        [1n, FEE],
        [15n, 2n ** 64n - 1n],
      ] as const) {
        const cost = await jury.arbitrationCost(encodeSettings({ ...settings, jurors, feePerJuror }));
        expect(cost).to.equal(jurors * feePerJuror);
      }
    });
  });
});

describe("Jury.currentRuling", () => {
  describe("when the dispute is unknown", () => {
    it("it reverts with Jury_UnknownDispute", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.currentRuling(1))
        .to.be.revertedWithCustomError(jury, "Jury_UnknownDispute")
        .withArgs(1n);
    });
  });

  describe("when nobody has ruled", () => {
    it("it is 0 and not tied", async () => {
      const { jury, disputeID } = await networkHelpers.loadFixture(drawnDispute);
      expect(await jury.currentRuling(disputeID)).to.deep.equal([0n, false, false]);
    });
  });

  describe("when a jury came to no ruling", () => {
    it("it is 0 and tied", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      await vote(world, world.disputeID, [0n, 0n, 0n]);
      expect(await world.jury.currentRuling(world.disputeID)).to.deep.equal([0n, true, false]);
    });
  });

  describe("when a jury has ruled", () => {
    it("it is the ruling", async () => {
      const { jury, disputeID } = await networkHelpers.loadFixture(ruledDispute);
      expect(await jury.currentRuling(disputeID)).to.deep.equal([41n, false, false]);
    });

    describe("given an appeal that came to the same", () => {
      it("it isn't overridden", async () => {
        const world = await networkHelpers.loadFixture(appealedDispute);
        const { jury, disputeID } = world;
        await drawAll(world, disputeID);
        await vote(world, disputeID, Array(7).fill(41n));
        expect(await jury.currentRuling(disputeID)).to.deep.equal([41n, false, false]);
      });
    });

    describe("given an appeal that came to something else", () => {
      it("it is that, and overridden", async () => {
        const world = await networkHelpers.loadFixture(appealedDispute);
        const { jury, disputeID } = world;
        expect(await jury.currentRuling(disputeID)).to.deep.equal([41n, false, false]);
        await drawAll(world, disputeID);
        await vote(world, disputeID, Array(7).fill(101n));
        expect(await jury.currentRuling(disputeID)).to.deep.equal([101n, false, true]);
      });
    });
  });
});

describe("Jury.appeal", () => {
  describe("when the dispute is unknown", () => {
    it("it reverts with Jury_UnknownDispute", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.appeal(1, "0x"))
        .to.be.revertedWithCustomError(jury, "Jury_UnknownDispute")
        .withArgs(1n);
    });
  });

  describe("when it isn't time to appeal", () => {
    it("it reverts with Jury_WrongPhase", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, disputeID, raiser } = world;
      const refusedIn = (phase: bigint) =>
        expect(jury.connect(raiser).appeal(disputeID, "0x"))
          .to.be.revertedWithCustomError(jury, "Jury_WrongPhase")
          .withArgs(disputeID, phase);
      await refusedIn(phases.Commit);
      await vote(world, disputeID, [31n, 41n, 101n]);
      await outlast(world, disputeID);
      await refusedIn(phases.Decided);
    });

    it("it does so after an appeal", async () => {
      const world = await networkHelpers.loadFixture(appealedDispute);
      const { jury, disputeID, opponent } = world;
      await drawAll(world, disputeID);
      await vote(world, disputeID, Array(7).fill(51n));
      await expect(jury.connect(opponent).appeal(disputeID, "0x"))
        .to.be.revertedWithCustomError(jury, "Jury_WrongPhase")
        .withArgs(disputeID, phases.Decided);
    });
  });

  describe("when the caller is no party", () => {
    it("it reverts with Jury_NotParty", async () => {
      const { jury, disputeID, stranger } = await networkHelpers.loadFixture(ruledDispute);
      await expect(jury.connect(stranger).appeal(disputeID, "0x"))
        .to.be.revertedWithCustomError(jury, "Jury_NotParty")
        .withArgs(disputeID, stranger);
    });
  });

  describe("when the arbitrable says that it is closed", () => {
    it("it reverts with Jury_DisputeClosed", async () => {
      const { jury, arbitrable, disputeID, raiser } = await networkHelpers.loadFixture(ruledDispute);
      await arbitrable.close(jury, disputeID);
      await expect(jury.connect(raiser).appeal(disputeID, "0x"))
        .to.be.revertedWithCustomError(jury, "Jury_DisputeClosed")
        .withArgs(disputeID);
    });
  });

  describe("when the value isn't the cost", () => {
    it("it reverts with Fees_WrongValue", async () => {
      const { jury, disputeID, raiser } = await networkHelpers.loadFixture(ruledPaidDispute);
      for (const value of [0n, 7n * FEE - 1n, 7n * FEE + 1n]) {
        await expect(jury.connect(raiser).appeal(disputeID, "0x", { value }))
          .to.be.revertedWithCustomError(jury, "Fees_WrongValue")
          .withArgs(value, 7n * FEE);
      }
    });
  });

  describe("when the community has no larger jury left", () => {
    it("it reverts with Jury_NoLargerJury", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury, members, raiser, communityAddress } = world;
      const disputeID = await raiseDispute(world);
      await drawAll(world, disputeID);
      await vote(world, disputeID, [31n, 41n, 101n]);
      const refusedWith = (possible: bigint) =>
        expect(jury.connect(raiser).appeal(disputeID, "0x"))
          .to.be.revertedWithCustomError(jury, "Jury_NoLargerJury")
          .withArgs(disputeID, possible, 3n);
      await refusedWith(0n);
      for (const member of members.slice(3, 7)) await jury.connect(member).enrol(communityAddress);
      await refusedWith(3n);
      await jury.connect(members[7]).enrol(communityAddress);
      await expect(jury.connect(raiser).appeal(disputeID, "0x")).to.emit(jury, "Appealed");
    });
  });

  describe("when a party pays the cost", () => {
    it("it asks for a jury of twice as many and one, up to the last second", async () => {
      const world = await networkHelpers.loadFixture(ruledDispute);
      const { jury, disputeID, opponent, communityAddress } = world;
      const { end } = await jury.appealPeriod(disputeID);
      await networkHelpers.time.setNextBlockTimestamp(end);
      const transaction = await jury.connect(opponent).appeal(disputeID, "0x");
      const block = BigInt(await networkHelpers.time.latestBlock());
      await expect(transaction).to.emit(jury, "Appealed").withArgs(disputeID, opponent, 0n);
      await expect(transaction)
        .to.emit(jury, "DrawRequested")
        .withArgs(disputeID, 1n, block + 2n, 15n);
      expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Drawing, 0n]);
      expect(await jury.poolOf(communityAddress)).to.deep.equal([15n, 1n]);
      await drawAll(world, disputeID);
      expect((await juryOf(world, disputeID)).length).to.equal(7);
    });

    it("it gives back to the appellant the fees that nobody earned", async () => {
      const world = await networkHelpers.loadFixture(ruledPaidDispute);
      const { jury, disputeID, opponent, raiser } = world;
      await jury.connect(opponent).appeal(disputeID, "0x", { value: 7n * FEE });
      await drawAll(world, disputeID);
      await vote(world, disputeID, [1n, 1n, 1n, 1n]);
      expect(await jury.creditOf(opponent)).to.equal(3n * FEE);
      expect(await jury.creditOf(raiser)).to.equal(0n);
    });

    it("it lets any jury rule where the first ones didn't", async () => {
      const world = await networkHelpers.loadFixture(communityWith0Jurors);
      const { jury, raiser, members, communityAddress } = world;
      const disputeID = await raiseDispute(world);
      await drawAll(world, disputeID);
      await jury.connect(members[0]).enrol(communityAddress);
      await jury.connect(raiser).appeal(disputeID, "0x");
      await drawAll(world, disputeID);
      await vote(world, disputeID, [77n]);
      expect(await jury.currentRuling(disputeID)).to.deep.equal([77n, false, true]);
    });

    it("it lets any jury rule where the first ones didn't vote", async () => {
      const world = await networkHelpers.loadFixture(communityWith13Jurors);
      const { jury, raiser } = world;
      const disputeID = await raiseDispute(world, { jurors: 5 });
      for (let i = 0; i < 2; ++i) {
        await drawAll(world, disputeID);
        await vote(world, disputeID, []);
        await jury.tally(disputeID);
      }
      await jury.connect(raiser).appeal(disputeID, "0x");
      await drawAll(world, disputeID);
      expect((await juryOf(world, disputeID)).length).to.equal(3);
    });
  });
});

describe("Jury.appealCost", () => {
  describe("when the dispute is unknown", () => {
    it("it reverts with Jury_UnknownDispute", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.appealCost(1, "0x"))
        .to.be.revertedWithCustomError(jury, "Jury_UnknownDispute")
        .withArgs(1n);
    });
  });

  describe("when the dispute is known", () => {
    it("it is the fee of twice as many jurors and one", async () => {
      const { jury, disputeID } = await networkHelpers.loadFixture(drawnPaidDispute);
      expect(await jury.appealCost(disputeID, "0x")).to.equal(7n * FEE);
    });
  });
});

describe("Jury.appealPeriod", () => {
  describe("when the dispute is unknown", () => {
    it("it reverts with Jury_UnknownDispute", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.appealPeriod(1))
        .to.be.revertedWithCustomError(jury, "Jury_UnknownDispute")
        .withArgs(1n);
    });
  });

  describe("when no appeal is possible", () => {
    it("it is zero", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, disputeID } = world;
      expect(await jury.appealPeriod(disputeID)).to.deep.equal([0n, 0n]);
      await vote(world, disputeID, [1n, 1n, 1n]);
      await outlast(world, disputeID);
      expect(await jury.appealPeriod(disputeID)).to.deep.equal([0n, 0n]);
    });
  });

  describe("when an appeal is possible", () => {
    it("it begins with the ruling", async () => {
      const world = await networkHelpers.loadFixture(ruledDispute);
      const now = BigInt(await networkHelpers.time.latest());
      expect(await world.jury.appealPeriod(world.disputeID)).to.deep.equal([now, now + APPEAL]);
    });
  });
});

describe("Jury.execute", () => {
  describe("when the dispute is unknown", () => {
    it("it reverts with Jury_UnknownDispute", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.execute(1)).to.be.revertedWithCustomError(jury, "Jury_UnknownDispute").withArgs(1n);
    });
  });

  describe("when the ruling isn't final", () => {
    it("it reverts with Jury_WrongPhase", async () => {
      const world = await networkHelpers.loadFixture(ruledDispute);
      const { jury, disputeID } = world;
      const { until } = await jury.phaseOf(disputeID);
      await networkHelpers.time.setNextBlockTimestamp(until);
      await expect(jury.execute(disputeID))
        .to.be.revertedWithCustomError(jury, "Jury_WrongPhase")
        .withArgs(disputeID, phases.Appeal);
    });
  });

  describe("when it was executed before", () => {
    it("it reverts with Jury_WrongPhase", async () => {
      const { jury, disputeID } = await networkHelpers.loadFixture(decidedDispute);
      await jury.execute(disputeID);
      await expect(jury.execute(disputeID))
        .to.be.revertedWithCustomError(jury, "Jury_WrongPhase")
        .withArgs(disputeID, phases.Ended);
    });
  });

  describe("when the ruling is final", () => {
    it("it hands it to the arbitrable, whoever calls", async () => {
      const { jury, arbitrable, disputeID, stranger } = await networkHelpers.loadFixture(decidedDispute);
      // Less than an arbitrable may need: this one needs little.
      const transaction = await jury.connect(stranger).execute(disputeID, { gasLimit: 300_000n });
      await expect(transaction).to.emit(arbitrable, "Ruling").withArgs(jury, disputeID, 41n);
      await expect(transaction).to.emit(jury, "RulingExecuted").withArgs(disputeID, 41n, true);
      expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Ended, 0n]);
    });

    it("it does so at once when an appeal decided", async () => {
      const world = await networkHelpers.loadFixture(appealedDispute);
      const { jury, disputeID } = world;
      await drawAll(world, disputeID);
      await vote(world, disputeID, Array(7).fill(51n));
      await expect(jury.execute(disputeID)).to.emit(jury, "RulingExecuted").withArgs(disputeID, 51n, true);
    });

    describe("given an arbitrable that reverts, burns its gas or returns a lot", () => {
      it("it ends the dispute nevertheless, at a bounded cost", async () => {
        const { jury, hostile, disputeID } = await networkHelpers.loadFixture(hostileDecidedDispute);
        const before = await networkHelpers.takeSnapshot();
        for (const behaviour of [behaviours.Reverting, behaviours.Burning, behaviours.Bombing]) {
          await before.restore();
          await hostile.behave(behaviour, behaviours.Honest, "0x");
          const transaction = await jury.execute(disputeID);
          await expect(transaction).to.emit(jury, "RulingExecuted").withArgs(disputeID, 41n, false);
          expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Ended);
          // 500,000 for the arbitrable and the rest around it.
          expect((await transaction.wait())?.gasUsed).to.be.lessThan(570_000n);
        }
      });
    });

    describe("given an arbitrable that calls back", () => {
      it("it doesn't execute twice", async () => {
        const { jury, hostile, disputeID } = await networkHelpers.loadFixture(hostileDecidedDispute);
        const execute = jury.interface.encodeFunctionData("execute", [disputeID]);
        const withdraw = jury.interface.encodeFunctionData("disputeWithdrawn", [disputeID]);
        for (const data of [execute, withdraw]) {
          const before = await networkHelpers.takeSnapshot();
          await hostile.behave(behaviours.Reentering, behaviours.Honest, data);
          await expect(jury.execute(disputeID))
            .to.emit(hostile, "CalledBack")
            .withArgs(
              false,
              (result: string) => jury.interface.parseError(result)?.name === "Jury_WrongPhase",
            );
          await before.restore();
        }
      });
    });

    describe("given too little gas for an arbitrable that is costly", () => {
      it("it reverts with Arbitrables_TooLittleGas rather than failing to deliver", async () => {
        const { jury, hostile, disputeID } = await networkHelpers.loadFixture(hostileDecidedDispute);
        await hostile.behave(behaviours.Costly, behaviours.Honest, "0x");
        await expect(jury.execute(disputeID, { gasLimit: 300_000n }))
          .to.be.revertedWithCustomError(jury, "Arbitrables_TooLittleGas")
          .withArgs((given: bigint) => given < GAS_OF_A_RULING, GAS_OF_A_RULING);
        const limits = [50_000n, 650_000n, 10_000n] as const;
        const outcomes = await outcomesByGas(limits, jury.interface, async (options) => {
          await jury.execute(disputeID, options);
          return (await hostile.affairs(jury, disputeID)).ruled ? "delivered" : "not delivered";
        });
        expect(outcomes).to.include.members(["Arbitrables_TooLittleGas", "delivered"]);
        expect(outcomes).to.not.include("not delivered");
      });
    });
  });
});

describe("Jury.disputeWithdrawn", () => {
  describe("when the dispute is unknown", () => {
    it("it reverts with Jury_UnknownDispute", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.disputeWithdrawn(1))
        .to.be.revertedWithCustomError(jury, "Jury_UnknownDispute")
        .withArgs(1n);
    });
  });

  describe("when the dispute has ended", () => {
    it("it reverts with Jury_WrongPhase", async () => {
      const { jury, arbitrable, disputeID } = await networkHelpers.loadFixture(decidedDispute);
      await jury.execute(disputeID);
      await expect(arbitrable.settle(jury, disputeID))
        .to.be.revertedWithCustomError(jury, "Jury_WrongPhase")
        .withArgs(disputeID, phases.Ended);
    });
  });

  describe("when the caller isn't the arbitrable", () => {
    describe("given that the arbitrable says that it is open", () => {
      it("it reverts with Jury_NotArbitrable", async () => {
        const { jury, disputeID, raiser } = await networkHelpers.loadFixture(drawnDispute);
        await expect(jury.connect(raiser).disputeWithdrawn(disputeID))
          .to.be.revertedWithCustomError(jury, "Jury_NotArbitrable")
          .withArgs(disputeID, raiser);
      });
    });

    describe("given that the arbitrable says that it is closed", () => {
      it("it ends the dispute", async () => {
        const { jury, arbitrable, disputeID, stranger } = await networkHelpers.loadFixture(drawnDispute);
        await arbitrable.close(jury, disputeID);
        await expect(jury.connect(stranger).disputeWithdrawn(disputeID))
          .to.emit(jury, "DisputeWithdrawn")
          .withArgs(disputeID);
      });
    });

    describe("given that the arbitrable doesn't answer", () => {
      it("it reverts with Jury_NotArbitrable", async () => {
        const { jury, hostile, disputeID } = await networkHelpers.loadFixture(hostileDispute);
        for (const asked of [behaviours.Reverting, behaviours.Burning, behaviours.Bombing]) {
          await hostile.behave(behaviours.Honest, asked, "0x");
          await expect(jury.disputeWithdrawn(disputeID)).to.be.revertedWithCustomError(
            jury,
            "Jury_NotArbitrable",
          );
        }
      });
    });
  });

  describe("when the caller is the arbitrable", () => {
    it("it ends the dispute", async () => {
      const { jury, arbitrable, disputeID } = await networkHelpers.loadFixture(drawnDispute);
      await expect(arbitrable.settle(jury, disputeID)).to.emit(jury, "DisputeWithdrawn").withArgs(disputeID);
      expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Ended, 0n]);
    });

    it("it frees the pool from a draw that was pending", async () => {
      const world = await networkHelpers.loadFixture(communityWith3Jurors);
      const { jury, arbitrable, communityAddress } = world;
      const disputeID = await raiseDispute(world);
      await arbitrable.settle(jury, disputeID);
      expect(await jury.poolOf(communityAddress)).to.deep.equal([5n, 0n]);
      expect((await jury.drawOf(disputeID)).pending).to.equal(false);
    });

    it("it frees the pool from a replacement that was pending", async () => {
      const world = await networkHelpers.loadFixture(drawnDispute);
      const { jury, arbitrable, communityAddress, disputeID, drawn } = world;
      await jury.connect(drawn[0]).recuse(disputeID);
      await arbitrable.settle(jury, disputeID);
      expect(await jury.poolOf(communityAddress)).to.deep.equal([15n, 0n]);
      expect((await jury.drawOf(disputeID)).pending).to.equal(false);
    });

    describe("given fees that nobody earned", () => {
      it("it gives them back to the raiser", async () => {
        const { jury, arbitrable, disputeID, raiser } = await networkHelpers.loadFixture(drawnPaidDispute);
        await expect(arbitrable.settle(jury, disputeID))
          .to.emit(jury, "FeeCredited")
          .withArgs(disputeID, raiser, 3n * FEE);
        expect(await jury.creditOf(raiser)).to.equal(3n * FEE);
      });

      it("it gives those of an appeal back to the appellant", async () => {
        const world = await networkHelpers.loadFixture(ruledPaidDispute);
        const { jury, arbitrable, disputeID, opponent, raiser } = world;
        await jury.connect(opponent).appeal(disputeID, "0x", { value: 7n * FEE });
        await arbitrable.settle(jury, disputeID);
        expect(await jury.creditOf(opponent)).to.equal(7n * FEE);
        expect(await jury.creditOf(raiser)).to.equal(0n);
      });

      it("it gives them back to an arbitrable that names no raiser", async () => {
        const world = await networkHelpers.loadFixture(communityWith3Jurors);
        const { jury, raiser, settings } = world;
        const extraData = encodeSettings({ ...settings, feePerJuror: FEE });
        await jury.connect(raiser).createDispute(2n, extraData, { value: 3n * FEE });
        await jury.connect(raiser).disputeWithdrawn(1n);
        expect(await jury.creditOf(raiser)).to.equal(3n * FEE);
      });
    });

    describe("given a ruling that waits to be executed", () => {
      it("it gives nothing back twice", async () => {
        const world = await networkHelpers.loadFixture(drawnPaidDispute);
        const { jury, arbitrable, disputeID, raiser } = world;
        await vote(world, disputeID, [31n, 41n]);
        expect(await jury.creditOf(raiser)).to.equal(FEE);
        await expect(arbitrable.settle(jury, disputeID)).not.to.emit(jury, "FeeCredited");
        expect(await jury.creditOf(raiser)).to.equal(FEE);
        expect(await ethers.provider.getBalance(jury)).to.equal(3n * FEE);
      });
    });
  });
});

describe("Jury.phaseOf", () => {
  describe("when the dispute is unknown", () => {
    it("it reverts with Jury_UnknownDispute", async () => {
      const { jury } = await networkHelpers.loadFixture(communityWith3Jurors);
      await expect(jury.phaseOf(1)).to.be.revertedWithCustomError(jury, "Jury_UnknownDispute").withArgs(1n);
    });
  });

  describe("when the dispute goes its way", () => {
    it("it tells the phase, and until when", async () => {
      const world = await networkHelpers.loadFixture(communityWith1Juror);
      const { jury } = world;
      const disputeID = await raiseDispute(world);
      expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Drawing, 0n]);
      await drawAll(world, disputeID);
      const commitBy = (await jury.phaseOf(disputeID)).until;
      await networkHelpers.time.increaseTo(commitBy);
      expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Commit, commitBy]);
      await networkHelpers.time.increaseTo(commitBy + 1n);
      expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Reveal, commitBy + REVEAL]);
      await networkHelpers.time.increaseTo(commitBy + REVEAL + 1n);
      expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Reveal, commitBy + REVEAL]);
      await jury.tally(disputeID);
      expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Drawing, 0n]);
      await drawAll(world, disputeID);
      const now = BigInt(await networkHelpers.time.latest());
      expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Appeal, now + APPEAL]);
      await networkHelpers.time.increaseTo(now + APPEAL);
      expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Appeal, now + APPEAL]);
      await networkHelpers.time.increaseTo(now + APPEAL + 1n);
      expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Decided, 0n]);
      await jury.execute(disputeID);
      expect(await jury.phaseOf(disputeID)).to.deep.equal([phases.Ended, 0n]);
    });
  });
});
