import { expect } from "chai";
import { IndexClient } from "../client.ts";
import { IndexFailed, IndexUnreachable } from "../errors.ts";
import { failureOf } from "../testing/expect.ts";
import { block, FakeIndex } from "../testing/fake-index.ts";
import { AnswerCache, type Deployment } from "./answer-cache.ts";
import { MemoryShelf } from "./memory.ts";
import type { Shelf } from "./shelf.ts";

const MINUTE = 60_000;

describe("an index that is down", () => {
  let server: FakeIndex;
  let shelf: Shelf;
  let time = 0;
  let chain: string | null = "first";
  const deployment: Deployment = {
    name: "31337 0xaa 0",
    identify: async () => {
      if (chain === null) throw new Error("The chain's node is away.");
      return chain;
    },
  };
  /** A visit of its own: only the shelf is what it was. */
  const visit = (name = deployment.name) => {
    const clock = () => time;
    const cache = new AnswerCache(shelf, { ...deployment, name }, clock);
    return new IndexClient(server.url, { page: 2, cache, clock, wait: async () => undefined });
  };
  const idsOf = async (index: IndexClient) => (await index.listings()).map(({ id }) => id);

  beforeEach(async () => {
    time = 100 * MINUTE;
    chain = "first";
    shelf = new MemoryShelf();
    server = await new FakeIndex(block(1, ["1", "2", "3"])).serve();
  });
  afterEach(() => server.close());

  it("is stood in for by the last good answer, all its pages, with its age", async () => {
    const index = visit();
    const fresh = await index.listings();
    expect(index.served.oldest()).to.equal(null);
    server.instead = "hang up";
    time += 5 * MINUTE;
    expect(await index.listings()).to.deep.equal(fresh);
    expect(index.served.oldest()).to.equal(100 * MINUTE);
  });

  it("is stood in for on the next visit too", async () => {
    const before = visit();
    await before.listings();
    await before.listings({ kind: "Need" });
    server.instead = { status: 503 };
    expect(await idsOf(visit())).to.deep.equal(["1", "2", "3"]);
  });

  it("fails what was never asked", async () => {
    await visit().listings();
    server.instead = "hang up";
    expect(await failureOf(visit().communities())).to.be.instanceOf(IndexUnreachable);
    expect(await failureOf(visit().meta())).to.be.instanceOf(IndexUnreachable);
  });

  it("tells the oldest age of what is shown, and none once all is fresh again", async () => {
    const index = visit();
    const told: (number | null)[] = [];
    index.served.subscribe(() => told.push(index.served.oldest()));
    await index.listings();
    time += MINUTE;
    await index.listings({ withdrawn: true });
    server.instead = "hang up";
    await index.listings({ withdrawn: true });
    await index.listings();
    server.instead = null;
    await index.listings();
    await index.listings({ withdrawn: true });
    expect(told).to.deep.equal([101 * MINUTE, 100 * MINUTE, 101 * MINUTE, null]);
  });

  it("is forgotten for what is not shown any more", async () => {
    const index = visit();
    await index.listings();
    server.instead = "hang up";
    await index.listings();
    time += MINUTE;
    index.served.forgetServedBefore(time);
    expect(index.served.oldest()).to.equal(null);
  });

  it("is not stood in for where it answers that it can't", async () => {
    const index = visit();
    await index.listings();
    server.instead = { json: { errors: [{ message: "Type `Query` has no field" }] } };
    expect(await failureOf(index.listings())).to.be.instanceOf(IndexFailed);
  });

  describe("keeps networks apart", () => {
    it("by what is configured", async () => {
      await visit().listings();
      server.instead = "hang up";
      expect(await failureOf(visit("11155111 0xbb 7").listings())).to.be.instanceOf(IndexUnreachable);
    });

    it("by the chain, where one was begun anew under the same addresses", async () => {
      await visit().listings();
      chain = "second";
      server.instead = "hang up";
      expect(await failureOf(visit().listings())).to.be.instanceOf(IndexUnreachable);
    });

    it("even in the middle of a visit", async () => {
      const index = visit();
      await index.listings();
      chain = "second";
      server.instead = "hang up";
      expect(await failureOf(index.listings())).to.be.instanceOf(IndexUnreachable);
    });

    it("and shows the last known where the chain is away as well", async () => {
      await visit().listings();
      server.instead = "hang up";
      chain = null;
      expect(await idsOf(visit())).to.deep.equal(["1", "2", "3"]);
    });
  });

  describe("costs nothing but memory", () => {
    it("where nothing can be kept", async () => {
      const broken = async () => {
        throw new Error("The disk is full.");
      };
      shelf = { get: broken, put: broken };
      const index = visit();
      expect(await idsOf(index)).to.deep.equal(["1", "2", "3"]);
      server.instead = "hang up";
      expect(await failureOf(index.listings())).to.be.instanceOf(IndexUnreachable);
    });

    it("where what was kept is of another version", async () => {
      await visit().listings();
      const { get } = shelf;
      shelf.get = async (key) => {
        const found = await get.call(shelf, key);
        return (
          found && {
            ...found,
            bodies: { ...found.bodies, 'Listings{"first":2,"where":{"standing":true}}': "{}" },
          }
        );
      };
      server.instead = "hang up";
      expect(await failureOf(visit().listings())).to.be.instanceOf(IndexUnreachable);
    });
  });
});
