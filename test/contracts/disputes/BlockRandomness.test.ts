import { expect } from "chai";
import { hexlify, randomBytes } from "ethers";
import { forgetHistory, rememberBlock, rememberBlocks } from "../fixtures/jury.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";

const WINDOW = 256;
const HISTORY_WINDOW = 8_191;

async function deployed() {
  await forgetHistory();
  const randomness = await ethers.deployContract("BlockRandomness");
  // So that there is something to forget.
  await networkHelpers.mine(HISTORY_WINDOW + 10);
  return { randomness, latest: await networkHelpers.time.latestBlock() };
}

async function hashOf(block: number): Promise<string> {
  const { hash } = (await ethers.provider.getBlock(block)) ?? {};
  if (hash === undefined || hash === null) throw new Error(`no block ${block}`);
  return hash;
}

describe("BlockRandomness.request", () => {
  it("it names a block that is neither this one nor the next", async () => {
    const { randomness, latest } = await networkHelpers.loadFixture(deployed);
    // A call runs in the block that comes after the latest one.
    expect(await randomness.request({ blockTag: "pending" })).to.equal(BigInt(latest) + 3n);
  });
});

describe("BlockRandomness.seedOf", () => {
  describe("when the block isn't over", () => {
    it("it reverts with Randomness_TooEarly", async () => {
      const { randomness, latest } = await networkHelpers.loadFixture(deployed);
      for (const block of [latest + 1, latest + 2, latest + 1_000]) {
        await expect(randomness.seedOf(block, { blockTag: "pending" }))
          .to.be.revertedWithCustomError(randomness, "Randomness_TooEarly")
          .withArgs(block, latest + 1);
      }
    });
  });

  describe("when the block is among the last 256", () => {
    it("it is the block's hash", async () => {
      const { randomness, latest } = await networkHelpers.loadFixture(deployed);
      for (const block of [latest, latest - 1, latest + 1 - WINDOW]) {
        expect(await randomness.seedOf(block, { blockTag: "pending" })).to.equal(await hashOf(block));
      }
    });
  });

  describe("when the block is older", () => {
    describe("given no contract that keeps older hashes", () => {
      it("it reverts with Randomness_Gone", async () => {
        const { randomness, latest } = await networkHelpers.loadFixture(deployed);
        for (const block of [latest - WINDOW, 1]) {
          await expect(randomness.seedOf(block, { blockTag: "pending" }))
            .to.be.revertedWithCustomError(randomness, "Randomness_Gone")
            .withArgs(block);
        }
      });
    });

    describe("given the contract of EIP-2935", () => {
      it("it is the hash that is kept there", async () => {
        const { randomness, latest } = await networkHelpers.loadFixture(deployed);
        await rememberBlocks();
        const hash = hexlify(randomBytes(32));
        for (const block of [latest - WINDOW, latest + 2 - HISTORY_WINDOW]) {
          await rememberBlock(BigInt(block), hash);
          expect(await randomness.seedOf(block, { blockTag: "pending" })).to.equal(hash);
        }
      });

      it("it reverts with Randomness_Gone beyond its 8,191 blocks", async () => {
        const { randomness, latest } = await networkHelpers.loadFixture(deployed);
        await rememberBlocks();
        const block = latest - HISTORY_WINDOW - 1;
        await rememberBlock(BigInt(block), hexlify(randomBytes(32)));
        await expect(randomness.seedOf(block, { blockTag: "pending" }))
          .to.be.revertedWithCustomError(randomness, "Randomness_Gone")
          .withArgs(block);
      });
    });

    describe("given a contract there that answers with something else", () => {
      it("it reverts with Randomness_Gone", async () => {
        const { randomness, latest } = await networkHelpers.loadFixture(deployed);
        // It returns 31 bytes or 64, or reverts with 32.
        for (const code of ["0x601f5ff3", "0x60015f5260405ff3", "0x60015f5260205ffd"]) {
          await rememberBlocks(code);
          await expect(randomness.seedOf(latest - WINDOW, { blockTag: "pending" }))
            .to.be.revertedWithCustomError(randomness, "Randomness_Gone")
            .withArgs(latest - WINDOW);
        }
      });
    });
  });
});

describe("BlockRandomness.isGone", () => {
  describe("when the block isn't over", () => {
    it("it is false", async () => {
      const { randomness, latest } = await networkHelpers.loadFixture(deployed);
      expect(await randomness.isGone(latest + 1, { blockTag: "pending" })).to.equal(false);
    });
  });

  describe("when the chain knows the block's hash", () => {
    it("it is false", async () => {
      const { randomness, latest } = await networkHelpers.loadFixture(deployed);
      expect(await randomness.isGone(latest + 1 - WINDOW, { blockTag: "pending" })).to.equal(false);
      await rememberBlocks();
      await rememberBlock(BigInt(latest - WINDOW), hexlify(randomBytes(32)));
      expect(await randomness.isGone(latest - WINDOW, { blockTag: "pending" })).to.equal(false);
    });
  });

  describe("when the chain has forgotten it", () => {
    it("it is true", async () => {
      const { randomness, latest } = await networkHelpers.loadFixture(deployed);
      expect(await randomness.isGone(latest - WINDOW, { blockTag: "pending" })).to.equal(true);
    });
  });
});
