import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { foundedCommunity } from "../fixtures/community.ts";
import { networkHelpers } from "../fixtures/network.ts";

const INTERFACES = { ERC165: "0x01ffc9a7", ERC721: "0x80ac58cd", ERC5192: "0xb45a3c0e" };

/** An open community in which `payer` is a member, too. */
async function withPayer() {
  const world = await foundedCommunity();
  await world.community.connect(world.payer).join();
  return { ...world, tokenId: BigInt(world.payer.address) };
}

describe("Membership.isMember", () => {
  it("it is true between joining and leaving", async () => {
    const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
    expect(await community.isMember(payer)).to.equal(false);
    await community.connect(payer).join();
    expect(await community.isMember(payer)).to.equal(true);
    await community.connect(payer).leave();
    expect(await community.isMember(payer)).to.equal(false);
  });
  it("it is false for the zero address", async () => {
    const { community } = await networkHelpers.loadFixture(foundedCommunity);
    expect(await community.isMember(ZeroAddress)).to.equal(false);
  });
});

describe("Membership.memberCount", () => {
  it("it counts those who are in", async () => {
    const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
    expect(await community.memberCount()).to.equal(1n);
    await community.connect(payer).join();
    expect(await community.memberCount()).to.equal(2n);
    await community.connect(payer).leave();
    expect(await community.memberCount()).to.equal(1n);
  });
});

describe("Membership.locked", () => {
  describe("when nobody owns the token", () => {
    it("it reverts with ERC721NonexistentToken", async () => {
      const { community, stranger } = await networkHelpers.loadFixture(withPayer);
      await expect(community.locked(BigInt(stranger.address)))
        .to.be.revertedWithCustomError(community, "ERC721NonexistentToken")
        .withArgs(BigInt(stranger.address));
    });
  });
  describe("when a member owns the token", () => {
    it("it is true", async () => {
      const { community, tokenId } = await networkHelpers.loadFixture(withPayer);
      expect(await community.locked(tokenId)).to.equal(true);
    });
  });
});

describe("Membership._update", () => {
  describe("when a member transfers its token", () => {
    it("it reverts with Community_NotTransferable", async () => {
      const { community, payer, other, tokenId } = await networkHelpers.loadFixture(withPayer);
      await expect(
        community.connect(payer).transferFrom(payer, other, tokenId),
      ).to.be.revertedWithCustomError(community, "Community_NotTransferable");
    });
    it("it reverts with Community_NotTransferable where it is done safely, with data or without", async () => {
      const { community, payer, other, tokenId } = await networkHelpers.loadFixture(withPayer);
      const asPayer = community.connect(payer);
      await expect(
        asPayer["safeTransferFrom(address,address,uint256)"](payer, other, tokenId),
      ).to.be.revertedWithCustomError(community, "Community_NotTransferable");
      await expect(
        asPayer["safeTransferFrom(address,address,uint256,bytes)"](payer, other, tokenId, "0x"),
      ).to.be.revertedWithCustomError(community, "Community_NotTransferable");
    });
  });
  describe("when a member transfers its token to itself", () => {
    it("it reverts with Community_NotTransferable", async () => {
      const { community, payer, tokenId } = await networkHelpers.loadFixture(withPayer);
      await expect(
        community.connect(payer).transferFrom(payer, payer, tokenId),
      ).to.be.revertedWithCustomError(community, "Community_NotTransferable");
    });
  });
});

describe("Membership.approve", () => {
  it("it reverts with Community_NotTransferable", async () => {
    const { community, payer, other, tokenId } = await networkHelpers.loadFixture(withPayer);
    await expect(community.connect(payer).approve(other, tokenId)).to.be.revertedWithCustomError(
      community,
      "Community_NotTransferable",
    );
  });
});

describe("Membership.setApprovalForAll", () => {
  it("it reverts with Community_NotTransferable", async () => {
    const { community, payer, other } = await networkHelpers.loadFixture(withPayer);
    await expect(community.connect(payer).setApprovalForAll(other, true)).to.be.revertedWithCustomError(
      community,
      "Community_NotTransferable",
    );
  });
});

describe("Membership._delegate", () => {
  describe("when it names another account", () => {
    it("it gives it the member's vote", async () => {
      const { community, payer, other } = await networkHelpers.loadFixture(withPayer);
      await community.connect(payer).delegate(other);
      expect(await community.getVotes(other)).to.equal(1n);
      expect(await community.getVotes(payer)).to.equal(0n);
    });
  });
  describe("when it names nobody", () => {
    it("it gives the vote back to its owner", async () => {
      const { community, payer, other } = await networkHelpers.loadFixture(withPayer);
      await community.connect(payer).delegate(other);
      await community.connect(payer).delegate(ZeroAddress);
      expect(await community.getVotes(other)).to.equal(0n);
      expect(await community.getVotes(payer)).to.equal(1n);
      expect(await community.delegates(payer)).to.equal(payer.address);
    });
  });
  describe("when the caller is no member", () => {
    it("it gives nobody a vote", async () => {
      const { community, stranger, other } = await networkHelpers.loadFixture(withPayer);
      await community.connect(stranger).delegate(other);
      expect(await community.getVotes(other)).to.equal(0n);
    });
  });
});

describe("Membership.clock", () => {
  it("it is the time of the block in seconds", async () => {
    const { community } = await networkHelpers.loadFixture(foundedCommunity);
    expect(await community.clock()).to.equal(await networkHelpers.time.latest());
  });
  it("it dates the votes", async () => {
    const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
    const before = await networkHelpers.time.latest();
    await networkHelpers.time.increase(10);
    await community.connect(payer).join();
    const joined = await networkHelpers.time.latest();
    await networkHelpers.time.increase(10);
    expect(await community.getPastVotes(payer, before)).to.equal(0n);
    expect(await community.getPastVotes(payer, joined)).to.equal(1n);
    expect(await community.getPastTotalSupply(before)).to.equal(1n);
    expect(await community.getPastTotalSupply(joined)).to.equal(2n);
  });
});

describe("Membership.CLOCK_MODE", () => {
  it("it says that time counts", async () => {
    const { community } = await networkHelpers.loadFixture(foundedCommunity);
    expect(await community.CLOCK_MODE()).to.equal("mode=timestamp");
  });
});

describe("Membership.symbol", () => {
  it("it is the same for all", async () => {
    const { community } = await networkHelpers.loadFixture(foundedCommunity);
    expect(await community.symbol()).to.equal("MEMBER");
  });
});

describe("Membership.supportsInterface", () => {
  describe("when it is one that it has", () => {
    it("it is true", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      for (const [name, id] of Object.entries(INTERFACES))
        expect(await community.supportsInterface(id), name).to.equal(true);
    });
  });
  describe("when it is another", () => {
    it("it is false", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      expect(await community.supportsInterface("0xffffffff")).to.equal(false);
    });
  });
});
