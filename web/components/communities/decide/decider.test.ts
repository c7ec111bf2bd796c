import { expect } from "chai";
import { type Address, getAddress } from "viem";
import type { Governor } from "../../../index/queries/rules.ts";
import { governorToAsk, wayOf } from "./decider.ts";

const at = (pair: string): Address => `0x${pair.repeat(20)}`;

function governor(pair: string): Governor {
  return {
    id: at(pair),
    timelock: { id: at(`${pair[0]}f`), delay: 60 },
    votingDelay: 60,
    votingPeriod: 3_600,
    quorumPercent: 10n,
    proposalThreshold: 1n,
    proposalCount: 0,
  };
}

const founder = at("ab");
const [newest, older] = [governor("20"), governor("10")];

describe("who decides in a community", () => {
  it("is its steward, whatever governors were made", () => {
    const rules = { steward: founder, offeredSteward: null, governors: [newest, older] };
    expect(wayOf(rules, getAddress(founder), false)).to.deep.equal({ kind: "steward" });
    expect(wayOf(rules, at("cd"), true)).to.equal(null);
    expect(governorToAsk(rules)).to.equal(newest);
  });

  it("are the members, once a governor's timelock is the steward", () => {
    const rules = { steward: older.timelock.id, offeredSteward: null, governors: [newest, older] };
    expect(wayOf(rules, founder, true)).to.deep.equal({ kind: "members", governor: older });
    expect(wayOf(rules, founder, false)).to.equal(null);
    expect(governorToAsk(rules)).to.equal(older);
  });

  it("is asked where the stewardship is offered to, before", () => {
    const rules = { steward: founder, offeredSteward: older.timelock.id, governors: [newest, older] };
    expect(governorToAsk(rules)).to.equal(older);
    expect(governorToAsk({ ...rules, governors: [] })).to.equal(null);
  });
});
