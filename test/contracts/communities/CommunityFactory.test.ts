import { expect } from "chai";
import { encodeBytes32String, ZeroAddress, ZeroHash } from "ethers";
import { BY_MEMBERS, foundedCommunity, OPEN, profileOf, WAY } from "../fixtures/community.ts";
import { creditCommunity, LIMIT } from "../fixtures/credits.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";

describe("CommunityFactory.create", () => {
  describe("when the founder used the salt", () => {
    it("it reverts with FailedDeployment", async () => {
      const { communityFactory } = await networkHelpers.loadFixture(deployAll);
      await communityFactory.create(profileOf(), ZeroHash);
      await expect(communityFactory.create(profileOf(), ZeroHash)).to.be.revertedWithCustomError(
        communityFactory,
        "FailedDeployment",
      );
    });
  });
  describe("when the profile is not in order", () => {
    it("it reverts with the community's error, and founds nothing", async () => {
      const { communityFactory, deployer } = await networkHelpers.loadFixture(deployAll);
      const implementation = await ethers.getContractAt("Community", await communityFactory.implementation());
      await expect(communityFactory.create(profileOf({ name: "" }), ZeroHash)).to.be.revertedWithCustomError(
        implementation,
        "Community_NameEmpty",
      );
      const address = await communityFactory.addressOf(deployer, ZeroHash);
      expect(await communityFactory.isCommunity(address)).to.equal(false);
    });
  });
  describe("when all is in order", () => {
    it("it founds an open community whose founder is steward and first member", async () => {
      const { communityFactory, payer } = await networkHelpers.loadFixture(deployAll);
      const address = await communityFactory.addressOf(payer, ZeroHash);
      const community = await ethers.getContractAt("Community", address);
      const profile = profileOf();
      const transaction = await communityFactory.connect(payer).create(profile, ZeroHash);
      await expect(transaction)
        .to.emit(communityFactory, "CommunityCreated")
        .withArgs(address, payer.address);
      await expect(transaction)
        .to.emit(community, "Described")
        .withArgs(profile.name, profile.about, profile.use, profile.cell);
      expect(await community.steward()).to.equal(payer.address);
      expect(await community.isMember(payer)).to.equal(true);
      expect(await community.memberCount()).to.equal(1n);
      expect(await community.name()).to.equal(profile.name);
      expect((await community.joinPolicy()).toObject()).to.deep.equal(OPEN);
    });
    it("it announces the community before it speaks, so that an index knows it", async () => {
      const { communityFactory } = await networkHelpers.loadFixture(deployAll);
      const receipt = await (await communityFactory.create(profileOf(), ZeroHash)).wait();
      expect(receipt?.logs[0]?.address).to.equal(await communityFactory.getAddress());
    });
    it("it gives each founder and salt a community", async () => {
      const { communityFactory, payer, provider } = await networkHelpers.loadFixture(deployAll);
      const one = encodeBytes32String("one");
      await communityFactory.connect(payer).create(profileOf(), ZeroHash);
      await communityFactory.connect(payer).create(profileOf(), one);
      await communityFactory.connect(provider).create(profileOf(), ZeroHash);
      expect(await communityFactory.isCommunity(await communityFactory.addressOf(payer, one))).to.equal(true);
    });
  });
});

describe("CommunityFactory.createWithPolicy", () => {
  describe("when the policy is not in order", () => {
    it("it reverts with the community's error", async () => {
      const { communityFactory } = await networkHelpers.loadFixture(deployAll);
      const implementation = await ethers.getContractAt("Community", await communityFactory.implementation());
      await expect(communityFactory.createWithPolicy(profileOf(), { ...OPEN, vouches: 1n }, ZeroHash))
        .to.be.revertedWithCustomError(implementation, "Community_PolicyMixed")
        .withArgs(WAY.open);
    });
  });
  describe("when the founder used the salt for an open community", () => {
    it("it reverts with FailedDeployment", async () => {
      const { communityFactory } = await networkHelpers.loadFixture(deployAll);
      await communityFactory.create(profileOf(), ZeroHash);
      await expect(
        communityFactory.createWithPolicy(profileOf(), BY_MEMBERS, ZeroHash),
      ).to.be.revertedWithCustomError(communityFactory, "FailedDeployment");
    });
  });
  describe("when all is in order", () => {
    it("it founds a community with that policy", async () => {
      const { communityFactory, payer } = await networkHelpers.loadFixture(deployAll);
      const address = await communityFactory.addressOf(payer, ZeroHash);
      const community = await ethers.getContractAt("Community", address);
      await expect(communityFactory.connect(payer).createWithPolicy(profileOf(), BY_MEMBERS, ZeroHash))
        .to.emit(community, "JoinPolicyChanged")
        .withArgs(WAY.invitation, true, 0n, 0n);
      expect((await community.joinPolicy()).toObject()).to.deep.equal(BY_MEMBERS);
      expect(await communityFactory.isCommunity(address)).to.equal(true);
      expect(await community.steward()).to.equal(payer.address);
    });
  });
});

