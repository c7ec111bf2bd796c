import { expect } from "chai";
import { collusion, longCon, slander, sybilRing, whitewashing } from "./testing/attacks.ts";

/** Scores are exact to 1e-9 of all trust, which is 1e-6 of an honest member's mean. */
const EXACT = 2e-6;

describe("attacks on EigenTrust with seeds", () => {
  for (const realEdges of [0, 1, 20]) {
    it(`gain a sybil ring behind ${realEdges} real edges the same with 10 identities and with 10,000`, () => {
      const few = sybilRing(10, realEdges);
      const many = sybilRing(10_000, realEdges);
      expect(many.gain).to.be.at.most(many.bound + EXACT);
      expect(many.gain).to.be.closeTo(few.gain, EXACT);
    });
  }

  it("take from a slandered member what honest members lent the slanderers, whatever their number", () => {
    const few = slander(10, 5);
    const many = slander(10_000, 5);
    expect(many.gain).to.be.at.most(many.bound + EXACT);
    expect(many.gain).to.be.closeTo(few.gain, EXACT);
    expect(slander(1_000, 0).gain).to.equal(0);
  });

  it("gain colluders at most what others' trust carries in, kept going round", () => {
    for (const size of [2, 10, 50]) {
      const { gain, bound } = collusion(size);
      expect(gain).to.be.at.most(bound + EXACT);
    }
  });

  it("lose a long-con account more with each friend that it cheats, until it stands below nobody", () => {
    const nets = [0, 1, 5, 10, 20].map((victims) => longCon(20, victims).gain);
    for (const [i, net] of nets.entries()) if (i > 0) expect(net).to.be.below(nets[i - 1] ?? 0);
    expect(nets.at(-1)).to.be.below(0);
  });

  it("bring an account that comes back under new names no more than new vouches carry", () => {
    expect(whitewashing(100, 0).gain).to.equal(0);
    for (const size of [1, 1_000]) {
      const { gain, bound } = whitewashing(size, 5);
      expect(gain).to.be.at.most(bound + EXACT);
    }
  });
});
