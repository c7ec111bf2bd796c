import { expect } from "chai";
import { wholeUnits } from "./span.ts";

describe("a span of time", () => {
  it("is told in the largest unit that it is a whole number of", () => {
    expect([0, 59, 60, 5_400, 3_600, 86_400, 90_000].map(wholeUnits)).to.deep.equal([
      { unit: "second", count: 0 },
      { unit: "second", count: 59 },
      { unit: "minute", count: 1 },
      { unit: "minute", count: 90 },
      { unit: "hour", count: 1 },
      { unit: "day", count: 1 },
      { unit: "hour", count: 25 },
    ]);
  });
});
