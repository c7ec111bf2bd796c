import { expect } from "chai";
import {
  HttpRequestError,
  type Transaction,
  TransactionNotFoundError,
  WaitForTransactionReceiptTimeoutError,
} from "viem";
import { type FollowPorts, followWrite } from "./follow.ts";
import type { WriteEvent } from "./life.ts";

const hash = "0xab" as const;
const faster = "0xcd" as const;
const me = "0x00000000000000000000000000000000000000aa";
const contract = "0x00000000000000000000000000000000000000cc";
const call = { from: me, to: contract, data: "0x01", value: 5n } as const;

/** Where the one transaction is, from one look to the next: a block, the queue, nowhere, or a node that doesn't answer. */
type Look = bigint | "queue" | "nothing" | "away";

/** Another transaction of the same nonce. */
type Instead = Pick<Transaction, "hash" | "from" | "to" | "input" | "value" | "blockNumber">;

/** A chain's node that tells where the transaction is now, and time that passes with each wait. */
class World implements FollowPorts {
  at: Look = "queue";
  head = 0n;
  time = 0;
  shown = false;
  instead: Instead | null = null;
  /** Called at each wait. */
  pass: (waited: number) => void = () => {};
  #waited = 0;

  readonly chain = {
    getTransaction: async (asked: { hash?: string; sender?: string }) => {
      this.#reach();
      if (this.instead !== null && (asked.sender !== undefined || asked.hash === this.instead.hash))
        return { ...this.instead, nonce: 7 };
      if (this.at === "nothing") throw new TransactionNotFoundError({ hash });
      return { hash, nonce: 7, blockNumber: typeof this.at === "bigint" ? this.at : null };
    },
    getBlockNumber: async () => this.head,
    waitForTransactionReceipt: async ({ hash: wanted, timeout = 0 }: { hash: string; timeout?: number }) => {
      this.#reach();
      const instead = this.instead?.hash === wanted ? this.instead.blockNumber : null;
      if (instead !== null) return { status: "success", transactionHash: wanted, blockNumber: instead };
      if (typeof this.at === "bigint")
        return { status: "success", transactionHash: hash, blockNumber: this.at };
      await this.wait(timeout);
      throw new WaitForTransactionReceiptTimeoutError({ hash });
    },
  } as unknown as FollowPorts["chain"];

  async waitForIndexed(_: unknown, signal: AbortSignal): Promise<void> {
    while (!this.shown) await this.wait(0, signal);
  }

  wait = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
    await new Promise(setImmediate);
    signal?.throwIfAborted();
    if (milliseconds === 0) return;
    this.time += milliseconds;
    this.pass(this.#waited++);
  };

  now = () => this.time;

  #reach(): void {
    if (this.at === "away") throw new HttpRequestError({ url: "http://127.0.0.1:1" });
  }

  async follow(wasRecorded = false, nonce: number | null = null): Promise<string[]> {
    const seen: string[] = [];
    await followWrite(this, { ...call, hash, nonce, wasRecorded }, (event: WriteEvent) => {
      if (event.type === "failed") seen.push(event.failure.kind);
      else if (event.type !== "numbered")
        seen.push("block" in event ? `${event.type} ${event.block}` : event.type);
    });
    return seen;
  }

  /** One place for each wait; the last one stays. */
  places(...looks: readonly (Look | (() => void))[]): void {
    this.pass = (waited) => {
      const look = looks[Math.min(waited, looks.length - 1)];
      if (typeof look === "function") look();
      else if (look !== undefined) this.at = look;
    };
  }
}