describe("CommunityFactory.createTimeCredits", () => {
  describe("when the factory did not found the community", () => {
    it("it reverts with CommunityFactory_NotCommunity", async () => {
      const { communityFactory, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(communityFactory.createTimeCredits(payer, LIMIT))
        .to.be.revertedWithCustomError(communityFactory, "CommunityFactory_NotCommunity")
        .withArgs(payer.address);
    });
  });
  describe("when the caller is not the steward", () => {
    it("it reverts with CommunityFactory_NotSteward", async () => {
      const { communityFactory, community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(communityFactory.connect(payer).createTimeCredits(community, LIMIT))
        .to.be.revertedWithCustomError(communityFactory, "CommunityFactory_NotSteward")
        .withArgs(await community.getAddress(), payer.address);
    });
  });
  describe("when the community has some", () => {
    it("it reverts with CommunityFactory_CreditsExist", async () => {
      const { communityFactory, community, credits } = await networkHelpers.loadFixture(creditCommunity);
      await expect(communityFactory.createTimeCredits(community, LIMIT))
        .to.be.revertedWithCustomError(communityFactory, "CommunityFactory_CreditsExist")
        .withArgs(await community.getAddress(), await credits.getAddress());
    });
  });
  describe("when the limit is too high", () => {
    it("it reverts with TimeCredits_LimitTooHigh", async () => {
      const { communityFactory, community } = await networkHelpers.loadFixture(foundedCommunity);
      const address = await communityFactory.creditsImplementation();
      const implementation = await ethers.getContractAt("TimeCredits", address);
      await expect(communityFactory.createTimeCredits(community, 1_000_001n))
        .to.be.revertedWithCustomError(implementation, "TimeCredits_LimitTooHigh")
        .withArgs(1_000_001n, 1_000_000n);
    });
  });
  describe("when all is in order", () => {
    it("it makes the community's credits", async () => {
      const { communityFactory, community } = await networkHelpers.loadFixture(foundedCommunity);
      const address = await communityFactory.createTimeCredits.staticCall(community, LIMIT);
      const credits = await ethers.getContractAt("TimeCredits", address);
      const transaction = await communityFactory.createTimeCredits(community, LIMIT);
      await expect(transaction)
        .to.emit(communityFactory, "TimeCreditsCreated")
        .withArgs(await community.getAddress(), address, LIMIT);
      await expect(transaction).to.emit(credits, "LimitChanged").withArgs(LIMIT);
      expect(await credits.community()).to.equal(await community.getAddress());
    });
    it("it announces them before they speak, so that an index knows them", async () => {
      const { communityFactory, community } = await networkHelpers.loadFixture(foundedCommunity);
      const receipt = await (await communityFactory.createTimeCredits(community, LIMIT)).wait();
      expect(receipt?.logs[0]?.address).to.equal(await communityFactory.getAddress());
    });
  });
});

describe("CommunityFactory.addressOf", () => {
  it("it differs by founder and by salt", async () => {
    const { communityFactory, payer, provider } = await networkHelpers.loadFixture(deployAll);
    const addresses = await Promise.all([
      communityFactory.addressOf(payer, ZeroHash),
      communityFactory.addressOf(payer, encodeBytes32String("one")),
      communityFactory.addressOf(provider, ZeroHash),
    ]);
    expect(new Set(addresses).size).to.equal(3);
  });
});

describe("CommunityFactory.isCommunity", () => {
  it("it is true from the founding on", async () => {
    const { communityFactory, payer } = await networkHelpers.loadFixture(deployAll);
    const address = await communityFactory.addressOf(payer, ZeroHash);
    expect(await communityFactory.isCommunity(address)).to.equal(false);
    await communityFactory.connect(payer).create(profileOf(), ZeroHash);
    expect(await communityFactory.isCommunity(address)).to.equal(true);
    expect(await communityFactory.isCommunity(await communityFactory.implementation())).to.equal(false);
  });
});

describe("CommunityFactory.creditsOf", () => {
  it("it is zero until the steward makes them", async () => {
    const { communityFactory, community } = await networkHelpers.loadFixture(foundedCommunity);
    expect(await communityFactory.creditsOf(community)).to.equal(ZeroAddress);
    await communityFactory.createTimeCredits(community, LIMIT);
    expect(await communityFactory.creditsOf(community)).not.to.equal(ZeroAddress);
  });
});
