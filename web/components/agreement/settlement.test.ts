import { expect } from "chai";
import { parsePart } from "./settlement.ts";

describe("a split's part", () => {
  it("takes zero to all that remains", () => {
    expect(parsePart("0", 18, 10n)).to.equal(0n);
    expect(parsePart("1,5", 1, 15n)).to.equal(15n);
  });

  for (const input of ["", "x", "-1", "1.55", "1.6", "1e1"]) {
    it(`refuses "${input}"`, () => {
      expect(parsePart(input, 1, 15n)).to.equal(null);
    });
  }
});
