import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { deployAll, ethers, HALF_LIFE, networkHelpers } from "../fixtures/network.ts";
import {
  attest,
  attested,
  closeAnother,
  GOOD,
  multiAttest,
  reputation,
  reviewData,
  reviewOf,
  revoke,
} from "../fixtures/reputation.ts";
import { termsOf } from "../fixtures/terms.ts";

const ONE = 10n ** 18n;

/** Category of the fixtures' listing. */
const CATEGORY = 7n;

interface Trace {
  readonly structLogs: readonly { readonly op: string }[];
}

async function reviewed() {
  const world = await reputation();
  const uid = await attested(world, world.reviewResolver, world.payer, reviewOf(world));
  return { ...world, uid, at: BigInt(await networkHelpers.time.latest()) };
}

describe("ReviewResolver.attest", () => {
  describe("when the agreement is not reviewable", () => {
    describe("given that it doesn't exist", () => {
      it("it reverts with ReviewResolver_NotReviewable", async () => {
        const world = await networkHelpers.loadFixture(reputation);
        const { payer, reviewResolver } = world;
        await expect(attest(world, reviewResolver, payer, reviewOf(world, { data: reviewData(ZeroHash) })))
          .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_NotReviewable")
          .withArgs(ZeroHash);
      });
    });

    describe("given that it still runs", () => {
      it("it reverts with ReviewResolver_NotReviewable", async () => {
        const world = await networkHelpers.loadFixture(reputation);
        const { agreements, payer, provider, reviewResolver } = world;
        const terms = termsOf(world, await networkHelpers.time.latest());
        const id = await agreements.idOf(terms);
        await agreements.connect(provider).propose(terms);
        const review = reviewOf(world, { data: reviewData(id) });
        const refuses = async () =>
          expect(attest(world, reviewResolver, payer, review))
            .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_NotReviewable")
            .withArgs(id);
        await refuses();
        await agreements.connect(payer).accept(terms, { value: 1_000_000n });
        await refuses();
        await agreements.connect(provider).deliver(terms);
        await refuses();
      });
    });

    describe("given that nobody accepted it", () => {
      it("it reverts with ReviewResolver_NotReviewable", async () => {
        const world = await networkHelpers.loadFixture(reputation);
        const { agreements, payer, provider, reviewResolver } = world;
        const terms = termsOf(world, await networkHelpers.time.latest());
        const id = await agreements.idOf(terms);
        await agreements.connect(provider).propose(terms);
        await agreements.connect(provider).cancel(terms);
        await expect(attest(world, reviewResolver, payer, reviewOf(world, { data: reviewData(id) })))
          .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_NotReviewable")
          .withArgs(id);
      });
    });
  });

  describe("when the attester is not a party", () => {
    it("it reverts with ReviewResolver_NotParty", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { stranger, reviewResolver, id } = world;
      await expect(attest(world, reviewResolver, stranger, reviewOf(world)))
        .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_NotParty")
        .withArgs(id, stranger.address);
    });
  });

  describe("when the recipient is not the other party", () => {
    it("it reverts with ReviewResolver_NotAboutOtherParty", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { payer, provider, stranger, reviewResolver, id } = world;
      for (const reviewer of [payer, provider])
        await expect(
          attest(world, reviewResolver, reviewer, reviewOf(world, { recipient: stranger.address })),
        )
          .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_NotAboutOtherParty")
          .withArgs(id, stranger.address);
    });
  });

  describe("when the attester already reviewed the agreement", () => {
    it("it reverts with ReviewResolver_AlreadyReviewed", async () => {
      const world = await networkHelpers.loadFixture(reviewed);
      const { payer, reviewResolver, id } = world;
      await expect(attest(world, reviewResolver, payer, reviewOf(world, {}, [1, 0, 0, 0, 0])))
        .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_AlreadyReviewed")
        .withArgs(id, payer.address);
    });

    it("it reverts with ReviewResolver_AlreadyReviewed in one batch too", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { payer, provider, reviewResolver, id } = world;
      await expect(multiAttest(world, reviewResolver, payer, [reviewOf(world), reviewOf(world)]))
        .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_AlreadyReviewed")
        .withArgs(id, payer.address);
      expect(await reviewResolver.scoreOf(provider, CATEGORY)).to.deep.equal([0n, 0n]);
    });
  });

  describe("when a rating is out of range", () => {
    async function refuses(ratings: readonly (number | bigint)[], position: bigint, rating: bigint) {
      const world = await networkHelpers.loadFixture(reputation);
      const { payer, reviewResolver } = world;
      await expect(attest(world, reviewResolver, payer, reviewOf(world, {}, ratings)))
        .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_RatingOutOfRange")
        .withArgs(position, rating);
    }

    describe("given an overall rating of 0", () => {
      it("it reverts with ReviewResolver_RatingOutOfRange", async () => {
        await refuses([0, 1, 1, 1, 1], 0n, 0n);
      });
    });

    describe("given a rating above 5", () => {
      it("it reverts with ReviewResolver_RatingOutOfRange", async () => {
        await refuses([6, 1, 1, 1, 1], 0n, 6n);
        await refuses([1, 6, 1, 1, 1], 1n, 6n);
        await refuses([1, 1, 6, 1, 1], 2n, 6n);
        await refuses([1, 1, 1, 6, 1], 3n, 6n);
        await refuses([1, 1, 1, 1, 6], 4n, 6n);
      });
    });

    describe("given a rating with bits beyond a uint8", () => {
      it("it reverts with ReviewResolver_RatingOutOfRange", async () => {
        await refuses([257n, 1, 1, 1, 1], 0n, 257n);
        await refuses([1, 1, 1, 1, 256n], 4n, 256n);
      });
    });
  });

  describe("when a party reviews the other", () => {
    it("it takes one of each side", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { payer, provider, reviewResolver, id } = world;
      for (const [reviewer, member] of [
        [payer, provider],
        [provider, payer],
      ] as const) {
        await expect(attest(world, reviewResolver, reviewer, reviewOf(world, { recipient: member.address })))
          .to.emit(reviewResolver, "Reviewed")
          .withArgs(id, reviewer.address, member.address, isUid, CATEGORY, ...GOOD, 5n * ONE, ONE);
      }
    });

    it("it names the attestation that EAS keeps", async () => {
      const world = await networkHelpers.loadFixture(reviewed);
      const { eas, payer, provider, reviewResolver, id, uid } = world;
      const [event] = await reviewResolver.queryFilter(reviewResolver.filters.Reviewed());
      expect(event?.args.attestation).to.equal(uid);
      const attestation = await eas.getFunction("getAttestation")(uid);
      expect(attestation.attester).to.equal(payer.address);
      expect(attestation.recipient).to.equal(provider.address);
      expect(attestation.data).to.equal(reviewData(id));
    });

    describe("given the first review in the category", () => {
      it("it logs that rating as the mean, with a weight of one", async () => {
        const world = await networkHelpers.loadFixture(reputation);
        const { payer, provider, reviewResolver, id } = world;
        const ratings = [2, 5, 5, 5, 5];
        await expect(attest(world, reviewResolver, payer, reviewOf(world, {}, ratings)))
          .to.emit(reviewResolver, "Reviewed")
          .withArgs(id, payer.address, provider.address, isUid, CATEGORY, ...ratings, 2n * ONE, ONE);
      });
    });

    describe("given one that was written a half-life before", () => {
      it("it logs the mean in which the older counts half", async () => {
        const world = await networkHelpers.loadFixture(reviewed);
        const { payer, provider, reviewResolver, at } = world;
        const id = await closeAnother(world);
        const ratings = [2, 0, 0, 0, 0];
        await networkHelpers.time.setNextBlockTimestamp(at + HALF_LIFE);
        // (5 · 0.5 + 2) / 1.5
        await expect(attest(world, reviewResolver, payer, reviewOf(world, { data: reviewData(id, ratings) })))
          .to.emit(reviewResolver, "Reviewed")
          .withArgs(
            id,
            payer.address,
            provider.address,
            isUid,
            CATEGORY,
            ...ratings,
            3n * ONE,
            (3n * ONE) / 2n,
          );
        expect(await reviewResolver.scoreOf(provider, CATEGORY)).to.deep.equal([3n * ONE, (3n * ONE) / 2n]);
      });
    });

    describe("given one in another category", () => {
      it("it leaves that category's score alone", async () => {
        const world = await networkHelpers.loadFixture(reviewed);
        const { payer, provider, reviewResolver } = world;
        const id = await closeAnother(world, { listing: 0n });
        await attest(
          world,
          reviewResolver,
          payer,
          reviewOf(world, { data: reviewData(id, [1, 0, 0, 0, 0]) }),
        );
        expect((await reviewResolver.scoreOf(provider, CATEGORY))[0]).to.equal(5n * ONE);
        expect(await reviewResolver.scoreOf(provider, 0)).to.deep.equal([ONE, ONE]);
      });
    });
  });
});

