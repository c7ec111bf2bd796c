import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { ethers, HALF_LIFE, networkHelpers } from "../fixtures/network.ts";
import {
  type AttestationData,
  attest,
  closeAnother,
  easAs,
  encode,
  KIND,
  METHOD,
  multiAttest,
  reputation,
  reviewData,
  reviewOf,
  verificationOf,
  vouchOf,
  type World,
} from "../fixtures/reputation.ts";

const FOREVER = 2n ** 64n - 1n;
const TWO_YEARS = 63_072_000n;

/** Each resolver, with an attestation that it takes and who may make it. */
async function cases(world: World) {
  const { reviewResolver, vouchResolver, verificationResolver, payer, verifier } = world;
  return {
    review: { resolver: reviewResolver, by: payer, data: reviewOf(world) },
    vouch: { resolver: vouchResolver, by: payer, data: await vouchOf(world, 80) },
    verification: { resolver: verificationResolver, by: verifier, data: await verificationOf(world) },
  };
}

/** What EAS passes to a resolver. */
function passed(schema: string, attester: string, data: AttestationData) {
  return { ...data, uid: ZeroHash, schema, attester, time: 1n, revocationTime: 0n };
}

/** The resolvers behind an EAS that checks nothing: an account that says what it likes. */
async function behindLooseEas() {
  const world = await reputation();
  const { agreements, communityFactory, stranger, payer } = world;
  const { review, vouch, verification } = await cases(world);
  const resolvers = {
    review: await ethers.deployContract("ReviewResolver", [stranger, agreements, HALF_LIFE]),
    vouch: await ethers.deployContract("VouchResolver", [stranger]),
    verification: await ethers.deployContract("VerificationResolver", [stranger, communityFactory]),
  };
  const lifelong = { ...vouch.data, expirationTime: 2n };
  return [
    { resolver: resolvers.review.connect(stranger), by: payer, data: review.data },
    { resolver: resolvers.vouch.connect(stranger), by: payer, data: lifelong },
    { resolver: resolvers.verification.connect(stranger), by: verification.by, data: verification.data },
  ] as const;
}

describe("SingleSchemaResolver.onAttest", () => {
  describe("when the caller is not EAS", () => {
    it("it reverts with AccessDenied", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      for (const { resolver, by, data } of Object.values(await cases(world))) {
        const attestation = passed(await resolver.SCHEMA_UID(), by.address, data);
        await expect(resolver.connect(by).attest(attestation)).to.be.revertedWithCustomError(
          resolver,
          "AccessDenied",
        );
        await expect(resolver.connect(by).multiAttest([attestation], [0n])).to.be.revertedWithCustomError(
          resolver,
          "AccessDenied",
        );
      }
    });
  });

  describe("when the schema is somebody else's with this resolver", () => {
    it("it reverts with SingleSchemaResolver_WrongSchema", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const text = "bytes32 a,bytes32 b,bytes32 c";
      for (const { resolver, by, data } of Object.values(await cases(world))) {
        const address = await resolver.getAddress();
        await world.schemaRegistry.getFunction("register")(text, address, true);
        const schema = ethers.solidityPackedKeccak256(["string", "address", "bool"], [text, address, true]);
        await expect(easAs(world, by).getFunction("attest")({ schema, data }))
          .to.be.revertedWithCustomError(resolver, "SingleSchemaResolver_WrongSchema")
          .withArgs(schema);
      }
    });
  });

  describe("when money comes with it", () => {
    it("it reverts with SingleSchemaResolver_ValueSent", async () => {
      for (const { resolver, by, data } of await networkHelpers.loadFixture(behindLooseEas)) {
        const attestation = passed(await resolver.SCHEMA_UID(), by.address, data);
        await expect(resolver.attest(attestation, { value: 1n })).to.be.revertedWithCustomError(
          resolver,
          "SingleSchemaResolver_ValueSent",
        );
        await expect(resolver.multiAttest([attestation], [1n], { value: 1n })).to.be.revertedWithCustomError(
          resolver,
          "SingleSchemaResolver_ValueSent",
        );
      }
    });
  });

  describe("when it is revocable and may not be, or the other way round", () => {
    it("it reverts with SingleSchemaResolver_WrongRevocability", async () => {
      for (const { resolver, by, data } of await networkHelpers.loadFixture(behindLooseEas)) {
        const revocable = !(await resolver.REVOCABLE());
        const attestation = passed(await resolver.SCHEMA_UID(), by.address, { ...data, revocable });
        await expect(resolver.attest(attestation))
          .to.be.revertedWithCustomError(resolver, "SingleSchemaResolver_WrongRevocability")
          .withArgs(revocable);
      }
    });
  });

  describe("when it expires too early or too late", () => {
    it("it reverts with SingleSchemaResolver_LifeOutOfRange", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { review, vouch } = await cases(world);
      for (const [{ resolver, by, data }, life, shortest, longest] of [
        [review, 1n, FOREVER, FOREVER],
        [review, 2n ** 40n, FOREVER, FOREVER],
        [vouch, TWO_YEARS + 1n, 0n, TWO_YEARS],
        [vouch, FOREVER, 0n, TWO_YEARS],
      ] as const) {
        const now = BigInt(await networkHelpers.time.latest()) + 100n;
        const expirationTime = life === FOREVER ? 0n : now + life;
        await networkHelpers.time.setNextBlockTimestamp(now);
        await expect(attest(world, resolver, by, { ...data, expirationTime }))
          .to.be.revertedWithCustomError(resolver, "SingleSchemaResolver_LifeOutOfRange")
          .withArgs(life, shortest, longest);
      }
    });
  });

  describe("when it is about nobody", () => {
    it("it reverts with SingleSchemaResolver_NotAboutAnother", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      for (const { resolver, by, data } of Object.values(await cases(world)))
        await expect(attest(world, resolver, by, { ...data, recipient: ZeroAddress }))
          .to.be.revertedWithCustomError(resolver, "SingleSchemaResolver_NotAboutAnother")
          .withArgs(ZeroAddress);
    });
  });

  describe("when it is about its attester", () => {
    it("it reverts with SingleSchemaResolver_NotAboutAnother", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      for (const { resolver, by, data } of Object.values(await cases(world)))
        await expect(attest(world, resolver, by, { ...data, recipient: by.address }))
          .to.be.revertedWithCustomError(resolver, "SingleSchemaResolver_NotAboutAnother")
          .withArgs(by.address);
    });
  });

  describe("when the data is too short or too long", () => {
    it("it reverts with SingleSchemaResolver_DataMalformed", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { review, vouch, verification } = await cases(world);
      for (const [{ resolver, by, data }, malformed, given, needed] of [
        [review, reviewData(world.id, [5, 5, 5, 5]), 160n, 192n],
        [review, reviewData(world.id, [5, 5, 5, 5, 5, 5]), 224n, 192n],
        [review, `${reviewData(world.id)}00`, 193n, 192n],
        [vouch, "0x", 0n, 32n],
        [vouch, encode(["uint256", "uint256"], [80, 0]), 64n, 32n],
        [verification, encode(["bytes32", "bytes32"], [KIND, METHOD]), 64n, 96n],
        [verification, `${verification.data.data}00`, 97n, 96n],
      ] as const)
        await expect(attest(world, resolver, by, { ...data, data: malformed }))
          .to.be.revertedWithCustomError(resolver, "SingleSchemaResolver_DataMalformed")
          .withArgs(given, needed);
    });
  });

  describe("when the form is right", () => {
    it("it is accepted", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { review, vouch, verification } = await cases(world);
      for (const [{ resolver, by, data }, event] of [
        [review, "Reviewed"],
        [vouch, "Vouched"],
        [verification, "Verified"],
      ] as const)
        await expect(attest(world, resolver, by, data)).to.emit(resolver, event);
    });

    it("it is accepted in a batch", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { payer, stranger, verifier, provider } = world;
      const { reviewResolver, vouchResolver, verificationResolver } = world;
      const second = reviewOf(world, { data: reviewData(await closeAnother(world)) });
      await multiAttest(world, reviewResolver, payer, [reviewOf(world), second]);
      expect((await reviewResolver.scoreOf(provider, 7))[1]).to.equal(2n * 10n ** 18n);

      const toStranger = { recipient: stranger.address };
      await multiAttest(world, vouchResolver, payer, [
        await vouchOf(world, 80),
        await vouchOf(world, 20, toStranger),
      ]);
      expect(await vouchResolver.weightOf(payer, provider)).to.equal(80n);
      expect(await vouchResolver.weightOf(payer, stranger)).to.equal(20n);

      await multiAttest(world, verificationResolver, verifier, [
        await verificationOf(world),
        await verificationOf(world, toStranger),
      ]);
      expect(await verificationResolver.isVerified(provider, world.community, KIND)).to.equal(true);
      expect(await verificationResolver.isVerified(stranger, world.community, KIND)).to.equal(true);
    });
  });
});

