import { expect } from "chai";
import { changesOf } from "./snapshot.ts";

describe("A gas snapshot", () => {
  it("tells what changed, came and went", () => {
    const before = { gas: { accept: 10, cancel: 20 }, sizes: { Listings: 100 } };
    const now = { gas: { accept: 11, draw: 30 }, sizes: { Listings: 100 } };
    expect(changesOf(before, now)).to.deep.equal([
      "accept: 10 in the snapshot, 11 now",
      "cancel: 20 in the snapshot, nothing now",
      "draw: nothing in the snapshot, 30 now",
    ]);
    expect(changesOf(now, now)).to.deep.equal([]);
  });
});
