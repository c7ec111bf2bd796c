import { expect } from "chai";
import fc from "fast-check";
import { IndexClient, type IndexClientOptions } from "./client.ts";
import { IndexFailed } from "./errors.ts";
import { failureOf } from "./testing/expect.ts";
import { block, chainOf, FakeIndex } from "./testing/fake-index.ts";

/** Milliseconds for some hundred requests over HTTP, on a machine that does other things too. */
const RANDOM_WRITES = 30_000;

describe("pages of the index", () => {
  let server: FakeIndex;
  const wait = async () => undefined;
  const clientOf = (options: IndexClientOptions = {}) =>
    new IndexClient(server.url, { page: 2, wait, ...options });
  const idsOf = async (index: IndexClient) => (await index.listings()).map(({ id }) => id);

  beforeEach(async () => {
    server = await new FakeIndex(block(1, ["1", "3", "5", "7", "9"])).serve();
  });
  afterEach(() => server.close());

  it("are of one block, whatever is written and removed while they are read", async () => {
    server.before = (position) => {
      if (position === 1) server.blocks.push(block(2, ["0", "1", "2", "4", "9"]));
    };
    expect(await idsOf(clientOf())).to.deep.equal(["1", "3", "5", "7", "9"]);
    expect(server.askedFor("Listings").map(({ variables }) => variables.block)).to.deep.equal([
      { number_gte: 0 },
      { number: 1 },
      { number: 1 },
    ]);
  });

  it("go on by id and never skip", async () => {
    await idsOf(clientOf());
    const after = server.askedFor("Listings").map(({ variables }) => variables.where);
    expect(after).to.deep.equal([
      { standing: true },
      { standing: true, id_gt: "3" },
      { standing: true, id_gt: "7" },
    ]);
    expect(server.asked.every(({ query }) => !query.includes("skip"))).to.equal(true);
  });

  it("end with the first that isn't full, and one page needs no second look", async () => {
    await idsOf(clientOf({ page: 6 }));
    expect(server.asked).to.have.length(1);
  });

  it("are read again where the block that they were of is gone", async () => {
    server.blocks = [block(1, ["1"]), block(2, ["1", "2", "3"])];
    server.before = (position) => {
      if (position === 1) server.blocks = [block(1, ["4", "5"], 1)];
    };
    expect(await idsOf(clientOf())).to.deep.equal(["4", "5"]);
  });

  it("are read again where a branch of the same height took the block's place", async () => {
    server.before = (position) => {
      if (position === 1) server.blocks = [block(1, ["2", "4", "6"], 1)];
    };
    expect(await idsOf(clientOf())).to.deep.equal(["2", "4", "6"]);
  });

  it("are read again where a longer branch did, which the chain tells", async () => {
    server.before = (position) => {
      if (position === 1) server.blocks = [block(1, ["2", "4", "6"], 1), block(2, ["2", "4", "6"], 1)];
    };
    expect(await idsOf(clientOf({ chain: server.chain }))).to.deep.equal(["2", "4", "6"]);
  });

  it("are taken as they are where the chain has gone on and still has their block", async () => {
    server.before = (position) => {
      if (position === 1) server.blocks.push(block(2, []));
    };
    expect(await idsOf(clientOf({ chain: server.chain }))).to.deep.equal(["1", "3", "5", "7", "9"]);
    expect(server.askedFor("Listings")).to.have.length(3);
  });

  it("are taken as they are where the chain's node is away", async () => {
    server.before = (position) => {
      if (position === 1) server.blocks.push(block(2, []));
    };
    const chain = { ...server.chain, blockHash: () => Promise.reject(new Error("away")) };
    expect(await idsOf(clientOf({ chain }))).to.have.length(5);
  });

  it("fail with a sentence where the chain never comes to rest", async () => {
    server.before = (position) => {
      server.blocks = [block(1, ["1", "2", "3"], position % 10)];
    };
    const error = await failureOf(idsOf(clientOf({ chain: chainOf(() => []) })));
    expect(error).to.be.instanceOf(IndexFailed);
    expect(String(error)).to.contain("faster than they can be read");
  });

  it("show exactly one state, with everything that existed throughout once, under random writes", async () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(ids, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (states, page) => {
          const [first = [], ...later] = states;
          server.blocks = [block(1, first)];
          const begin = server.asked.length;
          server.before = (position) => {
            const next = position === begin ? undefined : later.shift();
            if (next !== undefined) server.blocks.push(block(server.blocks.length + 1, next));
          };
          expect(await idsOf(clientOf({ page, chain: server.chain }))).to.deep.equal(first.toSorted());
        },
      ),
      { numRuns: 40 },
    );
  }).timeout(RANDOM_WRITES);

  it("show everything that existed throughout once, even from an index that forgets the block", async () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(
        ids,
        fc.array(ids, { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (lasting, passing, page) => {
          const stateOf = (some: readonly string[]) => [block(1, [...new Set([...lasting, ...some])])];
          const states = [...passing];
          server.before = () => {
            server.blocks = stateOf(states.shift() ?? []);
          };
          const found = await idsOf(clientOf({ page }));
          expect(new Set(found)).to.have.property("size", found.length);
          expect(found).to.include.members(lasting);
        },
      ),
      { numRuns: 40 },
    );
  }).timeout(RANDOM_WRITES);
});
