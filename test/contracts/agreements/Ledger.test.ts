import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { agreementId } from "../../../web/contracts/terms.ts";
import { arbitration } from "../fixtures/dispute.ts";
import { activeAgreement, closedAgreement, totalOf } from "../fixtures/exchange.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { signTerms } from "../fixtures/signing.ts";
import { states } from "../fixtures/table.ts";
import { termsOf } from "../fixtures/terms.ts";
import { hex, webTerms } from "../fixtures/web-terms.ts";

const UNKNOWN = `0x${"00".repeat(32)}`;
const ARBITRATOR = "0x000000000000000000000000000000000000A4b1";

async function cancelledAgreement() {
  const world = await deployAll();
  const terms = termsOf(world, await networkHelpers.time.latest());
  await world.agreements.connect(world.payer).propose(terms, { value: totalOf(terms) });
  await world.agreements.connect(world.payer).cancel(terms);
  return { ...world, terms, id: await world.agreements.idOf(terms) };
}

describe("Ledger.idOf", () => {
  it("it is the digest that wallets sign", async () => {
    const world = await networkHelpers.loadFixture(deployAll);
    const { chainId } = await ethers.provider.getNetwork();
    const address = hex(await world.agreements.getAddress());
    const terms = termsOf(world, await networkHelpers.time.latest(), {
      amounts: [1n, 2n ** 96n - 1n, 3n],
      ...arbitration(ARBITRATOR),
    });
    expect(await world.agreements.idOf(terms)).to.equal(
      agreementId(webTerms(terms), Number(chainId), address),
    );
  });
});

describe("Ledger.stateOf", () => {
  describe("when the id is unknown", () => {
    it("it is None", async () => {
      const { agreements } = await networkHelpers.loadFixture(deployAll);
      expect(await agreements.stateOf(UNKNOWN)).to.equal(states.indexOf("None"));
    });
  });
  describe("when the agreement is known", () => {
    it("it is where the agreement stands", async () => {
      const { agreements, id } = await networkHelpers.loadFixture(activeAgreement);
      expect(await agreements.stateOf(id)).to.equal(states.indexOf("Active"));
    });
  });
});

describe("Ledger.partiesOf", () => {
  describe("when the id is unknown", () => {
    it("it is nobody", async () => {
      const { agreements } = await networkHelpers.loadFixture(deployAll);
      expect(await agreements.partiesOf(UNKNOWN)).to.deep.equal([ZeroAddress, ZeroAddress]);
    });
  });
  describe("when the agreement is known", () => {
    it("it is the payer and the provider, closed or not", async () => {
      const { agreements, payer, provider, id } = await networkHelpers.loadFixture(closedAgreement);
      expect(await agreements.partiesOf(id)).to.deep.equal([payer.address, provider.address]);
    });
  });
});

describe("Ledger.isReviewable", () => {
  describe("when the agreement is not closed", () => {
    it("it is false", async () => {
      const { agreements, id } = await networkHelpers.loadFixture(activeAgreement);
      expect(await agreements.isReviewable(id)).to.equal(false);
      expect(await agreements.isReviewable(UNKNOWN)).to.equal(false);
    });
  });
  describe("when it was closed before both were bound", () => {
    it("it is false", async () => {
      const { agreements, id } = await networkHelpers.loadFixture(cancelledAgreement);
      expect(await agreements.isReviewable(id)).to.equal(false);
    });
  });
  describe("when it was closed after both were bound", () => {
    it("it is true", async () => {
      const { agreements, id } = await networkHelpers.loadFixture(closedAgreement);
      expect(await agreements.isReviewable(id)).to.equal(true);
    });
    it("it is true however they were bound", async () => {
      const world = await networkHelpers.loadFixture(deployAll);
      const { agreements, payer, provider } = world;
      const terms = termsOf(world, await networkHelpers.time.latest());
      const signature = await signTerms(agreements, provider, terms);
      await agreements.connect(payer).open(terms, signature, { value: totalOf(terms) });
      await agreements.connect(payer).release(terms, totalOf(terms));
      expect(await agreements.isReviewable(await agreements.idOf(terms))).to.equal(true);
    });
  });
});

describe("Ledger.categoryOf", () => {
  describe("when the id is unknown", () => {
    it("it is zero", async () => {
      const { agreements } = await networkHelpers.loadFixture(deployAll);
      expect(await agreements.categoryOf(UNKNOWN)).to.equal(0n);
    });
  });
  describe("when the agreement is known", () => {
    it("it is the top 16 bits of the listing's id", async () => {
      const { agreements, id } = await networkHelpers.loadFixture(activeAgreement);
      expect(await agreements.categoryOf(id)).to.equal(7n);
    });
  });
});

describe("Ledger.remainingOf", () => {
  describe("when the id is unknown", () => {
    it("it is zero", async () => {
      const { agreements } = await networkHelpers.loadFixture(deployAll);
      expect(await agreements.remainingOf(UNKNOWN)).to.equal(0n);
    });
  });
  describe("when the payer deposited", () => {
    it("it is what was not released yet", async () => {
      const { agreements, payer, terms, id } = await networkHelpers.loadFixture(activeAgreement);
      expect(await agreements.remainingOf(id)).to.equal(totalOf(terms));
      await agreements.connect(payer).release(terms, 1n);
      expect(await agreements.remainingOf(id)).to.equal(totalOf(terms) - 1n);
    });
  });
  describe("when the agreement is closed", () => {
    it("it is zero", async () => {
      const { agreements, id } = await networkHelpers.loadFixture(closedAgreement);
      expect(await agreements.remainingOf(id)).to.equal(0n);
    });
  });
});
