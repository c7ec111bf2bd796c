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

/** Where the one transaction is, from one look to the next: a block, the queue, nowhere, or a node that doesn't answer. */
type Look = bigint | "queue" | "nothing" | "away";

/** A chain's node that tells where the transaction is now, and time that passes with each wait. */
class World implements FollowPorts {
  at: Look = "queue";
  head = 0n;
  time = 0;
  shown = false;
  /** Called at each wait. */
  pass: (waited: number) => void = () => {};
  #waited = 0;

  readonly chain = {
    getTransaction: async () => {
      this.#reach();
      if (this.at === "nothing") throw new TransactionNotFoundError({ hash });
      return { blockNumber: typeof this.at === "bigint" ? this.at : null } as Transaction;
    },
    getBlockNumber: async () => this.head,
    waitForTransactionReceipt: async ({ timeout = 0 }) => {
      this.#reach();
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

  async follow(wasRecorded = false): Promise<string[]> {
    const seen: string[] = [];
    await followWrite(this, hash, wasRecorded, (event: WriteEvent) =>
      seen.push("block" in event ? `${event.type} ${event.block}` : event.type),
    );
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
