import { expect } from "chai";
import { networkHelpers } from "../fixtures/network.ts";
import { attest, attested, multiAttest, reputation, revoke, vouchOf } from "../fixtures/reputation.ts";

const TWO_YEARS = 63_072_000n;

async function vouched() {
  const world = await reputation();
  const data = await vouchOf(world, 80);
  const uid = await attested(world, world.vouchResolver, world.payer, data);
  return { ...world, uid, until: data.expirationTime };
}

async function vouchedTwice() {
  const world = await vouched();
  const newer = await attested(world, world.vouchResolver, world.payer, await vouchOf(world, 30));
  return { ...world, newer };
}

describe("VouchResolver.attest", () => {
  describe("when the weight is zero", () => {
    it("it reverts with VouchResolver_WeightOutOfRange", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { payer, vouchResolver } = world;
      await expect(attest(world, vouchResolver, payer, await vouchOf(world, 0)))
        .to.be.revertedWithCustomError(vouchResolver, "VouchResolver_WeightOutOfRange")
        .withArgs(0n);
    });
  });

  describe("when the weight is above 100", () => {
    it("it reverts with VouchResolver_WeightOutOfRange", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { payer, vouchResolver } = world;
      // The last is 1 where only the low byte is read.
      for (const weight of [101n, 255n, 257n])
        await expect(attest(world, vouchResolver, payer, await vouchOf(world, weight)))
          .to.be.revertedWithCustomError(vouchResolver, "VouchResolver_WeightOutOfRange")
          .withArgs(weight);
    });
  });

  describe("when the vouch would never expire", () => {
    it("it reverts with SingleSchemaResolver_LifeOutOfRange", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { payer, vouchResolver } = world;
      await expect(attest(world, vouchResolver, payer, await vouchOf(world, 80, { expirationTime: 0n })))
        .to.be.revertedWithCustomError(vouchResolver, "SingleSchemaResolver_LifeOutOfRange")
        .withArgs(2n ** 64n - 1n, 0n, TWO_YEARS);
    });
  });

  describe("when the weight is within 1 and 100", () => {
    it("it logs the vouch with all that an index needs", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { eas, payer, provider, vouchResolver } = world;
      for (const weight of [1n, 100n]) {
        const data = await vouchOf(world, weight);
        await attest(world, vouchResolver, payer, data);
        const event = (await vouchResolver.queryFilter(vouchResolver.filters.Vouched())).at(-1);
        expect(event?.args.slice(0, 2)).to.deep.equal([payer.address, provider.address]);
        expect(event?.args.slice(3)).to.deep.equal([weight, data.expirationTime]);
        const attestation = await eas.getFunction("getAttestation")(event?.args.attestation);
        expect(attestation.attester).to.equal(payer.address);
        expect(attestation.data).to.equal(data.data);
        expect(await vouchResolver.weightOf(payer, provider)).to.equal(weight);
      }
    });

    it("it takes the longest life that there is", async () => {
      const world = await networkHelpers.loadFixture(reputation);
      const { payer, provider, vouchResolver } = world;
      const now = BigInt(await networkHelpers.time.latest()) + 100n;
      await networkHelpers.time.setNextBlockTimestamp(now);
      const data = await vouchOf(world, 80, { expirationTime: now + TWO_YEARS });
      await attest(world, vouchResolver, payer, data);
      expect(await vouchResolver.weightOf(payer, provider)).to.equal(80n);
    });

    describe("given an older vouch of the same voucher", () => {
      it("it takes its place", async () => {
        const { payer, provider, vouchResolver } = await networkHelpers.loadFixture(vouchedTwice);
        expect(await vouchResolver.weightOf(payer, provider)).to.equal(30n);
      });

      it("it takes its place within one batch", async () => {
        const world = await networkHelpers.loadFixture(reputation);
        const { payer, provider, vouchResolver } = world;
        await multiAttest(world, vouchResolver, payer, [await vouchOf(world, 80), await vouchOf(world, 30)]);
        expect(await vouchResolver.weightOf(payer, provider)).to.equal(30n);
      });
    });

    describe("given a vouch of another voucher", () => {
      it("it leaves that alone", async () => {
        const world = await networkHelpers.loadFixture(vouched);
        const { payer, provider, stranger, vouchResolver } = world;
        await attest(world, vouchResolver, stranger, await vouchOf(world, 5));
        expect(await vouchResolver.weightOf(payer, provider)).to.equal(80n);
        expect(await vouchResolver.weightOf(stranger, provider)).to.equal(5n);
      });
    });
  });
});

