import { expect } from "chai";
import { encodeBytes32String, ZeroHash } from "ethers";
import { profileOf } from "../fixtures/community.ts";
import { deployAll, ethers, networkHelpers } from "../fixtures/network.ts";

describe("CommunityFactory", () => {
  it("founds a community whose founder is steward and first member", async () => {
    const { communityFactory, payer } = await networkHelpers.loadFixture(deployAll);
    const address = await communityFactory.addressOf(payer, ZeroHash);
    expect(await communityFactory.isCommunity(address)).to.equal(false);
    const community = await ethers.getContractAt("Community", address);
    const profile = profileOf();
    const transaction = await communityFactory.connect(payer).create(profile, ZeroHash);
    await expect(transaction).to.emit(communityFactory, "CommunityCreated").withArgs(address, payer.address);
    await expect(transaction)
      .to.emit(community, "Described")
      .withArgs(profile.name, profile.about, profile.use, profile.cell);
    expect(await communityFactory.isCommunity(address)).to.equal(true);
    expect(await community.steward()).to.equal(payer.address);
    expect(await community.isMember(payer)).to.equal(true);
    expect(await community.name()).to.equal(profile.name);
  });

  it("announces a community before it speaks, so that an index knows it", async () => {
    const { communityFactory } = await networkHelpers.loadFixture(deployAll);
    const receipt = await (await communityFactory.create(profileOf(), ZeroHash)).wait();
    expect(receipt?.logs[0]?.address).to.equal(await communityFactory.getAddress());
  });

  it("gives each founder and salt an address of its own", async () => {
    const { communityFactory, payer, provider } = await networkHelpers.loadFixture(deployAll);
    const one = encodeBytes32String("one");
    const addresses = await Promise.all([
      communityFactory.addressOf(payer, ZeroHash),
      communityFactory.addressOf(payer, one),
      communityFactory.addressOf(provider, ZeroHash),
    ]);
    expect(new Set(addresses).size).to.equal(3);
    await communityFactory.connect(provider).create(profileOf(), ZeroHash);
    await communityFactory.connect(payer).create(profileOf(), ZeroHash);
  });

  it("founds nothing twice under one salt", async () => {
    const { communityFactory } = await networkHelpers.loadFixture(deployAll);
    await communityFactory.create(profileOf(), ZeroHash);
    await expect(communityFactory.create(profileOf(), ZeroHash)).to.be.revertedWithCustomError(
      communityFactory,
      "FailedDeployment",
    );
  });

  it("founds nothing that can't describe itself", async () => {
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
