import { expect } from "chai";
import { communityWith13Jurors, drawAll, PERCENT, phases, raiseDispute, vote } from "../fixtures/jury.ts";
import { networkHelpers } from "../fixtures/network.ts";

// What a jury's votes come to, in the order in which its members were drawn. No vote: the juror stayed silent.

interface Case {
  readonly when: string;
  readonly choices?: bigint;
  readonly votes: readonly (bigint | undefined)[];
  readonly ruling: bigint;
}

const SILENT = undefined;

const CASES: readonly Case[] = [
  { when: "three vote in no order", votes: [101n, 1n, 51n], ruling: 51n },
  { when: "three vote from high to low", votes: [101n, 41n, 31n], ruling: 41n },
  { when: "two of three agree", votes: [31n, 101n, 31n], ruling: 31n },
  { when: "five vote in no order", votes: [81n, 21n, 61n, 41n, 1n], ruling: 41n },
  { when: "five vote from high to low", votes: [90n, 80n, 70n, 60n, 50n], ruling: 70n },
  { when: "one of five is silent", votes: [81n, SILENT, 21n, 61n, 41n], ruling: 51n },
  { when: "the middle is between two choices below half", votes: [101n, 31n, 20n, SILENT, 1n], ruling: 26n },
  { when: "the middle is just below half", votes: [51n, 101n, SILENT, 1n, 50n], ruling: 51n },
  { when: "the middle is between two choices above half", votes: [SILENT, 81n, 1n, 101n, 70n], ruling: 75n },
  { when: "the middle is half, which is no choice", choices: 2n, votes: [2n, SILENT, 1n], ruling: 0n },
  {
    when: "the middle is just beside half, which is no choice",
    choices: 100n,
    votes: [51n, 50n, SILENT],
    ruling: 0n,
  },
  { when: "one of three refuses", votes: [41n, 0n, 31n], ruling: 36n },
  { when: "two of three refuse", votes: [0n, 41n, 0n], ruling: 0n },
  { when: "all refuse", votes: [0n, 0n, 0n], ruling: 0n },
  { when: "half of those who vote refuse", votes: [41n, 0n, SILENT, 31n, 0n], ruling: 36n },
];

describe("The ruling of a jury", () => {
  for (const { when, choices = PERCENT, votes, ruling } of CASES)
    it(`is ${ruling} of ${choices} when ${when}: ${votes.map((choice) => choice ?? "–").join(", ")}`, async () => {
      const world = await networkHelpers.loadFixture(communityWith13Jurors);
      const { jury } = world;
      const disputeID = await raiseDispute(world, { jurors: votes.length }, choices);
      await drawAll(world, disputeID);
      await vote(world, disputeID, votes);
      expect((await jury.phaseOf(disputeID)).phase).to.equal(phases.Appeal);
      expect(await jury.currentRuling(disputeID)).to.deep.equal([ruling, ruling === 0n, false]);
    });

  it("is none when two of five vote", async () => {
    const world = await networkHelpers.loadFixture(communityWith13Jurors);
    const disputeID = await raiseDispute(world, { jurors: 5 });
    await drawAll(world, disputeID);
    await vote(world, disputeID, [31n, SILENT, 41n, SILENT, SILENT]);
    expect((await world.jury.phaseOf(disputeID)).phase).to.equal(phases.Drawing);
  });
});