describe("ReviewResolver.revoke", () => {
  describe("when a reviewer asks to take a review back", () => {
    it("it reverts with EAS's Irrevocable", async () => {
      const world = await networkHelpers.loadFixture(reviewed);
      const { eas, payer, reviewResolver, uid } = world;
      await expect(revoke(world, reviewResolver, payer, uid)).to.be.revertedWithCustomError(
        eas,
        "Irrevocable",
      );
    });
  });
});

describe("ReviewResolver.hasReviewed", () => {
  describe("given no review of the agreement by the member", () => {
    it("it is false", async () => {
      const { payer, provider, reviewResolver, id } = await networkHelpers.loadFixture(reputation);
      expect(await reviewResolver.hasReviewed(id, payer)).to.equal(false);
      expect(await reviewResolver.hasReviewed(id, provider)).to.equal(false);
    });
  });

  describe("given a review of the agreement by the member", () => {
    it("it is true, for that member alone", async () => {
      const { payer, provider, reviewResolver, id } = await networkHelpers.loadFixture(reviewed);
      expect(await reviewResolver.hasReviewed(id, payer)).to.equal(true);
      expect(await reviewResolver.hasReviewed(id, provider)).to.equal(false);
    });
  });
});

describe("ReviewResolver.scoreOf", () => {
  describe("given a member whom nobody reviewed", () => {
    it("it is nothing", async () => {
      const { payer, reviewResolver } = await networkHelpers.loadFixture(reviewed);
      expect(await reviewResolver.scoreOf(payer, CATEGORY)).to.deep.equal([0n, 0n]);
    });
  });

  describe("given a member with reviews in another category", () => {
    it("it is nothing", async () => {
      const { provider, reviewResolver } = await networkHelpers.loadFixture(reviewed);
      expect(await reviewResolver.scoreOf(provider, CATEGORY + 1n)).to.deep.equal([0n, 0n]);
    });
  });

  describe("given a review", () => {
    it("it is read from one storage slot", async () => {
      const { provider, stranger, reviewResolver } = await networkHelpers.loadFixture(reviewed);
      // As a transaction, whose steps the chain can tell.
      const call = await reviewResolver.scoreOf.populateTransaction(provider, CATEGORY);
      const { hash } = await stranger.sendTransaction(call);
      const trace: Trace = await ethers.provider.send("debug_traceTransaction", [hash]);
      expect(trace.structLogs.filter(({ op }) => op === "SLOAD")).to.have.lengthOf(1);
    });

    it("it has a weight of one at the time of the review", async () => {
      const { provider, reviewResolver } = await networkHelpers.loadFixture(reviewed);
      expect(await reviewResolver.scoreOf(provider, CATEGORY)).to.deep.equal([5n * ONE, ONE]);
    });

    it("it has half of the weight after each half-life, without any transaction", async () => {
      const { provider, reviewResolver, at } = await networkHelpers.loadFixture(reviewed);
      for (const halvings of [1n, 2n, 5n]) {
        await networkHelpers.time.increaseTo(at + halvings * HALF_LIFE);
        expect((await reviewResolver.scoreOf(provider, CATEGORY))[1]).to.equal(ONE >> halvings);
      }
    });

    it("it keeps the score however old the review", async () => {
      const { provider, reviewResolver, at } = await networkHelpers.loadFixture(reviewed);
      await networkHelpers.time.increaseTo(at + 1_000n * HALF_LIFE);
      expect((await reviewResolver.scoreOf(provider, CATEGORY))[0]).to.equal(5n * ONE);
    });

    it("it has no weight left after 60 half-lives", async () => {
      const { provider, reviewResolver, at } = await networkHelpers.loadFixture(reviewed);
      await networkHelpers.time.increaseTo(at + 60n * HALF_LIFE - 1n);
      expect((await reviewResolver.scoreOf(provider, CATEGORY))[1]).to.equal(0n);
      await networkHelpers.time.increaseTo(at + 60n * HALF_LIFE);
      expect((await reviewResolver.scoreOf(provider, CATEGORY))[1]).to.equal(0n);
    });
  });
});

