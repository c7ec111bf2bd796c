import { expect } from "chai";
import { encodeBytes32String, ZeroHash } from "ethers";
import { foundAnother } from "../fixtures/community.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";
import {
  type AttestationData,
  attest,
  attested,
  encode,
  KIND,
  METHOD,
  reputation,
  revoke,
  verificationOf,
} from "../fixtures/reputation.ts";

const NEVER = 2n ** 40n - 1n;
const WEEK = 604_800n;
const ALIKE = encodeBytes32String("alike");

async function verified(changes: Partial<AttestationData> = {}) {
  const world = await reputation();
  await world.community.addVerifier(world.stranger);
  const data = await verificationOf(world, changes);
  const uid = await attested(world, world.verificationResolver, world.verifier, data);
  return { ...world, second: world.stranger, uid };
}

const verifiedForever = () => verified();

async function verifiedForAWeek() {
  const until = BigInt(await networkHelpers.time.latest()) + WEEK;
  return { ...(await verified({ expirationTime: until })), until };
}

async function renewed() {
  const world = await verified();
  const newer = await attested(
    world,
    world.verificationResolver,
    world.verifier,
    await verificationOf(world),
  );
  return { ...world, newer };
}

/** A second verifier's took the place of one whose verifier was not named for a while, and is again. */
async function replaced() {
  const world = await verified();
  const { community, verificationResolver, verifier, second } = world;
  await community.removeVerifier(verifier);
  await attest(world, verificationResolver, second, await verificationOf(world));
  await community.addVerifier(verifier);
  return world;
}

describe("VerificationResolver.attest", () => {
  describe("when the community is none that the factory founded", () => {
    describe("given another address", () => {
      it("it reverts with VerificationResolver_NotCommunity", async () => {
        const world = await networkHelpers.loadFixture(reputation);
        const { verificationResolver, verifier, vouchResolver, agreements } = world;
        const communityFactory = await ethers.deployContract("CommunityFactory", [vouchResolver, agreements]);
        const elsewhere = await foundAnother(
          { ...world, communityFactory },
          "Not of the factory that counts",
        );
        await elsewhere.addVerifier(verifier);
        const address = await elsewhere.getAddress();
        const data = encode(["address", "bytes32", "bytes32"], [address, KIND, METHOD]);
        await expect(attest(world, verificationResolver, verifier, await verificationOf(world, { data })))
          .to.be.revertedWithCustomError(verificationResolver, "VerificationResolver_NotCommunity")
          .withArgs(BigInt(address));
      });
    });

    describe("given a word that is no address", () => {
      it("it reverts with VerificationResolver_NotCommunity", async () => {
        const world = await networkHelpers.loadFixture(reputation);
        const { community, verificationResolver, verifier } = world;
        const word = BigInt(await community.getAddress()) + (1n << 160n);
        const data = encode(["uint256", "bytes32", "bytes32"], [word, KIND, METHOD]);
        await expect(attest(world, verificationResolver, verifier, await verificationOf(world, { data })))
          .to.be.revertedWithCustomError(verificationResolver, "VerificationResolver_NotCommunity")
          .withArgs(word);
      });
    });
  });

  describe("when the kind or the method is empty", () => {
    it("it reverts with VerificationResolver_SlugEmpty", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { community, verificationResolver, verifier } = world;
      for (const slugs of [
        [ZeroHash, METHOD],
        [KIND, ZeroHash],
      ]) {
        const data = encode(["address", "bytes32", "bytes32"], [await community.getAddress(), ...slugs]);
        await expect(
          attest(world, verificationResolver, verifier, await verificationOf(world, { data })),
        ).to.be.revertedWithCustomError(verificationResolver, "VerificationResolver_SlugEmpty");
      }
    });
  });

  describe("when the attester is not named by the community", () => {
    it("it reverts with VerificationResolver_NotVerifier", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { community, payer, verificationResolver } = world;
      await expect(attest(world, verificationResolver, payer, await verificationOf(world)))
        .to.be.revertedWithCustomError(verificationResolver, "VerificationResolver_NotVerifier")
        .withArgs(await community.getAddress(), payer.address);
    });
  });

  describe("when another verifier's verification stands", () => {
    it("it reverts with VerificationResolver_AlreadyVerified", async () => {
      const world = await networkHelpers.loadFixture(verifiedForever);
      const { provider, second, verificationResolver, verifier } = world;
      await expect(attest(world, verificationResolver, second, await verificationOf(world)))
        .to.be.revertedWithCustomError(verificationResolver, "VerificationResolver_AlreadyVerified")
        .withArgs(provider.address, verifier.address);
    });
  });

  describe("when the community named the attester", () => {
    it("it logs the verification with all that an index needs", async () => {
      const world = await networkHelpers.loadFixture(verifiedForever);
      const { community, provider, verificationResolver, verifier, uid } = world;
      const [event] = await verificationResolver.queryFilter(verificationResolver.filters.Verified());
      expect(event?.args).to.deep.equal([
        provider.address,
        await community.getAddress(),
        verifier.address,
        uid,
        KIND,
        METHOD,
        NEVER,
      ]);
    });

    describe("given that it expires", () => {
      it("it logs until when", async () => {
        const world = await networkHelpers.loadFixture(verifiedForAWeek);
        const { verificationResolver, until } = world;
        const [event] = await verificationResolver.queryFilter(verificationResolver.filters.Verified());
        expect(event?.args.until).to.equal(until);
      });
    });

    describe("given an end that 40 bits can't hold", () => {
      it("it logs that it never expires", async () => {
        const world = await networkHelpers.loadFixture(reputation);
        const { verificationResolver, verifier } = world;
        for (const expirationTime of [2n ** 40n - 1n, 2n ** 40n, 2n ** 64n - 1n]) {
          await attest(
            world,
            verificationResolver,
            verifier,
            await verificationOf(world, { expirationTime }),
          );
          const events = await verificationResolver.queryFilter(verificationResolver.filters.Verified());
          expect(events.at(-1)?.args.until).to.equal(NEVER);
        }
      });
    });

    describe("given the verifier's own older one", () => {
      it("it takes its place", async () => {
        const world = await networkHelpers.loadFixture(verifiedForever);
        const { community, provider, verificationResolver, verifier } = world;
        const expirationTime = BigInt(await networkHelpers.time.latest()) + WEEK;
        await attest(world, verificationResolver, verifier, await verificationOf(world, { expirationTime }));
        await networkHelpers.time.increaseTo(expirationTime);
        expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(false);
      });
    });

    describe("given another verifier's that was revoked", () => {
      it("it takes its place", async () => {
        const world = await networkHelpers.loadFixture(verifiedForever);
        const { community, provider, second, verificationResolver, verifier, uid } = world;
        await revoke(world, verificationResolver, verifier, uid);
        await attest(world, verificationResolver, second, await verificationOf(world));
        expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(true);
      });
    });

    describe("given another verifier's that has expired", () => {
      it("it takes its place", async () => {
        const world = await networkHelpers.loadFixture(verifiedForAWeek);
        const { community, provider, second, verificationResolver, until } = world;
        await networkHelpers.time.setNextBlockTimestamp(until - 1n);
        await expect(
          attest(world, verificationResolver, second, await verificationOf(world)),
        ).to.be.revertedWithCustomError(verificationResolver, "VerificationResolver_AlreadyVerified");
        await networkHelpers.time.setNextBlockTimestamp(until);
        await attest(world, verificationResolver, second, await verificationOf(world));
        expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(true);
      });
    });

    describe("given one of a verifier that is no longer named", () => {
      it("it takes its place", async () => {
        const world = await networkHelpers.loadFixture(replaced);
        const { community, provider, second, verificationResolver } = world;
        expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(true);
        await community.removeVerifier(second);
        expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(false);
      });
    });
  });
});

