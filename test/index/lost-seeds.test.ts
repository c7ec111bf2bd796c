import { expect } from "chai";
import { Driver } from "./driver/driver.ts";
import { differencesOf, type IndexedNetwork, indexedNetwork } from "./indexed-network.ts";

const BEFORE = 700;
const AFTER = 500;

describe("the index of a chain that was quiet for so long that seeds are lost", () => {
  let running: IndexedNetwork;

  before(async () => {
    running = await indexedNetwork(null);
  });

  after(() => running.close());

  it("follows draws that ask for a new one", async () => {
    const driver = await Driver.start({ ...running, seed: 31 });
    await driver.run(BEFORE);
    await driver.forgetSeeds();
    await driver.run(AFTER);
    expect(driver.tally.get("ask for a new seed")?.succeeded).to.be.greaterThan(0);
    expect(await differencesOf(running)).to.deep.equal([]);
  });
});
