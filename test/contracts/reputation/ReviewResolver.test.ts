import { expect } from "chai";
import { AbiCoder, Contract, type Signer, ZeroAddress, ZeroHash } from "ethers";
import { closedAgreement, deliveredAgreement, openAgreement } from "../fixtures/exchange.ts";
import { type Deployed, deployAll, ethers, networkHelpers } from "../fixtures/network.ts";
import { termsOf } from "../fixtures/terms.ts";

type Ratings = readonly [number, number, number, number, number];

const GOOD: Ratings = [5, 4, 3, 0, 1];

function reviewData(agreement: string, ratings: readonly (number | bigint)[] = GOOD): string {
  return AbiCoder.defaultAbiCoder().encode(
    ["bytes32", ...ratings.map(() => "uint256")],
    [agreement, ...ratings],
  );
}

interface Review {
  readonly data: string;
  readonly recipient: string;
  readonly schema?: string;
  readonly expirationTime?: bigint;
  readonly revocable?: boolean;
  readonly value?: bigint;
}

type World = Pick<Deployed, "eas" | "reviewResolver">;

async function attest({ eas, reviewResolver }: World, by: Signer, review: Review) {
  const { data, recipient, schema, expirationTime = 0n, revocable = false, value = 0n } = review;
  const request = {
    schema: schema ?? (await reviewResolver.SCHEMA_UID()),
    data: { recipient, expirationTime, revocable, refUID: ZeroHash, data, value },
  };
  return new Contract(eas, eas.interface, by).getFunction("attest")(request, { value });
}

