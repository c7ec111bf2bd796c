import { expect } from "chai";
import { id } from "ethers";
import { foundedCommunity, invitationBy, membersInvite } from "../fixtures/community.ts";
import { networkHelpers } from "../fixtures/network.ts";

const REASON = id("Took the ladder and never brought it back.");
const NO_REASON = `0x${"00".repeat(32)}`;
const LATER = 4_000_000_000n;

/** An open community in which `payer` is a member, too. */
async function withPayer() {
  const world = await foundedCommunity();
  await world.community.connect(world.payer).join();
  return world;
}

/** The same after `payer` was removed. */
async function payerRemoved() {
  const world = await withPayer();
  await world.community.removeMember(world.payer, REASON);
  return world;
}

describe("Joining.leave", () => {
  describe("when the caller is no member", () => {
    it("it reverts with Community_NotMember", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.connect(payer).leave())
        .to.be.revertedWithCustomError(community, "Community_NotMember")
        .withArgs(payer.address);
    });
  });
  describe("when the caller is a member", () => {
    it("it takes membership and vote back", async () => {
      const { community, payer } = await networkHelpers.loadFixture(withPayer);
      await expect(community.connect(payer).leave()).to.emit(community, "Left").withArgs(payer.address);
      expect(await community.isMember(payer)).to.equal(false);
      expect(await community.memberCount()).to.equal(1n);
      expect(await community.getVotes(payer)).to.equal(0n);
    });
    it("it takes a delegated vote from the delegate", async () => {
      const { community, payer, other } = await networkHelpers.loadFixture(withPayer);
      await community.connect(payer).delegate(other);
      await community.connect(payer).leave();
      expect(await community.getVotes(other)).to.equal(0n);
    });
    it("it lets it join again", async () => {
      const { community, payer } = await networkHelpers.loadFixture(withPayer);
      await community.connect(payer).leave();
      await community.connect(payer).join();
      expect(await community.isMember(payer)).to.equal(true);
    });
  });
  describe("when the caller is the steward", () => {
    it("it stays the steward", async () => {
      const { community, founder } = await networkHelpers.loadFixture(withPayer);
      await community.connect(founder).leave();
      expect(await community.steward()).to.equal(founder.address);
      expect(await community.isMember(founder)).to.equal(false);
    });
  });
});

describe("Joining.removeMember", () => {
  describe("when the caller is not the steward", () => {
    it("it reverts with Community_NotSteward", async () => {
      const { community, founder, payer } = await networkHelpers.loadFixture(withPayer);
      await expect(community.connect(payer).removeMember(founder, REASON))
        .to.be.revertedWithCustomError(community, "Community_NotSteward")
        .withArgs(payer.address);
    });
  });
  describe("when there is no reason", () => {
    it("it reverts with Community_ReasonEmpty", async () => {
      const { community, payer } = await networkHelpers.loadFixture(withPayer);
      await expect(community.removeMember(payer, NO_REASON)).to.be.revertedWithCustomError(
        community,
        "Community_ReasonEmpty",
      );
    });
  });
  describe("when the account is no member", () => {
    it("it reverts with Community_NotMember", async () => {
      const { community, stranger } = await networkHelpers.loadFixture(withPayer);
      await expect(community.removeMember(stranger, REASON))
        .to.be.revertedWithCustomError(community, "Community_NotMember")
        .withArgs(stranger.address);
      expect(await community.isBarred(stranger)).to.equal(false);
    });
  });
  describe("when the account is a member", () => {
    it("it ends the membership and tells the reason", async () => {
      const { community, payer } = await networkHelpers.loadFixture(withPayer);
      await expect(community.removeMember(payer, REASON))
        .to.emit(community, "Removed")
        .withArgs(payer.address, REASON);
      expect(await community.isMember(payer)).to.equal(false);
      expect(await community.memberCount()).to.equal(1n);
    });
    it("it takes the vote, from a delegate too", async () => {
      const { community, payer, other } = await networkHelpers.loadFixture(withPayer);
      await community.connect(payer).delegate(other);
      await community.removeMember(payer, REASON);
      expect(await community.getVotes(other)).to.equal(0n);
      expect(await community.getVotes(payer)).to.equal(0n);
    });
    it("it bars the account from joining", async () => {
      const { community, payer } = await networkHelpers.loadFixture(payerRemoved);
      await expect(community.connect(payer).join())
        .to.be.revertedWithCustomError(community, "Community_Barred")
        .withArgs(payer.address);
    });
    it("it makes the invitations void that the member signed", async () => {
      const { community, payer, stranger } = await networkHelpers.loadFixture(membersInvite);
      const signature = await invitationBy(payer, community, stranger, LATER);
      await community.removeMember(payer, REASON);
      await expect(community.connect(stranger).joinByInvitation(payer, LATER, signature))
        .to.be.revertedWithCustomError(community, "Community_MayNotInvite")
        .withArgs(payer.address);
    });
  });
});

describe("Joining.liftBar", () => {
  describe("when the caller is not the steward", () => {
    it("it reverts with Community_NotSteward", async () => {
      const { community, payer } = await networkHelpers.loadFixture(payerRemoved);
      await expect(community.connect(payer).liftBar(payer))
        .to.be.revertedWithCustomError(community, "Community_NotSteward")
        .withArgs(payer.address);
    });
  });
  describe("when the account is not barred", () => {
    it("it reverts with Community_NotBarred", async () => {
      const { community, stranger } = await networkHelpers.loadFixture(payerRemoved);
      await expect(community.liftBar(stranger))
        .to.be.revertedWithCustomError(community, "Community_NotBarred")
        .withArgs(stranger.address);
    });
  });
  describe("when the account is barred", () => {
    it("it lets it join again, and makes it no member by itself", async () => {
      const { community, payer } = await networkHelpers.loadFixture(payerRemoved);
      await expect(community.liftBar(payer)).to.emit(community, "BarLifted").withArgs(payer.address);
      expect(await community.isMember(payer)).to.equal(false);
      await community.connect(payer).join();
      expect(await community.isMember(payer)).to.equal(true);
      expect(await community.getVotes(payer)).to.equal(1n);
    });
  });
});

describe("Joining.isBarred", () => {
  it("it is true from removal until the bar is lifted", async () => {
    const { community, payer } = await networkHelpers.loadFixture(withPayer);
    expect(await community.isBarred(payer)).to.equal(false);
    await community.removeMember(payer, REASON);
    expect(await community.isBarred(payer)).to.equal(true);
    await community.liftBar(payer);
    expect(await community.isBarred(payer)).to.equal(false);
  });
});
