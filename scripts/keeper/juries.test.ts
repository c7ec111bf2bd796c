import { expect } from "chai";
import { type JuryStanding, juryCallOf, type Seed } from "./juries.ts";

const standing = (phase: JuryStanding["phase"], until = 0, seed?: Seed): JuryStanding => ({
  phase,
  until,
  draw: seed === undefined ? undefined : { seedBlock: 7, seed },
});

describe("What a keeper does for a dispute", () => {
  it("is to draw jurors as soon as their seed is known, and to ask for another where it was forgotten", () => {
    expect(juryCallOf(standing("Drawing", 0, "early"), 1)).to.equal(undefined);
    expect(juryCallOf(standing("Drawing", 0, "known"), 1)).to.equal("draw");
    expect(juryCallOf(standing("Drawing", 0, "gone"), 1)).to.equal("reseed");
  });

  it("is to draw a replacement while the others vote, and no more once they reveal", () => {
    expect(juryCallOf(standing("Commit", 100, "known"), 50)).to.equal("draw");
    expect(juryCallOf(standing("Commit", 100), 50)).to.equal(undefined);
    expect(juryCallOf(standing("Reveal", 100, "known"), 50)).to.equal(undefined);
  });

  it("is to count votes the second after their time, and to hand out what is decided", () => {
    expect(juryCallOf(standing("Reveal", 100), 100)).to.equal(undefined);
    expect(juryCallOf(standing("Reveal", 100), 101)).to.equal("tally");
    expect(juryCallOf(standing("Decided"), 1)).to.equal("execute");
  });

  it("is nothing while a party may appeal, or after the end", () => {
    expect(juryCallOf(standing("Appeal", 100), 200)).to.equal(undefined);
    expect(juryCallOf(standing("Ended"), 200)).to.equal(undefined);
  });
});