describe("a write that is followed", () => {
  let world: World;
  beforeEach(() => {
    world = new World();
  });

  it("is visible once the index shows it, and settled 64 blocks later", async () => {
    world.at = 7n;
    world.head = 7n;
    world.shown = true;
    world.pass = () => {
      world.head += 16n;
    };
    expect(await world.follow()).to.deep.equal(["included 7", "indexed", "settled"]);
    expect(world.head).to.equal(71n);
  });

  it("is visible even where that takes the index longer than the chain takes to settle it", async () => {
    world.at = 7n;
    world.head = 100n;
    world.pass = () => {
      world.shown = true;
    };
    expect(await world.follow()).to.deep.equal(["included 7", "indexed", "settled"]);
  });

  it("is taken back, and visible again where the new branch has it", async () => {
    world.at = 7n;
    world.head = 8n;
    world.shown = true;
    world.places("queue", "queue", 9n, () => {
      world.head = 200n;
    });
    expect(await world.follow()).to.deep.equal([
      "included 7",
      "indexed",
      "takenBack",
      "included 9",
      "indexed",
      "settled",
    ]);
  });

  it("is lost for good where the new branch has it nowhere, for ten seconds", async () => {
    world.at = 7n;
    world.head = 8n;
    world.places("nothing");
    const seen = await world.follow();
    expect(seen.filter((event) => event !== "takenBack")).to.deep.equal(["included 7", "lost"]);
    expect(world.time).to.be.within(10_000, 16_000);
  });

  it("is lost where a reload had left it as visible and nothing has it now", async () => {
    world.at = "nothing";
    expect(await world.follow(true)).to.deep.equal(["takenBack", "lost"]);
    expect(world.time).to.be.within(10_000, 16_000);
  });

  it("is given three minutes where no block had it yet", async () => {
    world.at = "nothing";
    expect(await world.follow()).to.deep.equal(["lost"]);
    expect(world.time).to.be.within(180_000, 186_000);
  });

  it("is not lost while it comes and goes, nor while the node is away", async () => {
    world.head = 8n;
    world.shown = true;
    const once: Look[] = ["nothing", "away", "away", "away", "away", "away", "away", "queue"];
    world.places(...once, "nothing", "nothing", "queue", 8n, () => {
      world.head = 80n;
    });
    expect(await world.follow(true)).to.deep.equal(["included 8", "indexed", "settled"]);
  });

  describe("whose wallet put another in its place", () => {
    const own = { hash: faster, from: me, to: contract, input: "0x01", value: 5n, blockNumber: 9n } as const;
    const replaceBy = (instead: Instead) =>
      world.places(
        "queue",
        () => {
          world.at = "nothing";
          world.instead = instead;
          world.head = 9n;
          world.shown = true;
        },
        () => {
          world.head += 64n;
        },
      );

    it("goes on as the same for a higher fee", async () => {
      replaceBy(own);
      expect(await world.follow()).to.deep.equal(["repriced", "included 9", "indexed", "settled"]);
    });

    it("is over as cancelled, or as replaced by something else", async () => {
      replaceBy({ ...own, to: me, input: "0x", value: 0n });
      expect(await world.follow()).to.deep.equal(["cancelled"]);
      world = new World();
      replaceBy({ ...own, value: 6n });
      expect(await world.follow()).to.deep.equal(["replaced"]);
    });

    it("is not given up while no block has either", async () => {
      const waiting = { ...own, value: 6n, blockNumber: null };
      let waited = 0;
      world.pass = () => {
        world.at = "nothing";
        waited += 1;
        world.instead = waited < 200 ? waiting : { ...waiting, blockNumber: 9n };
      };
      expect(await world.follow()).to.deep.equal(["replaced"]);
      expect(world.time).to.be.above(180_000);
    });

    it("is known by its nonce also after a reload that it was replaced before", async () => {
      world.at = "nothing";
      world.instead = { ...own, to: me, input: "0x", value: 0n };
      expect(await world.follow(false, 7)).to.deep.equal(["cancelled"]);
    });
  });

  it("is not taken back by a node that has not read so far", async () => {
    world.at = 7n;
    world.head = 7n;
    world.shown = true;
    world.places(
      () => {
        world.at = "nothing";
        world.head = 6n;
      },
      "nothing",
      "nothing",
      () => {
        world.at = 7n;
        world.head = 90n;
      },
    );
    expect(await world.follow()).to.deep.equal(["included 7", "indexed", "settled"]);
  });
});
