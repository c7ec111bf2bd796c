import { expect } from "chai";
import { TRUST_NEUTRAL } from "../../matching/factors/reputation.ts";
import { toTrust } from "./scale.ts";

describe("trust on the scale of matching", () => {
  it("is above a newcomer's standing where trust is, below where distrust is, and within 0 and 1", () => {
    expect(toTrust([0.4, 0.1, 0, -0.1, -0.4])).to.deep.equal([
      1,
      TRUST_NEUTRAL + (1 - TRUST_NEUTRAL) / 2,
      TRUST_NEUTRAL,
      TRUST_NEUTRAL / 2,
      0,
    ]);
    expect(toTrust([0, 0])).to.deep.equal([TRUST_NEUTRAL, TRUST_NEUTRAL]);
    expect(toTrust([])).to.deep.equal([]);
  });
});
