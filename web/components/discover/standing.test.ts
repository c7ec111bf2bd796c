import { expect } from "chai";
import type { ListingRecord } from "../listing/record.ts";
import { merge } from "./standing.ts";

const listing = (id: string, title = "", standing = true) => ({ id, title, standing }) as ListingRecord;

describe("the listings that stand, after some changed", () => {
  const [soup, bread, lamp] = [listing("1"), listing("2"), listing("3")];

  it("are the very same where nothing did", () => {
    const before = [soup, bread];
    expect(merge(before, [])).to.equal(before);
  });

  it("have what is new and what was revised, without what was taken back", () => {
    const revised = listing("1", "Soup with bread");
    const after = merge([soup, bread], [revised, listing("2", "", false), lamp]);
    expect(after).to.deep.equal([revised, lamp]);
  });

  it("keep what did not change as it was, and don't miss what was never there", () => {
    const after = merge([soup, bread], [lamp, listing("9", "", false)]);
    expect(after[0]).to.equal(soup);
    expect(after[1]).to.equal(bread);
    expect(after).to.have.length(3);
  });
});
