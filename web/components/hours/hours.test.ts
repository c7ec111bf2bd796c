import { expect } from "chai";
import { parseHours, toHours } from "./hours.ts";

describe("hours as members type them", () => {
  it("are read with a point or a comma, to the hundredth", () => {
    expect(["2", "1.5", "0,25", " 10.05 "].map(parseHours)).to.deep.equal([200n, 150n, 25n, 1005n]);
  });

  it("are none where they are negative, finer than that, too large or no number", () => {
    for (const text of ["", "-1", "1.005", "1.", ".5", "two", "1e3", "9".repeat(10)]) {
      expect(parseHours(text), text).to.equal(null);
    }
  });

  it("are shown as a number of hours", () => {
    expect([-150n, 0n, 25n].map(toHours)).to.deep.equal([-1.5, 0, 0.25]);
  });
});
