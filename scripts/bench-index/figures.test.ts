import { expect } from "chai";
import { percentile } from "./figures.ts";

describe("a percentile", () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);

  it("is the value of the nearest rank", () => {
    expect(percentile(values, 0.5)).to.equal(50);
    expect(percentile(values, 0.95)).to.equal(95);
    expect(percentile(values, 1)).to.equal(100);
    expect(percentile([7], 0.01)).to.equal(7);
  });

  it("needs values", () => {
    expect(() => percentile([], 0.5)).to.throw(RangeError);
  });
});
