import { expect } from "chai";
import fc from "fast-check";
import { IndexClient } from "./client.ts";
import { choose } from "./endpoints.ts";
import { IndexForeign, IndexUnreachable } from "./errors.ts";
import { failureOf } from "./testing/expect.ts";
import { block, chainOf, FakeIndex } from "./testing/fake-index.ts";

const heads = fc.array(fc.option(fc.bigInt({ min: 0n, max: 40n })), { minLength: 1, maxLength: 5 });

describe("which endpoint of the index is asked", () => {
  const cases: [string, (bigint | null)[], number, number | null][] = [
    ["the first, while it is as fresh as any", [9n, 9n], 1, 0],
    ["the first, a few blocks behind the freshest", [9n, 14n], 1, 0],
    ["the one in use, while the first doesn't answer", [null, 9n, 10n], 1, 1],
    ["the freshest, where neither is fresh", [1n, 3n, 90n, 100n], 1, 3],
    ["the freshest, where neither answers", [null, null, 7n], 1, 2],
    ["none, where none answers", [null, null], 0, null],
  ];
  for (const [name, all, current, expected] of cases)
    it(`is ${name}`, () => expect(choose(all, current)).to.equal(expected));

  it("always answers and is never far behind the freshest", () => {
    fc.assert(
      fc.property(heads, fc.nat(4), (all, current) => {
        const chosen = choose(all, current);
        const known = all.filter((head) => head !== null);
        const best = known.toSorted((a, b) => Number(a - b)).at(-1) ?? -1n;
        expect(chosen === null).to.equal(known.length === 0);
        if (chosen !== null) expect(Number(best - (all[chosen] ?? -100n))).to.be.at.most(5);
      }),
    );
  });

  it("stays the same while nothing changes", () => {
    fc.assert(
      fc.property(heads, fc.nat(4), (all, current) => {
        const chosen = choose(all, current);
        if (chosen !== null) expect(choose(all, chosen)).to.equal(chosen);
      }),
    );
  });
});