describe("VerificationResolver.revoke", () => {
  describe("when the caller is not its verifier", () => {
    it("it reverts with EAS's AccessDenied", async () => {
      const world = await networkHelpers.loadFixture(verifiedForever);
      const { eas, provider, second, verificationResolver, uid } = world;
      for (const caller of [provider, second])
        await expect(revoke(world, verificationResolver, caller, uid)).to.be.revertedWithCustomError(
          eas,
          "AccessDenied",
        );
    });
  });

  describe("given the verification that counts", () => {
    it("it ends it", async () => {
      const world = await networkHelpers.loadFixture(renewed);
      const { community, provider, verificationResolver, verifier, newer } = world;
      await revoke(world, verificationResolver, verifier, newer);
      expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(false);
    });

    it("it logs that", async () => {
      const world = await networkHelpers.loadFixture(verifiedForever);
      const { community, provider, verificationResolver, verifier, uid } = world;
      await expect(revoke(world, verificationResolver, verifier, uid))
        .to.emit(verificationResolver, "VerificationRevoked")
        .withArgs(provider.address, await community.getAddress(), verifier.address, uid, KIND);
    });
  });

  describe("given one that the verifier renewed", () => {
    it("it leaves the newer alone", async () => {
      const world = await networkHelpers.loadFixture(renewed);
      const { community, provider, verificationResolver, verifier, uid } = world;
      await revoke(world, verificationResolver, verifier, uid);
      expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(true);
    });

    it("it logs nothing", async () => {
      const world = await networkHelpers.loadFixture(renewed);
      const { verificationResolver, verifier, uid } = world;
      await expect(revoke(world, verificationResolver, verifier, uid)).not.to.emit(
        verificationResolver,
        "VerificationRevoked",
      );
    });
  });

  describe("given one that another verifier's replaced", () => {
    it("it leaves the newer alone", async () => {
      const world = await networkHelpers.loadFixture(replaced);
      const { community, provider, verificationResolver, verifier, uid } = world;
      await revoke(world, verificationResolver, verifier, uid);
      expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(true);
    });

    it("it leaves the newer alone, even where the uids begin alike", async () => {
      const world = await networkHelpers.loadFixture(replaced);
      const { community, communityFactory, deployer, provider, second, verifier } = world;
      // Behind an EAS that gives what uids it likes.
      const resolver = await ethers.deployContract("VerificationResolver", [deployer, communityFactory]);
      const schema = await resolver.SCHEMA_UID();
      const older = { ...(await verificationOf(world)), uid: ALIKE, schema, time: 1n, revocationTime: 0n };
      await resolver.attest({ ...older, attester: verifier });
      await community.removeVerifier(verifier);
      await resolver.attest({ ...older, attester: second });
      await resolver.revoke({ ...older, attester: verifier });
      expect(await resolver.isVerified(provider, community, KIND)).to.equal(true);
      await resolver.revoke({ ...older, attester: second });
      expect(await resolver.isVerified(provider, community, KIND)).to.equal(false);
    });

    it("it logs nothing", async () => {
      const world = await networkHelpers.loadFixture(replaced);
      const { verificationResolver, verifier, uid } = world;
      await expect(revoke(world, verificationResolver, verifier, uid)).not.to.emit(
        verificationResolver,
        "VerificationRevoked",
      );
    });
  });

  describe("given a verifier that is no longer named", () => {
    it("it ends it all the same", async () => {
      const world = await networkHelpers.loadFixture(verifiedForever);
      const { community, provider, verificationResolver, verifier, uid } = world;
      await community.removeVerifier(verifier);
      await revoke(world, verificationResolver, verifier, uid);
      await community.addVerifier(verifier);
      expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(false);
    });
  });
});