describe("VouchResolver.revoke", () => {
  describe("when the caller is not the voucher", () => {
    it("it reverts with EAS's AccessDenied", async () => {
      const world = await networkHelpers.loadFixture(vouched);
      const { eas, payer, provider, stranger, vouchResolver, uid } = world;
      for (const caller of [provider, stranger])
        await expect(revoke(world, vouchResolver, caller, uid)).to.be.revertedWithCustomError(
          eas,
          "AccessDenied",
        );
      expect(await vouchResolver.weightOf(payer, provider)).to.equal(80n);
    });
  });

  describe("when the vouch was revoked before", () => {
    it("it reverts with EAS's AlreadyRevoked", async () => {
      const world = await networkHelpers.loadFixture(vouched);
      const { eas, payer, vouchResolver, uid } = world;
      await revoke(world, vouchResolver, payer, uid);
      await expect(revoke(world, vouchResolver, payer, uid)).to.be.revertedWithCustomError(
        eas,
        "AlreadyRevoked",
      );
    });
  });

  describe("given the vouch that counts", () => {
    it("it ends it", async () => {
      const world = await networkHelpers.loadFixture(vouchedTwice);
      const { payer, provider, vouchResolver, newer } = world;
      await revoke(world, vouchResolver, payer, newer);
      expect(await vouchResolver.weightOf(payer, provider)).to.equal(0n);
    });

    it("it logs that", async () => {
      const world = await networkHelpers.loadFixture(vouched);
      const { payer, provider, vouchResolver, uid } = world;
      await expect(revoke(world, vouchResolver, payer, uid))
        .to.emit(vouchResolver, "VouchRevoked")
        .withArgs(payer.address, provider.address, uid);
    });
  });

  describe("given one that a newer replaced", () => {
    it("it leaves the newer alone", async () => {
      const world = await networkHelpers.loadFixture(vouchedTwice);
      const { payer, provider, vouchResolver, uid } = world;
      await revoke(world, vouchResolver, payer, uid);
      expect(await vouchResolver.weightOf(payer, provider)).to.equal(30n);
    });

    it("it logs nothing", async () => {
      const world = await networkHelpers.loadFixture(vouchedTwice);
      const { payer, vouchResolver, uid } = world;
      await expect(revoke(world, vouchResolver, payer, uid)).not.to.emit(vouchResolver, "VouchRevoked");
    });
  });

  describe("given both in one batch", () => {
    it("it ends the newer and logs that once", async () => {
      const world = await networkHelpers.loadFixture(vouchedTwice);
      const { payer, provider, vouchResolver, uid, newer } = world;
      await revoke(world, vouchResolver, payer, uid, newer);
      expect(await vouchResolver.weightOf(payer, provider)).to.equal(0n);
      const events = await vouchResolver.queryFilter(vouchResolver.filters.VouchRevoked());
      expect(events.map(({ args }) => args.attestation)).to.deep.equal([newer]);
    });
  });

  describe("given one that has expired", () => {
    it("it forgets it", async () => {
      const world = await networkHelpers.loadFixture(vouched);
      const { payer, provider, vouchResolver, uid, until } = world;
      await networkHelpers.time.increaseTo(until);
      await expect(revoke(world, vouchResolver, payer, uid)).to.emit(vouchResolver, "VouchRevoked");
      expect(await vouchResolver.weightOf(payer, provider)).to.equal(0n);
    });
  });
});

describe("VouchResolver.weightOf", () => {
  describe("given no vouch", () => {
    it("it is zero", async () => {
      const { payer, provider, vouchResolver } = await networkHelpers.loadFixture(reputation);
      expect(await vouchResolver.weightOf(payer, provider)).to.equal(0n);
    });
  });

  describe("given a living vouch", () => {
    it("it is the weight, until the last second", async () => {
      const { payer, provider, vouchResolver, until } = await networkHelpers.loadFixture(vouched);
      expect(await vouchResolver.weightOf(payer, provider)).to.equal(80n);
      await networkHelpers.time.increaseTo(until - 1n);
      expect(await vouchResolver.weightOf(payer, provider)).to.equal(80n);
    });

    it("it is not mutual", async () => {
      const { payer, provider, vouchResolver } = await networkHelpers.loadFixture(vouched);
      expect(await vouchResolver.weightOf(provider, payer)).to.equal(0n);
    });
  });

  describe("given a vouch that has expired", () => {
    it("it is zero", async () => {
      const { payer, provider, vouchResolver, until } = await networkHelpers.loadFixture(vouched);
      await networkHelpers.time.increaseTo(until);
      expect(await vouchResolver.weightOf(payer, provider)).to.equal(0n);
    });
  });

  describe("given a vouch that was revoked", () => {
    it("it is zero", async () => {
      const world = await networkHelpers.loadFixture(vouched);
      const { payer, provider, vouchResolver, uid } = world;
      await revoke(world, vouchResolver, payer, uid);
      expect(await vouchResolver.weightOf(payer, provider)).to.equal(0n);
    });
  });

  describe("given a vouch that was revoked and given again", () => {
    it("it is the new weight", async () => {
      const world = await networkHelpers.loadFixture(vouched);
      const { payer, provider, vouchResolver, uid } = world;
      await revoke(world, vouchResolver, payer, uid);
      await attest(world, vouchResolver, payer, await vouchOf(world, 80));
      expect(await vouchResolver.weightOf(payer, provider)).to.equal(80n);
    });
  });
});

describe("VouchResolver.constructor", () => {
  describe("when EAS is given", () => {
    it("it knows its schema as EAS does", async () => {
      const { schemaRegistry, vouchResolver } = await networkHelpers.loadFixture(reputation);
      const uid = await vouchResolver.SCHEMA_UID();
      const record = await schemaRegistry.getFunction("getSchema")(uid);
      expect([...record]).to.deep.equal([uid, await vouchResolver.getAddress(), true, "uint8 weight"]);
    });
  });
});
