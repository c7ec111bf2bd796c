import { expect } from "chai";
import fc from "fast-check";
import { type Older, olderThan } from "./older.ts";

interface Entry {
  readonly id: string;
  readonly at: number;
}

/** A list as the index keeps it: a page of those that come after, the newest first. */
function pageOf(all: readonly Entry[], size: number, from: Older<string> | null): Entry[] {
  return all
    .filter(({ id, at }) => from === null || (at <= from.at && !from.seen.includes(id)))
    .toSorted((a, b) => b.at - a.at)
    .slice(0, size);
}

describe("a list that is read page by page", () => {
  it("gives everything once, however many fall into one second", () => {
    const entries = fc.array(fc.nat(5)).map((times) => times.map((at, i): Entry => ({ id: `${i}`, at })));
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 4 }), (all, size) => {
        const read: Entry[] = [];
        for (let from: Older<string> | null = null, more = true; more; more = from !== null) {
          const page = pageOf(all, size, from);
          read.push(...page);
          from = olderThan(page, ({ at }) => at, size, from);
        }
        expect(read.map(({ id }) => id).toSorted()).to.deep.equal(all.map(({ id }) => id).toSorted());
      }),
    );
  });

  it("ends with a page that is not full", () => {
    expect(olderThan([{ id: "a", at: 7 }], ({ at }) => at, 2, null)).to.equal(null);
    expect(olderThan([], () => 0, 2, null)).to.equal(null);
  });
});
