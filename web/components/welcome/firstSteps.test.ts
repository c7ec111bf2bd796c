import { expect } from "chai";
import { firstStepsOf, isOver } from "./firstSteps.ts";

const nothing = { hasWallet: false, communities: 0, listings: 0, exchanges: 0 };
const open = (did: Partial<typeof nothing>) =>
  firstStepsOf({ ...nothing, ...did })
    .filter(({ isDone }) => !isDone)
    .map(({ key }) => key);

describe("a member's first steps", () => {
  it("are a wallet, a community, and asking or offering", () => {
    expect(open({})).to.deep.equal(["wallet", "community", "ask"]);
    expect(open({ hasWallet: true, communities: 1 })).to.deep.equal(["ask"]);
  });

  it("are over once each is done, by a listing or by answering one", () => {
    const joined = { ...nothing, hasWallet: true, communities: 2 };
    expect(isOver(firstStepsOf(joined))).to.equal(false);
    expect(isOver(firstStepsOf({ ...joined, listings: 1 }))).to.equal(true);
    expect(isOver(firstStepsOf({ ...joined, exchanges: 1 }))).to.equal(true);
  });
});
