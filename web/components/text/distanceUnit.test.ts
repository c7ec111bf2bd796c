import { expect } from "chai";
import { unitOf } from "./distanceUnit.ts";

describe("the unit of distances", () => {
  it("is the member's, else that of the device's first region, else the kilometre", () => {
    expect(unitOf("mile", ["de-DE"])).to.equal("mile");
    expect(unitOf(null, ["en-US", "de-DE"])).to.equal("mile");
    expect(unitOf(null, ["en", "en-GB"])).to.equal("mile");
    expect(unitOf(null, ["ar-EG"])).to.equal("kilometer");
    expect(unitOf(null, ["en"])).to.equal("kilometer");
    expect(unitOf(null, [])).to.equal("kilometer");
  });
});
