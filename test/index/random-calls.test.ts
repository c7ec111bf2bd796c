import { expect } from "chai";
import { Driver } from "./driver/driver.ts";
import { differencesOf, type IndexedNetwork, indexedNetwork } from "./indexed-network.ts";

const CALLS = 5_000;
/** What EAS lets nobody do. */
const NEVER = "attest by a schema that nobody knows";
/** Needs thousands of blocks; see `lost-seeds.test.ts`. */
const RESEED = "ask for a new seed";

describe("the index of the whole seed", () => {
  let running: IndexedNetwork;

  before(async () => {
    running = await indexedNetwork([]);
  });

  after(() => running.close());

  it("holds what the chain's logs and contracts say, entity by entity", async () => {
    expect(await differencesOf(running)).to.deep.equal([]);
  });

  it(`still does after ${CALLS} random calls of every kind`, async () => {
    const driver = await Driver.start({ ...running, seed: 1 });
    await driver.run(CALLS);
    const idle = [...driver.tally].filter(([, { succeeded }]) => succeeded === 0).map(([name]) => name);
    expect(idle.filter((name) => name !== RESEED)).to.deep.equal([NEVER]);
    expect(await differencesOf(running)).to.deep.equal([]);
  });
});
