import { expect } from "chai";
import { Driver } from "../index/driver/driver.ts";
import { differencesOf, type IndexedNetwork, indexedNetwork } from "../index/indexed-network.ts";

const CALLS = 500;

describe("the index of a seeded chain", () => {
  let running: IndexedNetwork;

  before(async () => {
    running = await indexedNetwork(["--scale", "0.1"]);
  });

  after(() => running.close());

  it("holds what the chain's logs and contracts say, entity by entity", async () => {
    expect(await differencesOf(running)).to.deep.equal([]);
  });

  it(`still does after ${CALLS} random calls`, async () => {
    const driver = await Driver.start({ ...running, seed: 7 });
    await driver.run(CALLS);
    expect(await differencesOf(running)).to.deep.equal([]);
  });
});
