import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { profileOf } from "../fixtures/community.ts";
import { ethers, HALF_LIFE, networkHelpers } from "../fixtures/network.ts";
import { attest, closeAnother, reputation, reviewData, reviewOf } from "../fixtures/reputation.ts";

const ONE = 10n ** 18n;
const TOOL = 12n;

/** Category of the fixtures' listing. */
const CATEGORY = 7n;

/** A shed that asks for a score of 4 that stands on half a review; `provider` is a member. */
async function shed() {
  const world = await reputation();
  const { communityFactory, deployer, provider, reviewResolver } = world;
  await communityFactory.create(profileOf(), ZeroHash);
  const address = await communityFactory.addressOf(deployer, ZeroHash);
  const hill = await ethers.getContractAt("Community", address);
  await hill.connect(provider).join();
  const tools = await ethers.deployContract("TrustedToolShed", [
    hill,
    reviewResolver,
    CATEGORY,
    4n * ONE,
    ONE / 2n,
  ]);
  return { ...world, hill, tools };
}

/** The provider has a review of 5. */
async function trusted() {
  const world = await shed();
  await attest(world, world.reviewResolver, world.payer, reviewOf(world));
  return { ...world, at: BigInt(await networkHelpers.time.latest()) };
}

/** The provider has the tool. */
async function lent() {
  const world = await trusted();
  await world.tools.connect(world.provider).borrow(TOOL);
  return world;
}

describe("TrustedToolShed.borrow", () => {
  describe("when the caller is not a member of the community", () => {
    it("it reverts with TrustedToolShed_NotMember", async () => {
      const { hill, provider, tools } = await networkHelpers.loadFixture(trusted);
      await hill.connect(provider).leave();
      await expect(tools.connect(provider).borrow(TOOL))
        .to.be.revertedWithCustomError(tools, "TrustedToolShed_NotMember")
        .withArgs(provider.address);
    });
  });

  describe("when the caller's score is too low", () => {
    it("it reverts with TrustedToolShed_NotTrusted", async () => {
      const world = await networkHelpers.loadFixture(trusted);
      const { payer, provider, reviewResolver, tools, at } = world;
      const id = await closeAnother(world);
      await networkHelpers.time.setNextBlockTimestamp(at + HALF_LIFE);
      await attest(world, reviewResolver, payer, reviewOf(world, { data: reviewData(id, [2, 0, 0, 0, 0]) }));
      await networkHelpers.time.setNextBlockTimestamp(at + 2n * HALF_LIFE);
      await expect(tools.connect(provider).borrow(TOOL))
        .to.be.revertedWithCustomError(tools, "TrustedToolShed_NotTrusted")
        .withArgs(3n * ONE, (3n * ONE) / 4n);
    });
  });

  describe("when the caller's score stands on too little", () => {
    describe("given that nobody reviewed the caller", () => {
      it("it reverts with TrustedToolShed_NotTrusted", async () => {
        const { provider, tools } = await networkHelpers.loadFixture(shed);
        await expect(tools.connect(provider).borrow(TOOL))
          .to.be.revertedWithCustomError(tools, "TrustedToolShed_NotTrusted")
          .withArgs(0n, 0n);
      });
    });

    describe("given that the reviews are old", () => {
      it("it reverts with TrustedToolShed_NotTrusted", async () => {
        const { provider, tools, at } = await networkHelpers.loadFixture(trusted);
        await networkHelpers.time.setNextBlockTimestamp(at + 2n * HALF_LIFE);
        await expect(tools.connect(provider).borrow(TOOL))
          .to.be.revertedWithCustomError(tools, "TrustedToolShed_NotTrusted")
          .withArgs(5n * ONE, ONE / 4n);
      });
    });
  });

  describe("when somebody has the tool", () => {
    it("it reverts with TrustedToolShed_Lent", async () => {
      const { provider, tools } = await networkHelpers.loadFixture(lent);
      await expect(tools.connect(provider).borrow(TOOL))
        .to.be.revertedWithCustomError(tools, "TrustedToolShed_Lent")
        .withArgs(TOOL, provider.address);
    });
  });

  describe("when the caller is a trusted member and the tool is there", () => {
    it("it lends the tool", async () => {
      const { provider, tools, at } = await networkHelpers.loadFixture(trusted);
      // As late as can be: then the score stands on exactly half a review.
      await networkHelpers.time.setNextBlockTimestamp(at + HALF_LIFE);
      await expect(tools.connect(provider).borrow(TOOL))
        .to.emit(tools, "Borrowed")
        .withArgs(TOOL, provider.address);
    });

    it("it lends the tool again after it came back", async () => {
      const { provider, tools } = await networkHelpers.loadFixture(lent);
      await tools.connect(provider).bringBack(TOOL);
      await tools.connect(provider).borrow(TOOL);
      expect(await tools.borrowerOf(TOOL)).to.equal(provider.address);
    });
  });
});

describe("TrustedToolShed.bringBack", () => {
  describe("when the caller doesn't have the tool", () => {
    it("it reverts with TrustedToolShed_NotBorrower", async () => {
      const { payer, provider, tools } = await networkHelpers.loadFixture(lent);
      await expect(tools.connect(payer).bringBack(TOOL))
        .to.be.revertedWithCustomError(tools, "TrustedToolShed_NotBorrower")
        .withArgs(TOOL, payer.address);
      await expect(tools.connect(provider).bringBack(TOOL + 1n))
        .to.be.revertedWithCustomError(tools, "TrustedToolShed_NotBorrower")
        .withArgs(TOOL + 1n, provider.address);
    });
  });

  describe("when the caller has the tool", () => {
    it("it takes it back", async () => {
      const { provider, tools } = await networkHelpers.loadFixture(lent);
      await expect(tools.connect(provider).bringBack(TOOL))
        .to.emit(tools, "BroughtBack")
        .withArgs(TOOL, provider.address);
      expect(await tools.borrowerOf(TOOL)).to.equal(ZeroAddress);
    });

    describe("given that the caller is no longer trusted", () => {
      it("it takes it back", async () => {
        const { hill, provider, tools, at } = await networkHelpers.loadFixture(lent);
        await hill.connect(provider).leave();
        await networkHelpers.time.increaseTo(at + 10n * HALF_LIFE);
        await tools.connect(provider).bringBack(TOOL);
        expect(await tools.borrowerOf(TOOL)).to.equal(ZeroAddress);
      });
    });
  });
});

describe("TrustedToolShed.borrowerOf", () => {
  describe("given a tool in the shed", () => {
    it("it is nobody", async () => {
      const { tools } = await networkHelpers.loadFixture(lent);
      expect(await tools.borrowerOf(TOOL + 1n)).to.equal(ZeroAddress);
    });
  });

  describe("given a tool that is lent", () => {
    it("it is who has it", async () => {
      const { provider, tools } = await networkHelpers.loadFixture(lent);
      expect(await tools.borrowerOf(TOOL)).to.equal(provider.address);
    });
  });
});

describe("TrustedToolShed.constructor", () => {
  describe("when all is given", () => {
    it("it says what it asks of a member", async () => {
      const { hill, reviewResolver, tools } = await networkHelpers.loadFixture(shed);
      expect(await tools.COMMUNITY()).to.equal(await hill.getAddress());
      expect(await tools.REPUTATION()).to.equal(await reviewResolver.getAddress());
      expect(await tools.CATEGORY()).to.equal(CATEGORY);
      expect(await tools.LEAST_SCORE()).to.equal(4n * ONE);
      expect(await tools.LEAST_WEIGHT()).to.equal(ONE / 2n);
    });
  });
});
