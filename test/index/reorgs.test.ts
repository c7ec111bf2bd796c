import { expect } from "chai";
import { Driver } from "./driver/driver.ts";
import { entitiesAt } from "./entities.ts";
import {
  BLOCKS_AT_ONCE,
  chainHead,
  differencesOf,
  type IndexedNetwork,
  indexed,
  indexedNetwork,
} from "./indexed-network.ts";

const DEPTHS = [1, 5, 30];
const CALLS_A_BLOCK = 4;
const BEFORE = 300;

describe("the index of a chain that takes blocks back", () => {
  let running: IndexedNetwork;
  let driver: Driver;

  before(async () => {
    running = await indexedNetwork(null);
    driver = await Driver.start({ ...running, seed: 21 });
    await driver.run(BEFORE);
  });

  after(() => running.close());

  async function branch(blocks: number): Promise<void> {
    for (let block = 0; block < blocks; block++) await driver.runBlock(CALLS_A_BLOCK);
  }

  /** One that the index follows while it grows. */
  async function followedBranch(blocks: number): Promise<void> {
    for (let left = blocks; left > 0; left -= BLOCKS_AT_ONCE) {
      await branch(Math.min(left, BLOCKS_AT_ONCE));
      await indexed(running);
    }
  }

  const idsOf = async (head: bigint) =>
    new Set((await entitiesAt(running.url, head)).get("LogEntry")?.keys());

  for (const depth of DEPTHS)
    it(`follows a longer branch of which ${depth} blocks are others, without ghosts`, async () => {
      const snapshot = await running.rpc.one("evm_snapshot");
      await followedBranch(depth);
      const lost = await chainHead(running.rpc);
      const before = await idsOf(await indexed(running));
      expect(await running.rpc.one("evm_revert", snapshot)).to.equal(true);
      await branch(depth + 1);

      const now = await chainHead(running.rpc);
      expect(now.number).to.equal(lost.number + 1n);
      expect(await differencesOf(running)).to.deep.equal([]);
      const after = await idsOf(now.number);
      expect([...before].filter((id) => !after.has(id))).to.not.be.empty;
      expect([...after].filter((id) => !before.has(id))).to.not.be.empty;
    });
});
