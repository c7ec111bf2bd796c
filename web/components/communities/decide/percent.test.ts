import { expect } from "chai";
import fc from "fast-check";
import { WEIGHED } from "./changes.ts";
import { toPercent } from "./percent.ts";

const weight = fc.double({ min: 0, max: 1_000, noNaN: true });
const weights = fc
  .record({ distance: weight, reputation: weight, availability: weight, price: weight, service: weight })
  .filter((all) => WEIGHED.some((name) => all[name] > 0.001));

describe("weights in percent", () => {
  it("add up to 100, each within a percent of its share, none below zero", () => {
    fc.assert(
      fc.property(weights, (all) => {
        const total = WEIGHED.reduce((sum, name) => sum + all[name], 0);
        const percent = toPercent(all);
        expect(WEIGHED.reduce((sum, name) => sum + percent[name], 0)).to.equal(100);
        for (const name of WEIGHED) {
          expect(percent[name]).to.be.at.least(0);
          expect(Math.abs(percent[name] - (all[name] * 100) / total)).to.be.below(1);
        }
      }),
    );
  });

  it("stay as they are where they do so already", () => {
    const all = { distance: 30, reputation: 25, availability: 20, price: 15, service: 10 };
    expect(toPercent(all)).to.deep.equal(all);
  });
});
