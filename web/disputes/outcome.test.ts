import { expect } from "chai";
import fc from "fast-check";
import { choiceOf, percentOf, ruledShare } from "./outcome.ts";

describe("what a ruling gives the provider", () => {
  it("is (ruling − 1)/(choices − 1) of what remains, rounded down, and half where it was refused", () => {
    expect(ruledShare(100n, 1n, 101)).to.equal(0n);
    expect(ruledShare(100n, 61n, 101)).to.equal(60n);
    expect(ruledShare(100n, 101n, 101)).to.equal(100n);
    expect(ruledShare(7n, 2n, 4)).to.equal(2n);
    expect(ruledShare(7n, 0n, 101)).to.equal(3n);
  });

  it("is never more than what remains, and grows with the ruling", () => {
    const amounts = fc.bigInt({ min: 0n, max: 2n ** 96n });
    fc.assert(
      fc.property(
        amounts,
        fc.integer({ min: 2, max: 65_535 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, n, at) => {
          const ruling = BigInt(1 + Math.floor(at * (n - 1)));
          const share = ruledShare(all, ruling, n);
          return share >= 0n && share <= all && (ruling === 1n || share >= ruledShare(all, ruling - 1n, n));
        },
      ),
    );
  });

  it("is told in percent, and a percentage becomes the nearest choice", () => {
    expect(percentOf(0n, 101)).to.equal(null);
    expect(percentOf(61n, 101)).to.equal(60);
    expect(percentOf(2n, 2)).to.equal(100);
    for (let percent = 0; percent <= 100; percent++)
      expect(percentOf(choiceOf(percent, 101), 101)).to.equal(percent);
    expect(choiceOf(49, 2)).to.equal(1n);
    expect(choiceOf(51, 2)).to.equal(2n);
  });
});
