import { expect } from "chai";
import { IDBFactory } from "fake-indexeddb";
import type { Address } from "viem";
import type { Sendable } from "../content/table.ts";
import { conversationId } from "../ids.ts";
import { Outbox } from "../outbox.ts";
import { Queue } from "./queue.ts";

const ME: Address = "0x1111111111111111111111111111111111111111";
const HERE = conversationId.parse("here");
const text = (value: string): Sendable => ({ kind: "text", value });
const wordsOf = (content: Sendable) => (content.kind === "text" ? content.value : content.kind);

/** A network that can be away, and what it got. */
class World {
  isAway = false;
  readonly got: { words: string; key: string }[] = [];
  readonly factory = new IDBFactory();
  #told: () => void = () => {};

  open(): Queue {
    return new Queue(new Outbox(this.factory), ME, {
      send: async (_, content, key) => {
        if (this.isAway) throw new Error("away");
        this.got.push({ words: wordsOf(content), key });
        return () => {};
      },
      changed: () => this.#told(),
    });
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds())
      await new Promise<void>((told) => {
        this.#told = told;
      });
  }
}

describe("what waits to be sent", () => {
  it("goes out in the order in which it was written", async () => {
    const world = new World();
    const queue = world.open();
    await Promise.all(["a", "b", "c"].map((words) => queue.add(HERE, text(words))));
    await world.until(() => queue.waiting(HERE).length === 0);
    expect(world.got.map(({ words }) => words)).to.deep.equal(["a", "b", "c"]);
    queue.stop();
  });

  it("outlives a visit during which the network was away, with the keys by which a repetition is known", async () => {
    const world = new World();
    world.isAway = true;
    const first = world.open();
    await first.add(HERE, text("a"));
    await first.add(HERE, text("b"));
    await world.until(() => first.waiting(HERE)[0]?.failed === true);
    const keys = first.waiting(HERE).map(({ key }) => key);
    first.stop();

    world.isAway = false;
    const second = world.open();
    await second.restore();
    second.tryAll();
    await world.until(() => second.waiting(HERE).length === 0);
    expect(world.got).to.deep.equal([
      { words: "a", key: keys[0] },
      { words: "b", key: keys[1] },
    ]);
    second.stop();
    const third = world.open();
    await third.restore();
    expect(third.waiting(HERE)).to.deep.equal([]);
  });

  it("is thrown away where the member wants that", async () => {
    const world = new World();
    world.isAway = true;
    const queue = world.open();
    await queue.add(HERE, text("a"));
    await world.until(() => queue.waiting(HERE)[0]?.failed === true);
    await queue.discard(queue.waiting(HERE)[0]?.key ?? "");
    queue.stop();
    const next = world.open();
    await next.restore();
    expect(next.waiting(HERE)).to.deep.equal([]);
  });
});
