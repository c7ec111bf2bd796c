import { setTimeout as delay } from "node:timers/promises";
import { expect } from "chai";
import { createRandom } from "../../scripts/seed/random.ts";
import { Driver } from "./driver/driver.ts";
import { differencesOf, indexed } from "./indexed-network.ts";
import { type PartedNetwork, partedNetwork } from "./parted-network.ts";

const KILLS = 20;
const TRANSACTIONS = 2_000;
/** Calls between two looks at whether the load may end. */
const PORTION = 100;
/** Milliseconds, at most, that graph-node has before it is killed again. */
const LIFE = 4_000;
/** Milliseconds. */
const REFUSAL = 30_000;

describe("an index whose parts fail under load", () => {
  let running: PartedNetwork;
  let driver: Driver;

  before(async () => {
    running = await partedNetwork();
    driver = await Driver.start({ ...running, seed: 11 });
  });

  after(() => running.close());

  /** Sends calls until enough are sent and the fault is over. */
  async function under(load: number, fault: () => Promise<void>): Promise<void> {
    let over = false;
    const failing = fault().finally(() => {
      over = true;
    });
    try {
      for (let sent = 0; sent < load || !over; sent += PORTION) await driver.run(PORTION);
    } finally {
      // A fault that went on after its test would start again what the tests close.
      await failing;
    }
  }

  it(`ends with no difference after graph-node was killed ${KILLS} times`, async () => {
    const random = createRandom(11, "kills");
    await under(TRANSACTIONS, async () => {
      for (let kill = 0; kill < KILLS; kill++) {
        // The point in time is the fault's own, whatever graph-node does then.
        await delay(random.whole(0, LIFE));
        running.node.kill("index");
        await running.node.restart("index");
      }
    });
    expect(await differencesOf(running)).to.deep.equal([]);
  });

  it("ends with no difference after PostgreSQL was restarted under it", async () => {
    await under(PORTION, () => running.network.restart("postgres"));
    await revive();
    expect(await differencesOf(running)).to.deep.equal([]);
  });

  it("ends with no difference after the chain's node refused for 30 seconds", async () => {
    await under(PORTION, async () => {
      await running.proxy.refuse();
      await delay(REFUSAL);
      await running.proxy.accept();
    });
    await revive();
    expect(await differencesOf(running)).to.deep.equal([]);
    expect(await indexed(running)).to.be.greaterThan(0n);
  });

  /** What `npm start -- restart index` does where the fault ended graph-node itself. */
  async function revive(): Promise<void> {
    if (running.node.statuses().some(({ condition }) => condition === "ended"))
      await running.node.restart("index");
  }
});
