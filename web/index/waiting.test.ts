import { expect } from "chai";
import { IndexClient, type IndexClientOptions } from "./client.ts";
import { IndexBehind } from "./errors.ts";
import { failureOf } from "./testing/expect.ts";
import { type Block, block, chainOf, FakeIndex, receiptOf } from "./testing/fake-index.ts";

describe("waiting for the index", () => {
  let server: FakeIndex;
  let time = 0;
  /** Time passes by waiting alone. */
  const wait = async (milliseconds: number) => {
    time += milliseconds;
  };
  const clientOf = (options: IndexClientOptions = {}) =>
    new IndexClient(server.url, { wait, clock: () => time, ...options });

  const old = [1, 2, 3].map((number) => block(number, []));
  const branch = [1, 2, 3, 4, 5].map((number) => block(number, [], number < 2 ? 0 : 1));
  const [, second] = old;
  if (second === undefined) throw new Error("There is a second block.");

  /** Has the index read one more of these blocks at each question. */
  function readOneByOne(...states: readonly (readonly Block[])[]): void {
    server.before = (position) => {
      server.blocks = [...(states[Math.min(position, states.length - 1)] ?? [])];
    };
  }

  beforeEach(async () => {
    time = 0;
    server = await new FakeIndex(...old).serve();
  });
  afterEach(() => server.close());

  it("ends with the first look that finds the block, whatever goes wrong before", async () => {
    server.blocks = [block(1, [])];
    server.before = (position) => {
      server.instead = position === 1 ? "hang up" : null;
      if (position === 3) server.blocks = [...old];
    };
    await clientOf({ attempts: 1 }).waitForIndexed(3n);
    expect(server.asked).to.have.length(4);
  });

  it("tells how far the index came when patience ends", async () => {
    const error = await failureOf(clientOf().waitForIndexed(8n, { patience: 1000 }));
    expect(error).to.be.instanceOf(IndexBehind);
    expect(error).to.include({ wanted: 8n, reached: 3n });
    expect(time).to.equal(1000);
  });

  it("ends where the newest block is the receipt's", async () => {
    server.blocks = old.slice(0, 2);
    await clientOf().waitForIndexed(receiptOf(second));
    expect(server.asked).to.have.length(1);
  });

  it("goes on while another block of the same height is shown", async () => {
    readOneByOne(branch.slice(0, 2), branch.slice(0, 1), old.slice(0, 2));
    await clientOf().waitForIndexed(receiptOf(second));
    expect(server.asked).to.have.length(3);
  });

  it("asks by hash where the index is past the block", async () => {
    server.known.add(second.hash);
    await clientOf().waitForIndexed(receiptOf(second));
    expect(server.askedFor("Block").map(({ variables }) => variables)).to.deep.equal([{ hash: second.hash }]);
  });

  it("goes on while the index is past the block on another branch", async () => {
    server.blocks = branch;
    const error = await failureOf(clientOf().waitForIndexed(receiptOf(second), { patience: 500 }));
    expect(error).to.be.instanceOf(IndexBehind);
  });

  describe("with a chain to ask", () => {
    it("does not take an abandoned branch for the chain, though the index has read the block", async () => {
      server.known.add(second.hash);
      const chain = chainOf(() => branch);
      // The index has still to follow the chain, which has the transaction in another block of that height.
      readOneByOne(old, old.slice(0, 1), branch.slice(0, 2));
      await clientOf({ chain }).waitForIndexed(receiptOf(second));
      expect(server.asked).to.have.length(3);
    });

    it("follows a transaction to the later block where a reorganisation put it", async () => {
      const chain = chainOf(
        () => branch,
        () => 4,
      );
      readOneByOne(branch.slice(0, 3), branch.slice(0, 4));
      const index = clientOf({ chain });
      await index.waitForIndexed(receiptOf(second));
      await index.listings();
      expect(server.asked.at(-1)?.variables.block).to.deep.equal({ number_gte: 4 });
    });

    it("goes on while the transaction is in no block, and says so at last", async () => {
      const chain = { ...chainOf(() => old), receipt: async () => null };
      const error = await failureOf(clientOf({ chain }).waitForIndexed(receiptOf(second), { patience: 500 }));
      expect(error).to.be.instanceOf(IndexBehind);
    });

    it("goes on while the chain's node is away", async () => {
      let away = 2;
      const there = chainOf(() => old);
      const receipt: typeof there.receipt = (transaction) =>
        away-- > 0 ? Promise.reject(new Error("away")) : there.receipt(transaction);
      await clientOf({ chain: { ...there, receipt } }).waitForIndexed(receiptOf(second));
      expect(server.asked).to.have.length(3);
    });
  });

  describe("makes what is asked afterwards", () => {
    it("show the block at least", async () => {
      const index = clientOf();
      await index.waitForIndexed(3n);
      await index.listings();
      expect(server.asked.at(-1)?.variables.block).to.deep.equal({ number_gte: 3 });
    });

    it("show what there is, where the index was begun anew", async () => {
      const index = clientOf();
      await index.waitForIndexed(3n);
      server.blocks = [block(1, ["1"])];
      expect(await index.listings()).to.have.length(1);
      await index.listings();
      expect(server.asked.at(-1)?.variables.block).to.deep.equal({ number_gte: 0 });
    });
  });
});
