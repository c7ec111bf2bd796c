import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { foundedCommunity, profileOf } from "../fixtures/community.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";

const INTERFACES = { ERC165: "0x01ffc9a7", ERC721: "0x80ac58cd", ERC5192: "0xb45a3c0e" };

describe("Community", () => {
  describe("joining", () => {
    it("makes a member with a locked token and a vote of its own", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      const tokenId = BigInt(payer.address);
      const transaction = await community.connect(payer).join();
      await expect(transaction).to.emit(community, "Joined").withArgs(payer.address);
      await expect(transaction).to.emit(community, "Locked").withArgs(tokenId);
      await expect(transaction).to.emit(community, "Transfer").withArgs(ZeroAddress, payer.address, tokenId);
      expect(await community.isMember(payer)).to.equal(true);
      expect(await community.memberCount()).to.equal(2n);
      expect(await community.locked(tokenId)).to.equal(true);
      expect(await community.getVotes(payer)).to.equal(1n);
      expect(await community.delegates(payer)).to.equal(payer.address);
    });

    it("works once", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await community.connect(payer).join();
      await expect(community.connect(payer).join())
        .to.be.revertedWithCustomError(community, "Community_AlreadyMember")
        .withArgs(payer.address);
    });
  });

  describe("leaving", () => {
    it("takes membership and vote back", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await community.connect(payer).join();
      await expect(community.connect(payer).leave()).to.emit(community, "Left").withArgs(payer.address);
      expect(await community.isMember(payer)).to.equal(false);
      expect(await community.memberCount()).to.equal(1n);
      expect(await community.getVotes(payer)).to.equal(0n);
      await expect(community.locked(BigInt(payer.address)))
        .to.be.revertedWithCustomError(community, "ERC721NonexistentToken")
        .withArgs(BigInt(payer.address));
    });

    it("is for members", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.connect(payer).leave())
        .to.be.revertedWithCustomError(community, "Community_NotMember")
        .withArgs(payer.address);
    });

    it("takes a delegated vote from the delegate, and gives it back to its owner on return", async () => {
      const { community, payer, other } = await networkHelpers.loadFixture(foundedCommunity);
      await community.connect(payer).join();
      await community.connect(payer).delegate(other);
      expect(await community.getVotes(other)).to.equal(1n);
      await community.connect(payer).leave();
      expect(await community.getVotes(other)).to.equal(0n);
      await community.connect(payer).join();
      expect(await community.getVotes(other)).to.equal(0n);
      expect(await community.getVotes(payer)).to.equal(1n);
    });
  });

  it("remembers votes by time", async () => {
    const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
    const before = await networkHelpers.time.latest();
    await networkHelpers.time.increase(10);
    await community.connect(payer).join();
    await networkHelpers.time.increase(10);
    expect(await community.CLOCK_MODE()).to.equal("mode=timestamp");
    expect(await community.clock()).to.equal(await networkHelpers.time.latest());
    expect(await community.getPastVotes(payer, before)).to.equal(0n);
    expect(await community.getPastTotalSupply(before)).to.equal(1n);
    expect(await community.getPastTotalSupply((await networkHelpers.time.latest()) - 1)).to.equal(2n);
  });

  it("lets nobody hand a membership on, or allow it", async () => {
    const { community, payer, other } = await networkHelpers.loadFixture(foundedCommunity);
    await community.connect(payer).join();
    const asPayer = community.connect(payer);
    const tokenId = BigInt(payer.address);
    const attempts = [
      () => asPayer.transferFrom(payer, other, tokenId),
      () => asPayer["safeTransferFrom(address,address,uint256)"](payer, other, tokenId),
      () => asPayer["safeTransferFrom(address,address,uint256,bytes)"](payer, other, tokenId, "0x"),
      () => asPayer.approve(other, tokenId),
      () => asPayer.setApprovalForAll(other, true),
    ];
    for (const attempt of attempts)
      await expect(attempt()).to.be.revertedWithCustomError(community, "Community_NotTransferable");
  });

  it("says which interfaces it has", async () => {
    const { community } = await networkHelpers.loadFixture(foundedCommunity);
    for (const [name, id] of Object.entries(INTERFACES))
      expect(await community.supportsInterface(id), name).to.equal(true);
    expect(await community.supportsInterface("0xffffffff")).to.equal(false);
  });

  describe("describing", () => {
    it("is the steward's", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await community.connect(payer).join();
      await expect(community.connect(payer).describe(profileOf()))
        .to.be.revertedWithCustomError(community, "Community_NotSteward")
        .withArgs(payer.address);
    });

    it("changes the name, and says everything in the event", async () => {
      const { community, founder } = await networkHelpers.loadFixture(foundedCommunity);
      const profile = profileOf({ name: "Å".repeat(40), about: "x".repeat(1_000), cell: 0n });
      await expect(community.connect(founder).describe(profile))
        .to.emit(community, "Described")
        .withArgs(profile.name, profile.about, profile.use, profile.cell);
      expect(await community.name()).to.equal(profile.name);
      expect(await community.symbol()).to.equal("MEMBER");
    });

    for (const [name, changes, error, args] of [
      ["no name", { name: "" }, "NameEmpty", []],
      ["too long a name", { name: `${"Å".repeat(40)}x` }, "NameTooLong", [81n, 80n]],
      ["too long a text", { about: "x".repeat(1_001) }, "AboutTooLong", [1_001n, 1_000n]],
      ["no use", { use: `0x${"00".repeat(32)}` }, "UseEmpty", []],
      ["a cell that is none", { cell: 7n }, "CellInvalid", [7n]],
    ] as const) {
      it(`is refused with ${name}`, async () => {
        const { community } = await networkHelpers.loadFixture(foundedCommunity);
        await expect(community.describe(profileOf(changes)))
          .to.be.revertedWithCustomError(community, `Community_${error}`)
          .withArgs(...args);
      });
    }
  });

  describe("setting up", () => {
    it("happens once", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.initialize(payer, profileOf())).to.be.revertedWithCustomError(
        community,
        "InvalidInitialization",
      );
    });

    it("never happens to the implementation", async () => {
      const { communityFactory, payer } = await networkHelpers.loadFixture(foundedCommunity);
      const implementation = await ethers.getContractAt("Community", await communityFactory.implementation());
      await expect(implementation.initialize(payer, profileOf())).to.be.revertedWithCustomError(
        implementation,
        "InvalidInitialization",
      );
    });

    it("needs a steward", async () => {
      const { communityFactory, deployer } = await networkHelpers.loadFixture(foundedCommunity);
      const clone = await cloneOf(await communityFactory.implementation());
      await expect(
        clone.connect(deployer).initialize(ZeroAddress, profileOf()),
      ).to.be.revertedWithCustomError(clone, "Community_StewardZero");
    });
  });
});

/** An ERC-1167 clone that the factory did not make. */
async function cloneOf(implementation: string) {
  const [deployer] = await ethers.getSigners();
  const code = `0x3d602d80600a3d3981f3363d3d373d3d3d363d73${implementation.slice(2)}5af43d82803e903d91602b57fd5bf3`;
  const receipt = await (await deployer?.sendTransaction({ data: code }))?.wait();
  return ethers.getContractAt("Community", receipt?.contractAddress ?? "");
}
