import { expect } from "chai";
import { totalOf } from "../fixtures/exchange.ts";
import { type Deployed, deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { FOR_EVER, signPermit, signSettlement, signTerms } from "../fixtures/signing.ts";
import { states } from "../fixtures/table.ts";
import { type Terms, termsOf } from "../fixtures/terms.ts";
import { MINTED, withToken } from "../fixtures/token.ts";

// Who has nothing of the native currency can nevertheless begin: it signs, and the other party sends.

const emptied = new Map<string, bigint>();

async function withoutGas({ address }: { address: string }): Promise<void> {
  if (!emptied.has(address)) emptied.set(address, await ethers.provider.getBalance(address));
  await networkHelpers.setBalance(address, 0n);
}

async function signedBy<W extends Deployed>(
  world: W,
  who: "payer" | "provider",
  changes: Partial<Terms> = {},
) {
  const terms = termsOf(world, await networkHelpers.time.latest(), changes);
  return { terms, signature: await signTerms(world.agreements, world[who], terms) };
}

describe("An agreement without gas", () => {
  /** The chain goes on beneath the next test's fixture, with the same accounts. */
  afterEach(async () => {
    for (const [address, balance] of emptied) await networkHelpers.setBalance(address, balance);
    emptied.clear();
  });

  describe("by a provider", () => {
    async function opened() {
      const world = await deployAll();
      await withoutGas(world.provider);
      const sentBefore = await ethers.provider.getTransactionCount(world.provider);
      const { terms, signature } = await signedBy(world, "provider");
      await world.agreements.connect(world.payer).open(terms, signature, { value: totalOf(terms) });
      return { ...world, terms, id: await world.agreements.idOf(terms), sentBefore };
    }

    it("agrees, and is paid the whole, by signing once", async () => {
      const { agreements, payer, provider, terms, sentBefore } = await networkHelpers.loadFixture(opened);
      await agreements.connect(payer).release(terms, totalOf(terms));
      expect(await ethers.provider.getBalance(provider)).to.equal(totalOf(terms));
      expect(await ethers.provider.getTransactionCount(provider)).to.equal(sentBefore);
    });

    it("settles by a signature that the payer brings", async () => {
      const { agreements, payer, provider, terms, id } = await networkHelpers.loadFixture(opened);
      const total = totalOf(terms);
      const split = { id, toProvider: total / 4n, ofRemaining: total, validUntil: FOR_EVER };
      const signature = await signSettlement(agreements, provider, split);
      await agreements.connect(payer).settle(terms, split.toProvider, FOR_EVER, signature);
      expect(await ethers.provider.getBalance(provider)).to.equal(total / 4n);
    });

    it("is paid by anyone after the review window", async () => {
      const { agreements, provider, stranger, terms, id } = await networkHelpers.loadFixture(opened);
      await networkHelpers.setBalance(provider.address, 10n ** 18n);
      await agreements.connect(provider).deliver(terms);
      await withoutGas(provider);
      await networkHelpers.time.increase(BigInt(terms.reviewWindow) + 1n);
      await agreements.connect(stranger).releaseAfterReview(terms);
      expect(await ethers.provider.getBalance(provider)).to.equal(totalOf(terms));
      expect(await agreements.stateOf(id)).to.equal(BigInt(states.indexOf("Closed")));
    });
  });

  describe("by a payer", () => {
    it("pays in a token by signing twice: the terms, and a permit of exactly their total", async () => {
      const world = await networkHelpers.loadFixture(withToken);
      const { agreements, payer, provider, token, tokenAddress } = world;
      const { terms, signature } = await signedBy(world, "payer", { token: tokenAddress });
      const permit = await signPermit(token, payer, agreements, terms);
      await withoutGas(payer);
      await agreements.connect(provider).openWithPermit(terms, signature, permit);
      expect(await token.balanceOf(agreements)).to.equal(totalOf(terms));
      expect(await token.balanceOf(payer)).to.equal(MINTED - totalOf(terms));
      // No approval is left over, which a fault here or anywhere could use later.
      expect(await token.allowance(payer, agreements)).to.equal(0n);
    });
  });
});
