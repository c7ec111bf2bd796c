import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { foundedCommunity, profileOf } from "../fixtures/community.ts";
import { networkHelpers } from "../fixtures/network.ts";

/** A community whose stewardship is offered to `payer`. */
async function offered() {
  const world = await foundedCommunity();
  await world.community.offerStewardship(world.payer);
  return world;
}

describe("Stewardship.offerStewardship", () => {
  describe("when the caller is not the steward", () => {
    it("it reverts with Community_NotSteward", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.connect(payer).offerStewardship(payer))
        .to.be.revertedWithCustomError(community, "Community_NotSteward")
        .withArgs(payer.address);
    });
  });
  describe("when it is offered to nobody", () => {
    it("it reverts with Community_StewardZero", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.offerStewardship(ZeroAddress)).to.be.revertedWithCustomError(
        community,
        "Community_StewardZero",
      );
    });
  });
  describe("when it is offered to the steward", () => {
    it("it reverts with Community_AlreadySteward", async () => {
      const { community, founder } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.offerStewardship(founder))
        .to.be.revertedWithCustomError(community, "Community_AlreadySteward")
        .withArgs(founder.address);
    });
  });
  describe("when it is offered to another account", () => {
    it("it changes no steward yet", async () => {
      const { community, founder, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.offerStewardship(payer))
        .to.emit(community, "StewardshipOffered")
        .withArgs(founder.address, payer.address);
      expect(await community.steward()).to.equal(founder.address);
    });
    it("it replaces an earlier offer", async () => {
      const { community, payer, provider } = await networkHelpers.loadFixture(offered);
      await community.offerStewardship(provider);
      await expect(community.connect(payer).acceptStewardship())
        .to.be.revertedWithCustomError(community, "Community_NotOffered")
        .withArgs(payer.address);
      await community.connect(provider).acceptStewardship();
      expect(await community.steward()).to.equal(provider.address);
    });
  });
});

describe("Stewardship.withdrawStewardshipOffer", () => {
  describe("when the caller is not the steward", () => {
    it("it reverts with Community_NotSteward", async () => {
      const { community, payer } = await networkHelpers.loadFixture(offered);
      await expect(community.connect(payer).withdrawStewardshipOffer())
        .to.be.revertedWithCustomError(community, "Community_NotSteward")
        .withArgs(payer.address);
    });
  });
  describe("when nothing is offered", () => {
    it("it reverts with Community_NothingOffered", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.withdrawStewardshipOffer()).to.be.revertedWithCustomError(
        community,
        "Community_NothingOffered",
      );
    });
  });
  describe("when it is offered", () => {
    it("it can't be accepted any more", async () => {
      const { community, founder, payer } = await networkHelpers.loadFixture(offered);
      await expect(community.withdrawStewardshipOffer())
        .to.emit(community, "StewardshipOfferWithdrawn")
        .withArgs(founder.address, payer.address);
      await expect(community.connect(payer).acceptStewardship())
        .to.be.revertedWithCustomError(community, "Community_NotOffered")
        .withArgs(payer.address);
    });
  });
});

describe("Stewardship.acceptStewardship", () => {
  describe("when it was not offered to the caller", () => {
    it("it reverts with Community_NotOffered", async () => {
      const { community, provider } = await networkHelpers.loadFixture(offered);
      await expect(community.connect(provider).acceptStewardship())
        .to.be.revertedWithCustomError(community, "Community_NotOffered")
        .withArgs(provider.address);
    });
  });
  describe("when it was offered to the caller", () => {
    it("it makes the caller the steward, member or not", async () => {
      const { community, founder, payer } = await networkHelpers.loadFixture(offered);
      await expect(community.connect(payer).acceptStewardship())
        .to.emit(community, "StewardChanged")
        .withArgs(founder.address, payer.address);
      expect(await community.steward()).to.equal(payer.address);
      expect(await community.isMember(payer)).to.equal(false);
      await community.connect(payer).describe(profileOf());
    });
    it("it leaves the former steward a member without that right", async () => {
      const { community, founder, payer } = await networkHelpers.loadFixture(offered);
      await community.connect(payer).acceptStewardship();
      expect(await community.isMember(founder)).to.equal(true);
      await expect(community.connect(founder).describe(profileOf()))
        .to.be.revertedWithCustomError(community, "Community_NotSteward")
        .withArgs(founder.address);
    });
    it("it works once", async () => {
      const { community, payer, founder } = await networkHelpers.loadFixture(offered);
      await community.connect(payer).acceptStewardship();
      await community.connect(payer).offerStewardship(founder);
      await community.connect(founder).acceptStewardship();
      await expect(community.connect(payer).acceptStewardship())
        .to.be.revertedWithCustomError(community, "Community_NotOffered")
        .withArgs(payer.address);
    });
  });
});

describe("Stewardship.steward", () => {
  it("it is the founder at first", async () => {
    const { community, founder } = await networkHelpers.loadFixture(foundedCommunity);
    expect(await community.steward()).to.equal(founder.address);
  });
});

describe("Stewardship.offeredSteward", () => {
  it("it is zero, but while an offer stands", async () => {
    const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
    expect(await community.offeredSteward()).to.equal(ZeroAddress);
    await community.offerStewardship(payer);
    expect(await community.offeredSteward()).to.equal(payer.address);
    await community.withdrawStewardshipOffer();
    expect(await community.offeredSteward()).to.equal(ZeroAddress);
    await community.offerStewardship(payer);
    await community.connect(payer).acceptStewardship();
    expect(await community.offeredSteward()).to.equal(ZeroAddress);
  });
});