describe("ReviewResolver.constructor", () => {
  describe("when the half-life is zero", () => {
    it("it reverts with ReviewResolver_HalfLifeZero", async () => {
      const { eas, agreements, reviewResolver } = await networkHelpers.loadFixture(deployAll);
      await expect(
        ethers.deployContract("ReviewResolver", [eas, agreements, 0n]),
      ).to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_HalfLifeZero");
    });
  });

  describe("when EAS is nowhere", () => {
    it("it reverts with InvalidEAS", async () => {
      const { agreements, reviewResolver } = await networkHelpers.loadFixture(deployAll);
      await expect(
        ethers.deployContract("ReviewResolver", [ZeroAddress, agreements, HALF_LIFE]),
      ).to.be.revertedWithCustomError(reviewResolver, "InvalidEAS");
    });
  });

  describe("when all is given", () => {
    it("it knows its schema as EAS does", async () => {
      const { agreements, schemaRegistry, reviewResolver } = await networkHelpers.loadFixture(deployAll);
      const uid = await reviewResolver.SCHEMA_UID();
      const record = await schemaRegistry.getFunction("getSchema")(uid);
      expect([...record]).to.deep.equal([
        uid,
        await reviewResolver.getAddress(),
        false,
        "bytes32 agreement,uint8 overall,uint8 reliability,uint8 quality,uint8 communication,uint8 safety",
      ]);
      expect(await reviewResolver.AGREEMENTS()).to.equal(await agreements.getAddress());
      expect(await reviewResolver.HALF_LIFE()).to.equal(HALF_LIFE);
    });
  });
});

function isUid(value: unknown): boolean {
  return typeof value === "string" && /^0x[0-9a-f]{64}$/.test(value);
}
