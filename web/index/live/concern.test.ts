import { expect } from "chai";
import type { ChainEvent } from "../queries/change.ts";
import { isConcerned } from "./concern.ts";

const amal = "0x00000000000000000000000000000000000000aa";
const bea = "0x00000000000000000000000000000000000000bb";
const contract = "0x00000000000000000000000000000000000000cc";
const event = (
  name: string,
  subject: ChainEvent["subject"],
  ...accounts: ChainEvent["accounts"]
): ChainEvent => ({
  id: "0x01",
  event: name,
  contract,
  subject,
  accounts,
});
const published = event("ListingPublished", `0x${"0".repeat(63)}7`, amal);
const moved = event("Moved", `0x${"1".repeat(64)}`, bea);

describe("what happened on the chain", () => {
  it("concerns a listing by its number, and all listings where it is a listing's", () => {
    expect(isConcerned(["index", "listing", "7", "record"], [published])).to.equal(true);
    expect(isConcerned(["index", "listing", "8"], [published])).to.equal(false);
    expect(isConcerned(["index", "listings", "records"], [moved, published])).to.equal(true);
    expect(isConcerned(["index", "listings", { publisher: amal }], [moved])).to.equal(false);
  });

  it("concerns a member that it names, however that is written", () => {
    expect(isConcerned(["index", "memberships", amal.toUpperCase().replace("X", "x")], [published])).to.equal(
      true,
    );
    expect(isConcerned(["index", "memberships", bea], [published])).to.equal(false);
  });

  it("concerns any agreement: its events don't name its parties", () => {
    expect(isConcerned(["index", "agreements", amal], [moved])).to.equal(true);
    expect(isConcerned(["index", "agreements", amal], [])).to.equal(false);
  });

  it("concerns what nobody said more of, and never how far the index is", () => {
    expect(isConcerned(["index", "something", "new"], [moved])).to.equal(true);
    expect(isConcerned(["index", "block"], [moved, published])).to.equal(false);
  });
});
