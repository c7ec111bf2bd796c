import { expect } from "chai";
import { LEVELS, reachedLevels } from "./tiers.ts";

const ONE = 10n ** 18n;
const HALF_LIFE = 1_000;
const levels = (mean: bigint, weight: bigint, now = 0) =>
  reachedLevels({ mean, weight, lastReviewAt: 0 }, now, HALF_LIFE).map(({ level }) => level);

describe("the levels of standing", () => {
  it("are as many as the contract has, each asking for no less than the one before", () => {
    expect(LEVELS.map(({ level, score, reviews }) => [level, score, reviews])).to.deep.equal([
      [1, 3, 1],
      [2, 4, 1],
      [3, 4, 3],
      [4, 4.5, 10],
    ]);
  });

  it("are reached from their score and reviews on, the highest first", () => {
    expect(levels(5n * ONE, 20n * ONE)).to.deep.equal([4, 3, 2, 1]);
    expect(levels((45n * ONE) / 10n, 20n * ONE)).to.deep.equal([4, 3, 2, 1]);
    expect(levels((45n * ONE) / 10n - 1n, 20n * ONE)).to.deep.equal([3, 2, 1]);
    expect(levels(4n * ONE, 2n * ONE)).to.deep.equal([2, 1]);
    expect(levels(4n * ONE - 1n, 20n * ONE)).to.deep.equal([1]);
    expect(levels(3n * ONE - 1n, 20n * ONE)).to.deep.equal([]);
    expect(levels(0n, 0n)).to.deep.equal([]);
  });

  it("are lost as reviews fade", () => {
    expect(levels(5n * ONE, 4n * ONE, 999)).to.deep.equal([3, 2, 1]);
    expect(levels(5n * ONE, 4n * ONE, 1_000)).to.deep.equal([2, 1]);
  });
});