describe("VerificationResolver.isVerified", () => {
  describe("given no verification", () => {
    it("it is false", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { community, provider, verificationResolver } = world;
      expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(false);
    });
  });

  describe("given a verification that never expires", () => {
    it("it is true, however late", async () => {
      const world = await networkHelpers.loadFixture(verifiedForever);
      const { community, provider, verificationResolver } = world;
      expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(true);
      await networkHelpers.time.increaseTo(10n ** 11n);
      expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(true);
    });

    it("it is false of another kind", async () => {
      const { community, provider, verificationResolver } = await networkHelpers.loadFixture(verifiedForever);
      const kind = encodeBytes32String("driving-licence");
      expect(await verificationResolver.isVerified(provider, community, kind)).to.equal(false);
    });

    it("it is false of another member", async () => {
      const { community, payer, verificationResolver } = await networkHelpers.loadFixture(verifiedForever);
      expect(await verificationResolver.isVerified(payer, community, KIND)).to.equal(false);
    });

    it("it is false in another community", async () => {
      const { provider, stranger, verificationResolver } = await networkHelpers.loadFixture(verifiedForever);
      expect(await verificationResolver.isVerified(provider, stranger, KIND)).to.equal(false);
    });
  });

  describe("given a verification that expires", () => {
    it("it is true until the last second", async () => {
      const world = await networkHelpers.loadFixture(verifiedForAWeek);
      const { community, provider, verificationResolver, until } = world;
      await networkHelpers.time.increaseTo(until - 1n);
      expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(true);
    });

    it("it is false from then on", async () => {
      const world = await networkHelpers.loadFixture(verifiedForAWeek);
      const { community, provider, verificationResolver, until } = world;
      await networkHelpers.time.increaseTo(until);
      expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(false);
    });
  });

  describe("given a verification that was revoked", () => {
    it("it is false", async () => {
      const world = await networkHelpers.loadFixture(verifiedForever);
      const { community, provider, verificationResolver, verifier, uid } = world;
      await revoke(world, verificationResolver, verifier, uid);
      expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(false);
    });
  });

  describe("given a verifier that is no longer named", () => {
    it("it is false", async () => {
      const world = await networkHelpers.loadFixture(verifiedForever);
      const { community, provider, verificationResolver, verifier } = world;
      await community.removeVerifier(verifier);
      expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(false);
    });
  });

  describe("given a verifier that is named again", () => {
    it("it is true", async () => {
      const world = await networkHelpers.loadFixture(verifiedForever);
      const { community, provider, verificationResolver, verifier } = world;
      await community.removeVerifier(verifier);
      await community.addVerifier(verifier);
      expect(await verificationResolver.isVerified(provider, community, KIND)).to.equal(true);
    });
  });
});

describe("VerificationResolver.constructor", () => {
  describe("when EAS and the factory are given", () => {
    it("it knows its schema as EAS does", async () => {
      const { schemaRegistry, verificationResolver } = await networkHelpers.loadFixture(reputation);
      const uid = await verificationResolver.SCHEMA_UID();
      const record = await schemaRegistry.getFunction("getSchema")(uid);
      expect([...record]).to.deep.equal([
        uid,
        await verificationResolver.getAddress(),
        true,
        "address community,bytes32 kind,bytes32 method",
      ]);
    });

    it("it asks that factory", async () => {
      const { communityFactory, verificationResolver } = await networkHelpers.loadFixture(reputation);
      expect(await verificationResolver.COMMUNITIES()).to.equal(await communityFactory.getAddress());
    });
  });
});
