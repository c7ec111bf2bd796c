import { expect } from "chai";
import { ethers, networkHelpers } from "../fixtures/network.ts";
import {
  attested,
  closeAnother,
  easAs,
  KIND,
  reputation,
  reviewData,
  reviewOf,
  signedAttestation,
  signedAttestations,
  signedRevocation,
  verificationOf,
  vouchOf,
  type World,
} from "../fixtures/reputation.ts";

const ONE = 10n ** 18n;

/** Each resolver, with what its signer signs, and whether that counts. */
async function cases(world: World) {
  const { reviewResolver, vouchResolver, verificationResolver, community, payer, provider, verifier } = world;
  return [
    {
      resolver: reviewResolver,
      signer: payer,
      data: reviewOf(world),
      counts: async () => (await reviewResolver.scoreOf(provider, 7))[1] !== 0n,
    },
    {
      resolver: vouchResolver,
      signer: payer,
      data: await vouchOf(world, 80),
      counts: async () => (await vouchResolver.weightOf(payer, provider)) === 80n,
    },
    {
      resolver: verificationResolver,
      signer: verifier,
      data: await verificationOf(world),
      counts: () => verificationResolver.isVerified(provider, community, KIND),
    },
  ] as const;
}

/** Those of {@link cases} that can be revoked. */
async function revocableCases(world: World) {
  const [, ...revocable] = await cases(world);
  return revocable;
}

describe("An attestation that somebody else sends and pays for", () => {
  it("counts for its signer", async () => {
    const world = await networkHelpers.loadFixture(reputation);
    const sender = easAs(world, world.stranger);
    for (const { resolver, signer, data, counts } of await cases(world)) {
      const request = await signedAttestation(world, resolver, data, { signer });
      expect(await counts()).to.equal(false);
      await expect(sender.getFunction("attestByDelegation")(request)).to.changeEtherBalance(
        ethers,
        signer,
        0n,
      );
      expect(await counts()).to.equal(true);
    }
    expect(await world.reviewResolver.hasReviewed(world.id, world.payer)).to.equal(true);
    expect(await world.reviewResolver.hasReviewed(world.id, world.stranger)).to.equal(false);
    expect(await world.vouchResolver.weightOf(world.stranger, world.provider)).to.equal(0n);
  });

  it("counts once: sent again, its nonce is spent", async () => {
    const world = await networkHelpers.loadFixture(reputation);
    const sender = easAs(world, world.stranger);
    for (const { resolver, signer, data } of await cases(world)) {
      const request = await signedAttestation(world, resolver, data, { signer });
      await sender.getFunction("attestByDelegation")(request);
      await expect(sender.getFunction("attestByDelegation")(request)).to.be.revertedWithCustomError(
        world.eas,
        "InvalidSignature",
      );
    }
  });

  it("is refused after its deadline", async () => {
    const world = await networkHelpers.loadFixture(reputation);
    const sender = easAs(world, world.stranger);
    for (const { resolver, signer, data, counts } of await cases(world)) {
      const deadline = BigInt(await networkHelpers.time.latest()) + 100n;
      const request = await signedAttestation(world, resolver, data, { signer, deadline });
      await networkHelpers.time.increaseTo(deadline);
      await expect(sender.getFunction("attestByDelegation")(request)).to.be.revertedWithCustomError(
        world.eas,
        "DeadlineExpired",
      );
      expect(await counts()).to.equal(false);
    }
  });

  it("is refused when another signed it", async () => {
    const world = await networkHelpers.loadFixture(reputation);
    const sender = easAs(world, world.stranger);
    for (const { resolver, signer, data, counts } of await cases(world)) {
      const forged = { signer: world.stranger, attester: signer };
      const request = await signedAttestation(world, resolver, data, forged);
      await expect(sender.getFunction("attestByDelegation")(request)).to.be.revertedWithCustomError(
        world.eas,
        "InvalidSignature",
      );
      expect(await counts()).to.equal(false);
    }
  });

  it("is refused when its sender changed it", async () => {
    const world = await networkHelpers.loadFixture(reputation);
    const sender = easAs(world, world.stranger);
    const { payer, reviewResolver } = world;
    const request = await signedAttestation(world, reviewResolver, reviewOf(world), { signer: payer });
    const data = { ...request.data, data: reviewData(world.id, [1, 1, 1, 1, 1]) };
    await expect(
      sender.getFunction("attestByDelegation")({ ...request, data }),
    ).to.be.revertedWithCustomError(world.eas, "InvalidSignature");
  });

  it("is refused by the resolver for what its signer may not say", async () => {
    const world = await networkHelpers.loadFixture(reputation);
    const { reviewResolver, stranger, payer, id } = world;
    const request = await signedAttestation(world, reviewResolver, reviewOf(world), { signer: stranger });
    // Sent by a party: who sends doesn't matter.
    await expect(easAs(world, payer).getFunction("attestByDelegation")(request))
      .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_NotParty")
      .withArgs(id, stranger.address);
  });
});

