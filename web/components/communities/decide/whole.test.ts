import { expect } from "chai";
import { parseWhole } from "./whole.ts";

describe("a whole number that a member typed", () => {
  it("is read within its bounds, and else is none", () => {
    expect(
      ["0", " 7 ", "16", "17", "", "1.5", "-1", "x"].map((text) => parseWhole(text, 1, 16)),
    ).to.deep.equal([null, 7, 16, null, null, null, null, null]);
  });
});