describe("SingleSchemaResolver.onRevoke", () => {
  describe("when the caller is not EAS", () => {
    it("it reverts with AccessDenied", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      for (const { resolver, by, data } of Object.values(await cases(world))) {
        const attestation = passed(await resolver.SCHEMA_UID(), by.address, data);
        await expect(resolver.connect(by).revoke(attestation)).to.be.revertedWithCustomError(
          resolver,
          "AccessDenied",
        );
        await expect(resolver.connect(by).multiRevoke([attestation], [0n])).to.be.revertedWithCustomError(
          resolver,
          "AccessDenied",
        );
      }
    });
  });

  describe("when money comes with it", () => {
    it("it reverts with SingleSchemaResolver_ValueSent", async () => {
      for (const { resolver, by, data } of await networkHelpers.loadFixture(behindLooseEas)) {
        const attestation = passed(await resolver.SCHEMA_UID(), by.address, data);
        await expect(resolver.revoke(attestation, { value: 1n })).to.be.revertedWithCustomError(
          resolver,
          "SingleSchemaResolver_ValueSent",
        );
        await expect(resolver.multiRevoke([attestation], [1n], { value: 1n })).to.be.revertedWithCustomError(
          resolver,
          "SingleSchemaResolver_ValueSent",
        );
      }
    });
  });

  describe("given a schema that is not revocable", () => {
    it("it says no", async () => {
      const [{ resolver, by, data }] = await networkHelpers.loadFixture(behindLooseEas);
      const attestation = passed(await resolver.SCHEMA_UID(), by.address, data);
      expect(await resolver.revoke.staticCall(attestation)).to.equal(false);
      expect(await resolver.multiRevoke.staticCall([attestation], [0n])).to.equal(false);
    });
  });

  describe("given a schema that is revocable", () => {
    it("it says yes", async () => {
      const [, ...revocable] = await networkHelpers.loadFixture(behindLooseEas);
      for (const { resolver, by, data } of revocable) {
        const attestation = passed(await resolver.SCHEMA_UID(), by.address, data);
        await resolver.attest(attestation);
        expect(await resolver.revoke.staticCall(attestation)).to.equal(true);
        expect(await resolver.multiRevoke.staticCall([attestation], [0n])).to.equal(true);
      }
    });
  });
});