describe("ReviewResolver", () => {
  it("has its schema registered under the uid that it knows", async () => {
    const { schemaRegistry, reviewResolver } = await networkHelpers.loadFixture(deployAll);
    const uid = await reviewResolver.SCHEMA_UID();
    const record = await schemaRegistry.getFunction("getSchema")(uid);
    expect([...record]).to.deep.equal([
      uid,
      await reviewResolver.getAddress(),
      false,
      await reviewResolver.SCHEMA(),
    ]);
    expect(await reviewResolver.SCHEMA()).to.equal(
      "bytes32 agreement,uint8 overall,uint8 reliability,uint8 quality,uint8 communication,uint8 safety",
    );
  });

  it("lets each party review the other, once", async () => {
    const world = await networkHelpers.loadFixture(closedAgreement);
    const { payer, provider, reviewResolver, id } = world;
    for (const [reviewer, member] of [
      [payer, provider],
      [provider, payer],
    ] as const) {
      expect(await reviewResolver.hasReviewed(id, reviewer)).to.equal(false);
      const review = { data: reviewData(id), recipient: member.address };
      await expect(attest(world, reviewer, review))
        .to.emit(reviewResolver, "Reviewed")
        .withArgs(id, reviewer.address, member.address, isUid, 7n, ...GOOD);
      expect(await reviewResolver.hasReviewed(id, reviewer)).to.equal(true);
      await expect(attest(world, reviewer, review))
        .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_AlreadyReviewed")
        .withArgs(id, reviewer.address);
    }
  });

  it("names the attestation that EAS keeps", async () => {
    const world = await networkHelpers.loadFixture(closedAgreement);
    const { eas, payer, provider, reviewResolver, id } = world;
    await attest(world, payer, { data: reviewData(id), recipient: provider.address });
    const [event] = await reviewResolver.queryFilter(reviewResolver.filters.Reviewed());
    const attestation = await eas.getFunction("getAttestation")(event?.args.attestation);
    expect(attestation.attester).to.equal(payer.address);
    expect(attestation.recipient).to.equal(provider.address);
    expect(attestation.data).to.equal(reviewData(id));
  });

  it("takes two reviews of two agreements in one call", async () => {
    const world = await networkHelpers.loadFixture(closedAgreement);
    const { agreements, eas, payer, provider, reviewResolver, id } = world;
    const second = await openAgreement(world);
    await agreements.connect(provider).refund(second.terms);
    const data = [id, second.id].map((agreement) => ({
      recipient: provider.address,
      expirationTime: 0n,
      revocable: false,
      refUID: ZeroHash,
      data: reviewData(agreement),
      value: 0n,
    }));
    const asPayer = new Contract(eas, eas.interface, payer);
    await asPayer.getFunction("multiAttest")([{ schema: await reviewResolver.SCHEMA_UID(), data }]);
    expect(await reviewResolver.hasReviewed(id, payer)).to.equal(true);
    expect(await reviewResolver.hasReviewed(second.id, payer)).to.equal(true);
  });

  describe("refuses a review", () => {
    it("of an agreement that still runs", async () => {
      const world = await networkHelpers.loadFixture(deliveredAgreement);
      const { payer, provider, reviewResolver, id } = world;
      await expect(attest(world, payer, { data: reviewData(id), recipient: provider.address }))
        .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_NotReviewable")
        .withArgs(id);
    });

    it("of an agreement that nobody accepted", async () => {
      const world = await networkHelpers.loadFixture(deployAll);
      const { agreements, payer, provider, reviewResolver } = world;
      const terms = termsOf(world, await networkHelpers.time.latest());
      const id = await agreements.idOf(terms);
      await agreements.connect(provider).propose(terms);
      await agreements.connect(provider).cancel(terms);
      await expect(attest(world, payer, { data: reviewData(id), recipient: provider.address }))
        .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_NotReviewable")
        .withArgs(id);
    });

    it("of an agreement that doesn't exist", async () => {
      const world = await networkHelpers.loadFixture(deployAll);
      const { payer, provider, reviewResolver } = world;
      await expect(attest(world, payer, { data: reviewData(ZeroHash), recipient: provider.address }))
        .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_NotReviewable")
        .withArgs(ZeroHash);
    });

    it("by a stranger", async () => {
      const world = await networkHelpers.loadFixture(closedAgreement);
      const { provider, stranger, reviewResolver, id } = world;
      await expect(attest(world, stranger, { data: reviewData(id), recipient: provider.address }))
        .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_NotParty")
        .withArgs(id, stranger.address);
    });

    it("of oneself, of a stranger, of nobody", async () => {
      const world = await networkHelpers.loadFixture(closedAgreement);
      const { payer, stranger, reviewResolver, id } = world;
      for (const recipient of [payer.address, stranger.address, ZeroAddress])
        await expect(attest(world, payer, { data: reviewData(id), recipient }))
          .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_NotAboutOtherParty")
          .withArgs(id, recipient);
    });

    for (const [ratings, position, rating] of [
      [[0, 1, 1, 1, 1], 0n, 0n],
      [[6, 1, 1, 1, 1], 0n, 6n],
      [[1, 6, 1, 1, 1], 1n, 6n],
      [[1, 1, 6, 1, 1], 2n, 6n],
      [[1, 1, 1, 6, 1], 3n, 6n],
      [[1, 1, 1, 1, 256n], 4n, 256n],
    ] as const) {
      it(`with ratings ${ratings.join(", ")}`, async () => {
        const world = await networkHelpers.loadFixture(closedAgreement);
        const { payer, provider, reviewResolver, id } = world;
        await expect(attest(world, payer, { data: reviewData(id, ratings), recipient: provider.address }))
          .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_RatingOutOfRange")
          .withArgs(position, rating);
      });
    }

    it("with too little or too much data", async () => {
      const world = await networkHelpers.loadFixture(closedAgreement);
      const { payer, provider, reviewResolver, id } = world;
      for (const ratings of [
        [5, 5, 5, 5],
        [5, 5, 5, 5, 5, 5],
      ])
        await expect(attest(world, payer, { data: reviewData(id, ratings), recipient: provider.address }))
          .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_DataMalformed")
          .withArgs(32n * BigInt(ratings.length + 1));
    });

    it("that expires", async () => {
      const world = await networkHelpers.loadFixture(closedAgreement);
      const { payer, provider, reviewResolver, id } = world;
      const review = { data: reviewData(id), recipient: provider.address, expirationTime: 2n ** 40n };
      await expect(attest(world, payer, review)).to.be.revertedWithCustomError(
        reviewResolver,
        "ReviewResolver_Expiring",
      );
    });

    it("under a schema of somebody else's with this resolver", async () => {
      const world = await networkHelpers.loadFixture(closedAgreement);
      const { payer, provider, schemaRegistry, reviewResolver, id } = world;
      const text = "bytes32 agreement,uint8 a,uint8 b,uint8 c,uint8 d,uint8 e";
      await schemaRegistry.getFunction("register")(text, reviewResolver, true);
      const schema = ethers.solidityPackedKeccak256(
        ["string", "address", "bool"],
        [text, await reviewResolver.getAddress(), true],
      );
      await expect(attest(world, payer, { data: reviewData(id), recipient: provider.address, schema }))
        .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_WrongSchema")
        .withArgs(schema);
    });

    it("from anyone but EAS", async () => {
      const { payer, reviewResolver } = await networkHelpers.loadFixture(closedAgreement);
      await expect(
        reviewResolver.connect(payer).attest(attestationOf(ZeroHash)),
      ).to.be.revertedWithCustomError(reviewResolver, "AccessDenied");
    });
  });

  it("lets no review be taken back", async () => {
    const world = await networkHelpers.loadFixture(closedAgreement);
    const { eas, payer, provider, reviewResolver, id } = world;
    await attest(world, payer, { data: reviewData(id), recipient: provider.address });
    const [event] = await reviewResolver.queryFilter(reviewResolver.filters.Reviewed());
    const asPayer = new Contract(eas, eas.interface, payer);
    await expect(
      asPayer.getFunction("revoke")({
        schema: await reviewResolver.SCHEMA_UID(),
        data: { uid: event?.args.attestation, value: 0n },
      }),
    ).to.be.revertedWithCustomError(eas, "Irrevocable");
  });

  /** What EAS itself refuses first; the resolver doesn't rely on it. */
  describe("behind an EAS that checks nothing", () => {
    async function looseEas() {
      const world = await closedAgreement();
      const { agreements, other } = world;
      const loose = await ethers.deployContract("ReviewResolver", [other, agreements]);
      return { ...world, loose: loose.connect(other), schema: await loose.SCHEMA_UID() };
    }

    it("refuses a review that could be revoked, and to revoke one", async () => {
      const { loose, schema } = await networkHelpers.loadFixture(looseEas);
      await expect(loose.attest({ ...attestationOf(schema), revocable: true })).to.be.revertedWithCustomError(
        loose,
        "ReviewResolver_Revocable",
      );
      expect(await loose.revoke.staticCall(attestationOf(schema))).to.equal(false);
    });

    it("refuses money", async () => {
      const { loose, other, schema } = await networkHelpers.loadFixture(looseEas);
      await expect(loose.attest(attestationOf(schema), { value: 1n })).to.be.revertedWithCustomError(
        loose,
        "ReviewResolver_ValueSent",
      );
      await expect(other.sendTransaction({ to: loose, value: 1n })).to.be.revertedWithCustomError(
        loose,
        "NotPayable",
      );
    });
  });
});

function attestationOf(schema: string) {
  return {
    uid: ZeroHash,
    schema,
    time: 0n,
    expirationTime: 0n,
    revocationTime: 0n,
    refUID: ZeroHash,
    recipient: ZeroAddress,
    attester: ZeroAddress,
    revocable: false,
    data: reviewData(ZeroHash),
  };
}

function isUid(value: unknown): boolean {
  return typeof value === "string" && /^0x[0-9a-f]{64}$/.test(value);
}
