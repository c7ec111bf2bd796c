import { expect } from "chai";
import { governorSettings, usualGovernor } from "./governorSettings.ts";

describe("how members are to vote", () => {
  it("becomes what the contract takes", () => {
    expect(governorSettings(usualGovernor)).to.deep.equal({
      votingDelay: 86_400,
      votingPeriod: 518_400,
      quorumPercent: 20,
      timelockDelay: 86_400,
    });
  });

  it("is refused beyond the contract's bounds", () => {
    expect(governorSettings({ ...usualGovernor, votingPeriod: "0" })).to.equal(null);
    expect(governorSettings({ ...usualGovernor, quorumPercent: "101" })).to.equal(null);
    expect(governorSettings({ ...usualGovernor, timelockDelay: "721" })).to.equal(null);
    expect(governorSettings({ ...usualGovernor, votingDelay: "" })).to.equal(null);
  });
});