describe("Attestations that somebody else sends in one batch", () => {
  it("count each, of all three schemas", async () => {
    const world = await networkHelpers.loadFixture(reputation);
    const { reviewResolver, vouchResolver, verificationResolver, community } = world;
    const { payer, provider, stranger, verifier } = world;
    const another = reviewOf(world, { data: reviewData(await closeAnother(world), [3, 0, 0, 0, 0]) });
    const toStranger = { recipient: stranger.address };
    const reviews = [reviewOf(world), another];
    const vouches = [await vouchOf(world, 80), await vouchOf(world, 20, toStranger)];
    const verifications = [await verificationOf(world), await verificationOf(world, toStranger)];
    const signedReviews = await signedAttestations(world, reviewResolver, reviews, { signer: payer });
    // The payer's nonces go on from its reviews to its vouches.
    const requests = [
      signedReviews,
      await signedAttestations(world, vouchResolver, vouches, { signer: payer, after: 2n }),
      await signedAttestations(world, verificationResolver, verifications, { signer: verifier }),
    ];
    await easAs(world, stranger).getFunction("multiAttestByDelegation")(requests);

    const [score, weight] = await reviewResolver.scoreOf(provider, 7);
    expect(score).to.equal(4n * ONE);
    expect(weight).to.equal(2n * ONE);
    expect(await vouchResolver.weightOf(payer, provider)).to.equal(80n);
    expect(await vouchResolver.weightOf(payer, stranger)).to.equal(20n);
    expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(true);
    expect(await verificationResolver.isVerified(stranger, community, KIND)).to.equal(true);
  });

  it("are refused together when one of them may not be", async () => {
    const world = await networkHelpers.loadFixture(reputation);
    const { reviewResolver, payer, provider, stranger, id } = world;
    const twice = [reviewOf(world), reviewOf(world)];
    const request = await signedAttestations(world, reviewResolver, twice, { signer: payer });
    await expect(easAs(world, stranger).getFunction("multiAttestByDelegation")([request]))
      .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_AlreadyReviewed")
      .withArgs(id, payer.address);
    expect((await reviewResolver.scoreOf(provider, 7))[1]).to.equal(0n);
  });

  it("are refused together when another signed one of them", async () => {
    const world = await networkHelpers.loadFixture(reputation);
    const { vouchResolver, payer, provider, stranger } = world;
    const data = [await vouchOf(world, 80), await vouchOf(world, 20, { recipient: stranger.address })];
    const request = await signedAttestations(world, vouchResolver, data, { signer: payer });
    const forged = await signedAttestations(world, vouchResolver, data, {
      signer: stranger,
      attester: payer,
    });
    const signatures = [request.signatures[0], forged.signatures[1]];
    await expect(
      easAs(world, stranger).getFunction("multiAttestByDelegation")([{ ...request, signatures }]),
    ).to.be.revertedWithCustomError(world.eas, "InvalidSignature");
    expect(await vouchResolver.weightOf(payer, provider)).to.equal(0n);
  });
});

describe("A revocation that somebody else sends and pays for", () => {
  it("ends what its signer said", async () => {
    const world = await networkHelpers.loadFixture(reputation);
    const sender = easAs(world, world.stranger);
    for (const { resolver, signer, data, counts } of await revocableCases(world)) {
      const uid = await attested(world, resolver, signer, data);
      expect(await counts()).to.equal(true);
      await sender.getFunction("revokeByDelegation")(
        await signedRevocation(world, resolver, uid, { signer }),
      );
      expect(await counts()).to.equal(false);
    }
  });

  it("is refused for a review", async () => {
    const world = await networkHelpers.loadFixture(reputation);
    const { reviewResolver, payer, stranger } = world;
    const uid = await attested(world, reviewResolver, payer, reviewOf(world));
    const request = await signedRevocation(world, reviewResolver, uid, { signer: payer });
    await expect(
      easAs(world, stranger).getFunction("revokeByDelegation")(request),
    ).to.be.revertedWithCustomError(world.eas, "Irrevocable");
  });

  it("is refused when another signed it, after its deadline, and a second time", async () => {
    const world = await networkHelpers.loadFixture(reputation);
    const send = easAs(world, world.stranger).getFunction("revokeByDelegation");
    for (const { resolver, signer, data, counts } of await revocableCases(world)) {
      const uid = await attested(world, resolver, signer, data);
      const forged = { signer: world.stranger, attester: signer };
      await expect(send(await signedRevocation(world, resolver, uid, forged))).to.be.revertedWithCustomError(
        world.eas,
        "InvalidSignature",
      );
      await expect(
        send(await signedRevocation(world, resolver, uid, { signer: world.stranger })),
      ).to.be.revertedWithCustomError(world.eas, "AccessDenied");

      const deadline = BigInt(await networkHelpers.time.latest()) + 100n;
      const late = await signedRevocation(world, resolver, uid, { signer, deadline });
      await networkHelpers.time.increaseTo(deadline);
      await expect(send(late)).to.be.revertedWithCustomError(world.eas, "DeadlineExpired");
      expect(await counts()).to.equal(true);

      const request = await signedRevocation(world, resolver, uid, { signer });
      await send(request);
      await expect(send(request)).to.be.revertedWithCustomError(world.eas, "InvalidSignature");
    }
  });
});