describe("an index with several endpoints", () => {
  let first: FakeIndex;
  let second: FakeIndex;
  let third: FakeIndex;
  let time = 0;

  beforeEach(async () => {
    time = 0;
    first = await new FakeIndex(block(1, ["1", "2", "3"])).serve();
    second = await new FakeIndex(block(1, ["4", "5", "6"])).serve();
    third = await new FakeIndex(block(1, ["7"]), block(20, ["7", "8", "9"])).serve();
  });
  afterEach(() => Promise.all([first.close(), second.close(), third.close()]));

  const clientOf = (urls = [first.url, second.url]) =>
    new IndexClient(urls, { page: 2, clock: () => time, wait: async () => undefined });
  const idsOf = async (index: IndexClient) => (await index.listings()).map(({ id }) => id);

  it("asks the first alone while it answers", async () => {
    const index = clientOf();
    await idsOf(index);
    await index.meta();
    expect(second.asked).to.deep.equal([]);
  });

  it("goes on to the freshest of the others, and stays there", async () => {
    first.instead = { status: 503 };
    const index = clientOf([first.url, second.url, third.url]);
    expect(await idsOf(index)).to.deep.equal(["7", "8", "9"]);
    const asked = first.asked.length;
    expect(await idsOf(index)).to.deep.equal(["7", "8", "9"]);
    expect(first.asked).to.have.length(asked);
    expect(second.askedFor("Listings")).to.deep.equal([]);
  });

  it("begins an answer anew rather than mix two endpoints' pages", async () => {
    first.before = (position) => {
      if (position === 1) first.instead = "hang up";
    };
    expect(await idsOf(clientOf())).to.deep.equal(["4", "5", "6"]);
  });

  it("returns to the first when it has recovered, with a look now and then", async () => {
    first.instead = "hang up";
    const index = clientOf();
    await idsOf(index);
    first.instead = null;
    const asked = first.asked.length;
    time += 29_999;
    expect(await idsOf(index)).to.deep.equal(["4", "5", "6"]);
    expect(first.asked).to.have.length(asked);
    time += 1;
    // The look goes on beside the question that began it.
    let ids = await idsOf(index);
    while (ids[0] !== "1") ids = await idsOf(index);
    expect(ids).to.deep.equal(["1", "2", "3"]);
  });

  it("passes over one that has not read what was waited for", async () => {
    const index = clientOf([first.url, third.url]);
    first.blocks = [block(20, ["1"])];
    await index.waitForIndexed(20n);
    first.blocks = [block(1, ["2"])];
    expect(await idsOf(index)).to.deep.equal(["7", "8", "9"]);
  });

  it("fails with the first's failure where none answers", async () => {
    first.instead = { status: 502 };
    second.instead = "hang up";
    const error = await failureOf(idsOf(clientOf()));
    expect(error).to.be.instanceOf(IndexUnreachable);
    expect(String(error)).to.contain("502");
  });

  describe("that knows its chain and contracts", () => {
    const OURS = `0x${"0A".repeat(20)}` as const;
    const chain = chainOf(() => [block(1, []), block(20, [])]);
    const knowing = (urls = [first.url, second.url]) =>
      new IndexClient(urls, {
        page: 2,
        chain,
        contracts: [OURS],
        clock: () => time,
        wait: async () => undefined,
      });

    beforeEach(() => {
      first.instead = "hang up";
      for (const each of [second, third]) each.contract = OURS.toLowerCase();
    });

    it("goes on to another of the same, and makes sure of that once", async () => {
      const index = knowing();
      expect(await idsOf(index)).to.deep.equal(["4", "5", "6"]);
      time += 30_000;
      await idsOf(index);
      time += 30_000;
      await idsOf(index);
      expect(second.askedFor("Origin")).to.have.length(1);
    });

    it("asks nothing of one on another network, and says so", async () => {
      second.blocks = [block(1, ["4"], 1)];
      const error = await failureOf(idsOf(knowing()));
      expect(error).to.be.instanceOf(IndexForeign);
      expect(error).to.include({ code: "foreign" });
      expect(String(error)).to.contain("another network");
      expect(second.askedFor("Listings")).to.deep.equal([]);
    });

    it("asks nothing of one of other contracts, and says so", async () => {
      second.contract = `0x${"0b".repeat(20)}`;
      const error = await failureOf(idsOf(knowing()));
      expect(error).to.be.instanceOf(IndexForeign);
      expect(String(error)).to.contain("another deployment");
      expect(second.askedFor("Listings")).to.deep.equal([]);
    });

    it("goes on past a stranger to one of ours", async () => {
      second.blocks = [block(30, ["4"], 1)];
      expect(await idsOf(knowing([first.url, second.url, third.url]))).to.deep.equal(["7", "8", "9"]);
      expect(second.askedFor("Listings")).to.deep.equal([]);
    });

    it("takes one that has read no log, for it has nothing wrong to tell", async () => {
      second.contract = null;
      expect(await idsOf(knowing())).to.deep.equal(["4", "5", "6"]);
    });

    it("asks none of the others while the chain is away or behind them", async () => {
      const away = { ...chain, blockHash: () => Promise.reject(new Error("away")) };
      for (const one of [away, chainOf(() => [])]) {
        const index = new IndexClient([first.url, second.url], {
          chain: one,
          contracts: [OURS],
          wait: async () => undefined,
        });
        const error = await failureOf(idsOf(index));
        expect(error).to.be.instanceOf(IndexUnreachable).and.to.include({ code: "unreachable" });
      }
      expect(second.askedFor("Listings")).to.deep.equal([]);
    });

    it("comes to trust one that has caught up with the chain since", async () => {
      second.blocks = [block(1, ["4"], 1)];
      const index = knowing();
      await failureOf(idsOf(index));
      second.blocks = [block(20, ["5"])];
      expect(await idsOf(index)).to.deep.equal(["5"]);
    });
  });
});
