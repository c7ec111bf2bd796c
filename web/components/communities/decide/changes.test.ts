import { expect } from "chai";
import { getAddress, keccak256, stringToHex, zeroAddress } from "viem";
import { type Change, callOf, changeOf, TargetMissing, type Targets } from "./changes.ts";

const at = (pair: string) => getAddress(`0x${pair.repeat(20)}`);
const targets: Targets = {
  community: at("c0"),
  factory: at("fa"),
  credits: at("cd"),
  governor: at("90"),
  timelock: at("71"),
};

const changes: readonly Change[] = [
  { kind: "describe", name: "Tool library", about: "", use: "tool-library", cell: 0n, reputation: "chain" },
  {
    kind: "describe",
    name: "Tool library",
    about: "We lend.",
    use: "tool-library",
    cell: 0n,
    reputation: "both",
  },
  { kind: "joinPolicy", policy: { way: "Vouches", membersInvite: false, vouches: 3, vouchWeight: 60 } },
  {
    kind: "disputes",
    settings: {
      arbitrator: zeroAddress,
      jurors: 0,
      commitSeconds: 0,
      revealSeconds: 0,
      appealSeconds: 0,
      feePerJuror: 0n,
      rulingWindow: 0,
    },
  },
  { kind: "weights", weights: { distance: 20, reputation: 20, availability: 20, price: 20, service: 20 } },
  { kind: "addVerifier", account: at("0a") },
  { kind: "removeVerifier", account: at("0a") },
  { kind: "liftBar", account: at("0a") },
  { kind: "removeMember", account: at("0a"), reason: keccak256(stringToHex("Sold what was lent.")) },
  { kind: "offerStewardship", to: at("0b") },
  { kind: "acceptStewardship" },
  { kind: "withdrawOffer" },
  { kind: "createCredits", limit: 2_000 },
  { kind: "creditLimit", limit: 0 },
  { kind: "memberLimit", account: at("0a"), limit: 500 },
  { kind: "votingDelay", seconds: 0 },
  { kind: "votingPeriod", seconds: 3_600 },
  { kind: "timelockDelay", seconds: 86_400 },
  { kind: "quorum", percent: 20 },
  { kind: "word" },
];

describe("what a community can change", () => {
  for (const change of changes) {
    it(`${change.kind} is read from its call as it was written`, () => {
      expect(changeOf(callOf(change, targets), targets)).to.deep.equal(change);
    });
  }

  it("is not told of a call that sends money along, goes elsewhere, or is cut short", () => {
    const call = callOf({ kind: "quorum", percent: 20 }, targets);
    expect(changeOf({ ...call, value: 1n }, targets)).to.equal(null);
    expect(changeOf({ ...call, target: at("ee") }, targets)).to.equal(null);
    expect(changeOf({ ...call, data: "0x12" }, targets)).to.equal(null);
    expect(changeOf({ ...call, target: targets.community }, targets)).to.equal(null);
  });

  it("can be whatever its maker wrote, and is then shown as it is", () => {
    const call = { target: at("ee"), value: 5n, data: "0x1234" } as const;
    expect(callOf({ kind: "custom", ...call }, targets)).to.deep.equal(call);
    expect(changeOf(call, targets)).to.equal(null);
  });

  it("is not told of time credits for another community", () => {
    const call = callOf({ kind: "createCredits", limit: 1 }, { ...targets, community: at("c1") });
    expect(changeOf(call, targets)).to.equal(null);
  });

  it("fails where the community has nothing to change", () => {
    const bare: Targets = { ...targets, credits: null, governor: null, timelock: null };
    expect(() => callOf({ kind: "creditLimit", limit: 1 }, bare)).to.throw(TargetMissing);
    expect(() => callOf({ kind: "word" }, bare)).to.throw(TargetMissing);
  });
});
