import { expect } from "chai";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { failureOf } from "../testing/expect.ts";
import { IndexedDbShelf } from "./indexeddb.ts";
import { MemoryShelf } from "./memory.ts";
import { type Kept, type Shelf, toDrop } from "./shelf.ts";

const kept = (key: string, at: number, size = 10): Kept => ({
  key,
  at,
  size,
  bodies: { question: `${key} ${at}` },
});

describe("what makes room on a shelf", () => {
  it("is the oldest, so that the rest fits and no more is dropped than must be", () => {
    const entries = fc.array(fc.record({ at: fc.nat(1000), size: fc.nat(50) }));
    fc.assert(
      fc.property(entries, fc.nat(200), (all, size) => {
        const dropped = new Set(toDrop(all, size));
        const stays = all.filter((each) => !dropped.has(each));
        const sizeOf = (some: readonly { size: number }[]) => some.reduce((sum, each) => sum + each.size, 0);
        expect(sizeOf(stays)).to.be.at.most(size);
        for (const gone of dropped) expect(stays.every(({ at }) => at >= gone.at)).to.equal(true);
        const [newestGone] = [...dropped].toSorted((a, b) => b.at - a.at);
        if (newestGone !== undefined) expect(sizeOf(stays) + newestGone.size).to.be.greaterThan(size);
      }),
    );
  });
});

const SHELVES: Readonly<Record<string, () => (size?: number) => Shelf>> = {
  "a shelf in memory": () => (size) => new MemoryShelf(size),
  "a shelf in the browser's database": () => {
    const factory = new IDBFactory();
    return (size) => new IndexedDbShelf(factory, size);
  },
};

for (const [name, make] of Object.entries(SHELVES))
  describe(name, () => {
    it("gives back what was put, the last under each key", async () => {
      const shelf = make()();
      await shelf.put(kept("a", 1));
      await shelf.put(kept("a", 2));
      expect(await shelf.get("a")).to.deep.equal(kept("a", 2));
      expect(await shelf.get("b")).to.equal(undefined);
    });

    it("drops the oldest where there is no room", async () => {
      const shelf = make()(25);
      for (const [at, key] of ["a", "b", "c"].entries()) await shelf.put(kept(key, at));
      expect(await shelf.get("a")).to.equal(undefined);
      expect(await shelf.get("b")).to.deep.equal(kept("b", 1));
      expect(await shelf.get("c")).to.deep.equal(kept("c", 2));
    });
  });

describe("a shelf in the browser's database, beyond a visit", () => {
  it("still has what was put", async () => {
    const factory = new IDBFactory();
    await new IndexedDbShelf(factory).put(kept("a", 1));
    expect(await new IndexedDbShelf(factory).get("a")).to.deep.equal(kept("a", 1));
  });

  it("has nothing of another form, as another version of the app might have put", async () => {
    const factory = new IDBFactory();
    const shelf = new IndexedDbShelf(factory);
    await shelf.put({ ...kept("a", 1), bodies: Object("none") });
    expect(await shelf.get("a")).to.equal(undefined);
  });

  it("rejects where the browser allows no database", async () => {
    const forbidden = new IDBFactory();
    // A newer version of the database is there already.
    await new Promise((resolve) => {
      forbidden.open("myceliary-index", 2).onsuccess = resolve;
    });
    const shelf = new IndexedDbShelf(forbidden);
    expect(await failureOf(shelf.get("a"))).to.be.instanceOf(Error);
    expect(await failureOf(shelf.put(kept("a", 1)))).to.be.instanceOf(Error);
  });
});
