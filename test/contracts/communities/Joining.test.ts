import { expect } from "chai";
import { type Signer, ZeroAddress } from "ethers";
import {
  BY_MEMBERS,
  BY_STEWARD,
  BY_VOUCHES,
  foundedCommunity,
  invitationBy,
  membersInvite,
  membersVouch,
  OPEN,
  profileOf,
  stewardInvites,
  WAY,
} from "../fixtures/community.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";

/** Unix seconds that no test reaches. */
const LATER = 4_000_000_000n;

/** An ERC-1167 clone that the factory did not make. */
async function cloneOf(implementation: string) {
  const [deployer] = await ethers.getSigners();
  const code = `0x3d602d80600a3d3981f3363d3d373d3d3d363d73${implementation.slice(2)}5af43d82803e903d91602b57fd5bf3`;
  const receipt = await (await deployer?.sendTransaction({ data: code }))?.wait();
  return ethers.getContractAt("Community", receipt?.contractAddress ?? "");
}

function ascending(...accounts: { address: string }[]): string[] {
  return accounts.map(({ address }) => address).sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
}

type Vouching = Awaited<ReturnType<typeof membersVouch>>;

async function vouchFor({ vouches, stranger }: Vouching, voucher: Signer, weight: bigint) {
  await vouches.connect(voucher).vouch(stranger, weight);
}

describe("Community.initialize", () => {
  describe("when the clone is set up already", () => {
    it("it reverts with InvalidInitialization", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.initialize(payer, profileOf(), OPEN)).to.be.revertedWithCustomError(
        community,
        "InvalidInitialization",
      );
    });
  });
  describe("when it is the implementation", () => {
    it("it reverts with InvalidInitialization", async () => {
      const { communityFactory, payer } = await networkHelpers.loadFixture(foundedCommunity);
      const implementation = await ethers.getContractAt("Community", await communityFactory.implementation());
      await expect(implementation.initialize(payer, profileOf(), OPEN)).to.be.revertedWithCustomError(
        implementation,
        "InvalidInitialization",
      );
    });
  });
  describe("when the founder is zero", () => {
    it("it reverts with Community_StewardZero", async () => {
      const { communityFactory } = await networkHelpers.loadFixture(foundedCommunity);
      const clone = await cloneOf(await communityFactory.implementation());
      await expect(clone.initialize(ZeroAddress, profileOf(), OPEN)).to.be.revertedWithCustomError(
        clone,
        "Community_StewardZero",
      );
    });
  });
  describe("when the clone is new", () => {
    it("it makes the founder steward and member, whatever the policy", async () => {
      const { communityFactory, payer } = await networkHelpers.loadFixture(foundedCommunity);
      const clone = await cloneOf(await communityFactory.implementation());
      const transaction = await clone.initialize(payer, profileOf(), BY_VOUCHES);
      await expect(transaction).to.emit(clone, "Joined").withArgs(payer.address);
      await expect(transaction).to.emit(clone, "JoinPolicyChanged").withArgs(WAY.vouches, false, 2n, 60n);
      expect(await clone.steward()).to.equal(payer.address);
      expect(await clone.isMember(payer)).to.equal(true);
    });
  });
});

describe("Joining.join", () => {
  describe("when the community is not open", () => {
    it("it reverts with Community_OtherWay", async () => {
      const { community, stranger } = await networkHelpers.loadFixture(stewardInvites);
      await expect(community.connect(stranger).join())
        .to.be.revertedWithCustomError(community, "Community_OtherWay")
        .withArgs(WAY.invitation);
    });
  });
  describe("when the caller is a member", () => {
    it("it reverts with Community_AlreadyMember", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await community.connect(payer).join();
      await expect(community.connect(payer).join())
        .to.be.revertedWithCustomError(community, "Community_AlreadyMember")
        .withArgs(payer.address);
    });
  });
  describe("when the caller was removed", () => {
    it("it reverts with Community_Barred", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await community.connect(payer).join();
      await community.removeMember(payer, ethers.id("why"));
      await expect(community.connect(payer).join())
        .to.be.revertedWithCustomError(community, "Community_Barred")
        .withArgs(payer.address);
    });
  });
  describe("when the caller is new", () => {
    it("it makes a member with a locked token", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      const tokenId = BigInt(payer.address);
      const transaction = await community.connect(payer).join();
      await expect(transaction).to.emit(community, "Joined").withArgs(payer.address);
      await expect(transaction).to.emit(community, "Locked").withArgs(tokenId);
      await expect(transaction).to.emit(community, "Transfer").withArgs(ZeroAddress, payer.address, tokenId);
      expect(await community.isMember(payer)).to.equal(true);
      expect(await community.ownerOf(tokenId)).to.equal(payer.address);
    });
    it("it gives it a vote of its own", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await community.connect(payer).join();
      expect(await community.getVotes(payer)).to.equal(1n);
      expect(await community.delegates(payer)).to.equal(payer.address);
    });
  });
  describe("when the caller returns and had delegated its vote", () => {
    it("it gives the vote back to its owner", async () => {
      const { community, payer, other } = await networkHelpers.loadFixture(foundedCommunity);
      await community.connect(payer).join();
      await community.connect(payer).delegate(other);
      await community.connect(payer).leave();
      await community.connect(payer).join();
      expect(await community.getVotes(other)).to.equal(0n);
      expect(await community.getVotes(payer)).to.equal(1n);
    });
  });
});

describe("Joining.joinByInvitation", () => {
  describe("when the community is not by invitation", () => {
    it("it reverts with Community_OtherWay", async () => {
      const { community, founder, stranger } = await networkHelpers.loadFixture(foundedCommunity);
      const signature = await invitationBy(founder, community, stranger, LATER);
      await expect(community.connect(stranger).joinByInvitation(founder, LATER, signature))
        .to.be.revertedWithCustomError(community, "Community_OtherWay")
        .withArgs(WAY.open);
    });
  });
  describe("when the inviter may not invite", () => {
    describe("given that only the steward invites", () => {
      it("it reverts with Community_MayNotInvite", async () => {
        const { community, payer, stranger } = await networkHelpers.loadFixture(membersInvite);
        await community.setJoinPolicy(BY_STEWARD);
        const signature = await invitationBy(payer, community, stranger, LATER);
        await expect(community.connect(stranger).joinByInvitation(payer, LATER, signature))
          .to.be.revertedWithCustomError(community, "Community_MayNotInvite")
          .withArgs(payer.address);
      });
    });
    describe("given that members invite and the inviter left since", () => {
      it("it reverts with Community_MayNotInvite", async () => {
        const { community, payer, stranger } = await networkHelpers.loadFixture(membersInvite);
        const signature = await invitationBy(payer, community, stranger, LATER);
        await community.connect(payer).leave();
        await expect(community.connect(stranger).joinByInvitation(payer, LATER, signature))
          .to.be.revertedWithCustomError(community, "Community_MayNotInvite")
          .withArgs(payer.address);
      });
    });
  });
  describe("when the deadline is past", () => {
    it("it reverts with Community_InvitationExpired", async () => {
      const { community, founder, stranger } = await networkHelpers.loadFixture(stewardInvites);
      const deadline = BigInt(await networkHelpers.time.latest()) + 100n;
      const signature = await invitationBy(founder, community, stranger, deadline);
      await networkHelpers.time.setNextBlockTimestamp(deadline + 1n);
      await expect(community.connect(stranger).joinByInvitation(founder, deadline, signature))
        .to.be.revertedWithCustomError(community, "Community_InvitationExpired")
        .withArgs(deadline, deadline + 1n);
    });
  });
  describe("when the invitation was used", () => {
    it("it reverts with Community_InvitationSpent", async () => {
      const { community, founder, stranger } = await networkHelpers.loadFixture(stewardInvites);
      const signature = await invitationBy(founder, community, stranger, LATER);
      await community.connect(stranger).joinByInvitation(founder, LATER, signature);
      await community.connect(stranger).leave();
      await expect(community.connect(stranger).joinByInvitation(founder, LATER, signature))
        .to.be.revertedWithCustomError(community, "Community_InvitationSpent")
        .withArgs(await community.invitationDigest(founder, stranger, LATER));
    });
  });
  describe("when the invitation was revoked", () => {
    it("it reverts with Community_InvitationSpent", async () => {
      const { community, founder, stranger } = await networkHelpers.loadFixture(stewardInvites);
      const signature = await invitationBy(founder, community, stranger, LATER);
      await community.connect(founder).revokeInvitation(stranger, LATER);
      await expect(community.connect(stranger).joinByInvitation(founder, LATER, signature))
        .to.be.revertedWithCustomError(community, "Community_InvitationSpent")
        .withArgs(await community.invitationDigest(founder, stranger, LATER));
    });
  });
  describe("when the signature is not the inviter's", () => {
    it("it reverts with Community_SignatureInvalid", async () => {
      const { community, founder, payer, stranger } = await networkHelpers.loadFixture(stewardInvites);
      const signature = await invitationBy(payer, community, stranger, LATER);
      await expect(community.connect(stranger).joinByInvitation(founder, LATER, signature))
        .to.be.revertedWithCustomError(community, "Community_SignatureInvalid")
        .withArgs(founder.address);
    });
  });
  describe("when it invites somebody else", () => {
    it("it reverts with Community_SignatureInvalid", async () => {
      const { community, founder, payer, stranger } = await networkHelpers.loadFixture(stewardInvites);
      const signature = await invitationBy(founder, community, payer, LATER);
      await expect(community.connect(stranger).joinByInvitation(founder, LATER, signature))
        .to.be.revertedWithCustomError(community, "Community_SignatureInvalid")
        .withArgs(founder.address);
    });
  });
  describe("when it invites into another community", () => {
    it("it reverts with Community_SignatureInvalid", async () => {
      const world = await networkHelpers.loadFixture(stewardInvites);
      const { communityFactory, community, founder, stranger } = world;
      const salt = ethers.id("another");
      await communityFactory.createWithPolicy(profileOf(), BY_STEWARD, salt);
      const another = await ethers.getContractAt(
        "Community",
        await communityFactory.addressOf(founder, salt),
      );
      const signature = await invitationBy(founder, another, stranger, LATER);
      await expect(community.connect(stranger).joinByInvitation(founder, LATER, signature))
        .to.be.revertedWithCustomError(community, "Community_SignatureInvalid")
        .withArgs(founder.address);
    });
  });
  describe("when an inviter made of code did not sign", () => {
    it("it reverts with Community_SignatureInvalid", async () => {
      const { community, stranger } = await networkHelpers.loadFixture(stewardInvites);
      const party = await ethers.deployContract("SigningParty");
      await community.offerStewardship(party);
      const accept = community.interface.encodeFunctionData("acceptStewardship");
      await party.execute(await community.getAddress(), accept);
      await expect(community.connect(stranger).joinByInvitation(party, LATER, "0x"))
        .to.be.revertedWithCustomError(community, "Community_SignatureInvalid")
        .withArgs(await party.getAddress());
    });
  });
  describe("when the caller was removed", () => {
    it("it reverts with Community_Barred", async () => {
      const { community, founder, payer } = await networkHelpers.loadFixture(membersInvite);
      await community.removeMember(payer, ethers.id("why"));
      const signature = await invitationBy(founder, community, payer, LATER);
      await expect(community.connect(payer).joinByInvitation(founder, LATER, signature))
        .to.be.revertedWithCustomError(community, "Community_Barred")
        .withArgs(payer.address);
    });
  });
  describe("when the caller is a member", () => {
    it("it reverts with Community_AlreadyMember", async () => {
      const { community, founder, payer } = await networkHelpers.loadFixture(membersInvite);
      const signature = await invitationBy(founder, community, payer, LATER);
      await expect(community.connect(payer).joinByInvitation(founder, LATER, signature))
        .to.be.revertedWithCustomError(community, "Community_AlreadyMember")
        .withArgs(payer.address);
    });
  });
  describe("when the steward signed", () => {
    it("it makes the caller a member, at the last second too", async () => {
      const { community, founder, stranger } = await networkHelpers.loadFixture(stewardInvites);
      const deadline = BigInt(await networkHelpers.time.latest()) + 100n;
      const signature = await invitationBy(founder, community, stranger, deadline);
      await networkHelpers.time.setNextBlockTimestamp(deadline);
      const transaction = await community.connect(stranger).joinByInvitation(founder, deadline, signature);
      await expect(transaction).to.emit(community, "Joined").withArgs(stranger.address);
      await expect(transaction)
        .to.emit(community, "InvitationUsed")
        .withArgs(founder.address, stranger.address, deadline);
      expect(await community.isMember(stranger)).to.equal(true);
    });
  });
  describe("when a member signed and members invite", () => {
    it("it makes the caller a member", async () => {
      const { community, payer, stranger } = await networkHelpers.loadFixture(membersInvite);
      const signature = await invitationBy(payer, community, stranger, LATER);
      await community.connect(stranger).joinByInvitation(payer, LATER, signature);
      expect(await community.isMember(stranger)).to.equal(true);
    });
  });
  describe("when an inviter made of code signed", () => {
    it("it makes the caller a member", async () => {
      const { community, stranger } = await networkHelpers.loadFixture(stewardInvites);
      const party = await ethers.deployContract("SigningParty");
      await community.offerStewardship(party);
      const accept = community.interface.encodeFunctionData("acceptStewardship");
      await party.execute(await community.getAddress(), accept);
      await party.sign(await community.invitationDigest(party, stranger, LATER));
      await community.connect(stranger).joinByInvitation(party, LATER, "0x");
      expect(await community.isMember(stranger)).to.equal(true);
    });
  });
});

describe("Joining.revokeInvitation", () => {
  describe("when it was used or revoked", () => {
    it("it reverts with Community_InvitationSpent", async () => {
      const { community, founder, stranger } = await networkHelpers.loadFixture(stewardInvites);
      await community.connect(founder).revokeInvitation(stranger, LATER);
      await expect(community.connect(founder).revokeInvitation(stranger, LATER))
        .to.be.revertedWithCustomError(community, "Community_InvitationSpent")
        .withArgs(await community.invitationDigest(founder, stranger, LATER));
    });
  });
  describe("when it still counts", () => {
    it("it makes it void", async () => {
      const { community, founder, stranger } = await networkHelpers.loadFixture(stewardInvites);
      const transaction = await community.connect(founder).revokeInvitation(stranger, LATER);
      await expect(transaction)
        .to.emit(community, "InvitationRevoked")
        .withArgs(founder.address, stranger.address, LATER);
    });
    it("it leaves an invitation by somebody else", async () => {
      const { community, founder, payer, stranger } = await networkHelpers.loadFixture(membersInvite);
      await community.connect(payer).revokeInvitation(stranger, LATER);
      const signature = await invitationBy(founder, community, stranger, LATER);
      await community.connect(stranger).joinByInvitation(founder, LATER, signature);
      expect(await community.isMember(stranger)).to.equal(true);
    });
    it("it leaves one with another deadline", async () => {
      const { community, founder, stranger } = await networkHelpers.loadFixture(stewardInvites);
      await community.connect(founder).revokeInvitation(stranger, LATER);
      const signature = await invitationBy(founder, community, stranger, LATER + 1n);
      await community.connect(stranger).joinByInvitation(founder, LATER + 1n, signature);
      expect(await community.isMember(stranger)).to.equal(true);
    });
  });
});

describe("Joining.invitationDigest", () => {
  it("it is the digest that a wallet signs", async () => {
    const { community, founder, stranger } = await networkHelpers.loadFixture(stewardInvites);
    const digest = await community.invitationDigest(founder, stranger, LATER);
    const signature = await invitationBy(founder, community, stranger, LATER);
    expect(ethers.recoverAddress(digest, signature)).to.equal(founder.address);
  });
});

describe("Joining.joinByVouches", () => {
  describe("when the community is not by vouches", () => {
    it("it reverts with Community_OtherWay", async () => {
      const { community, stranger } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.connect(stranger).joinByVouches([]))
        .to.be.revertedWithCustomError(community, "Community_OtherWay")
        .withArgs(WAY.open);
    });
  });
  describe("when there are fewer vouchers than needed", () => {
    it("it reverts with Community_VouchCount", async () => {
      const { community, payer, stranger } = await networkHelpers.loadFixture(membersVouch);
      await expect(community.connect(stranger).joinByVouches([payer]))
        .to.be.revertedWithCustomError(community, "Community_VouchCount")
        .withArgs(1n, 2n);
    });
  });
  describe("when there are more vouchers than needed", () => {
    it("it reverts with Community_VouchCount", async () => {
      const { community, payer, provider, founder, stranger } =
        await networkHelpers.loadFixture(membersVouch);
      await expect(community.connect(stranger).joinByVouches(ascending(payer, provider, founder)))
        .to.be.revertedWithCustomError(community, "Community_VouchCount")
        .withArgs(3n, 2n);
    });
  });
  describe("when the vouchers are not in ascending order", () => {
    it("it reverts with Community_VouchersUnordered", async () => {
      const world = await networkHelpers.loadFixture(membersVouch);
      const { community, payer, provider, stranger } = world;
      await vouchFor(world, payer, 100n);
      await vouchFor(world, provider, 100n);
      const [first = "", second = ""] = ascending(payer, provider);
      await expect(community.connect(stranger).joinByVouches([second, first]))
        .to.be.revertedWithCustomError(community, "Community_VouchersUnordered")
        .withArgs(first);
    });
  });
  describe("when one voucher is named twice", () => {
    it("it reverts with Community_VouchersUnordered", async () => {
      const world = await networkHelpers.loadFixture(membersVouch);
      const { community, payer, stranger } = world;
      await vouchFor(world, payer, 100n);
      await expect(community.connect(stranger).joinByVouches([payer, payer]))
        .to.be.revertedWithCustomError(community, "Community_VouchersUnordered")
        .withArgs(payer.address);
    });
  });
  describe("when a voucher is no member", () => {
    it("it reverts with Community_NotMember", async () => {
      const world = await networkHelpers.loadFixture(membersVouch);
      const { community, payer, other, stranger } = world;
      await vouchFor(world, payer, 100n);
      await vouchFor(world, other, 100n);
      await expect(community.connect(stranger).joinByVouches(ascending(payer, other)))
        .to.be.revertedWithCustomError(community, "Community_NotMember")
        .withArgs(other.address);
    });
  });
  describe("when a voucher was removed since", () => {
    it("it reverts with Community_NotMember", async () => {
      const world = await networkHelpers.loadFixture(membersVouch);
      const { community, payer, provider, stranger } = world;
      await vouchFor(world, payer, 100n);
      await vouchFor(world, provider, 100n);
      await community.removeMember(provider, ethers.id("why"));
      await expect(community.connect(stranger).joinByVouches(ascending(payer, provider)))
        .to.be.revertedWithCustomError(community, "Community_NotMember")
        .withArgs(provider.address);
    });
  });
  describe("when a vouch is too weak", () => {
    it("it reverts with Community_VouchTooWeak", async () => {
      const world = await networkHelpers.loadFixture(membersVouch);
      const { community, payer, provider, stranger } = world;
      await vouchFor(world, payer, 100n);
      await vouchFor(world, provider, 59n);
      await expect(community.connect(stranger).joinByVouches(ascending(payer, provider)))
        .to.be.revertedWithCustomError(community, "Community_VouchTooWeak")
        .withArgs(provider.address, 59n, 60n);
    });
  });
  describe("when a member does not vouch", () => {
    it("it reverts with Community_VouchTooWeak", async () => {
      const world = await networkHelpers.loadFixture(membersVouch);
      const { community, payer, provider, stranger } = world;
      await vouchFor(world, payer, 100n);
      await expect(community.connect(stranger).joinByVouches(ascending(payer, provider)))
        .to.be.revertedWithCustomError(community, "Community_VouchTooWeak")
        .withArgs(provider.address, 0n, 60n);
    });
  });
  describe("when the caller was removed", () => {
    it("it reverts with Community_Barred", async () => {
      const world = await networkHelpers.loadFixture(membersVouch);
      const { community, payer, provider, founder, vouches } = world;
      await vouches.connect(payer).vouch(provider, 100n);
      await vouches.connect(founder).vouch(provider, 100n);
      await community.removeMember(provider, ethers.id("why"));
      await expect(community.connect(provider).joinByVouches(ascending(payer, founder)))
        .to.be.revertedWithCustomError(community, "Community_Barred")
        .withArgs(provider.address);
    });
  });
  describe("when the caller is a member", () => {
    it("it reverts with Community_AlreadyMember", async () => {
      const world = await networkHelpers.loadFixture(membersVouch);
      const { community, payer, provider, founder, vouches } = world;
      await vouches.connect(payer).vouch(provider, 100n);
      await vouches.connect(founder).vouch(provider, 100n);
      await expect(community.connect(provider).joinByVouches(ascending(payer, founder)))
        .to.be.revertedWithCustomError(community, "Community_AlreadyMember")
        .withArgs(provider.address);
    });
  });
  describe("when enough members vouch", () => {
    it("it makes the caller a member", async () => {
      const world = await networkHelpers.loadFixture(membersVouch);
      const { community, payer, provider, stranger } = world;
      await vouchFor(world, payer, 60n);
      await vouchFor(world, provider, 100n);
      const vouchers = ascending(payer, provider);
      const transaction = await community.connect(stranger).joinByVouches(vouchers);
      await expect(transaction).to.emit(community, "Joined").withArgs(stranger.address);
      await expect(transaction).to.emit(community, "VouchesUsed").withArgs(stranger.address, vouchers);
      expect(await community.isMember(stranger)).to.equal(true);
    });
  });
});

describe("Joining.setJoinPolicy", () => {
  describe("when the caller is not the steward", () => {
    it("it reverts with Community_NotSteward", async () => {
      const { community, payer } = await networkHelpers.loadFixture(membersInvite);
      await expect(community.connect(payer).setJoinPolicy(OPEN))
        .to.be.revertedWithCustomError(community, "Community_NotSteward")
        .withArgs(payer.address);
    });
  });
  describe("when members invite in a community that is not by invitation", () => {
    it("it reverts with Community_PolicyMixed", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.setJoinPolicy({ ...OPEN, membersInvite: true }))
        .to.be.revertedWithCustomError(community, "Community_PolicyMixed")
        .withArgs(WAY.open);
      await expect(community.setJoinPolicy({ ...BY_VOUCHES, membersInvite: true }))
        .to.be.revertedWithCustomError(community, "Community_PolicyMixed")
        .withArgs(WAY.vouches);
    });
  });
  describe("when vouches are counted in a community that is not by vouches", () => {
    it("it reverts with Community_PolicyMixed", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      await expect(community.setJoinPolicy({ ...OPEN, vouches: 1n }))
        .to.be.revertedWithCustomError(community, "Community_PolicyMixed")
        .withArgs(WAY.open);
      await expect(community.setJoinPolicy({ ...BY_MEMBERS, vouchWeight: 1n }))
        .to.be.revertedWithCustomError(community, "Community_PolicyMixed")
        .withArgs(WAY.invitation);
    });
  });
  describe("when the number of vouches is out of range", () => {
    it("it reverts with Community_VouchesOutOfRange", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      for (const vouches of [0n, 17n])
        await expect(community.setJoinPolicy({ ...BY_VOUCHES, vouches }))
          .to.be.revertedWithCustomError(community, "Community_VouchesOutOfRange")
          .withArgs(vouches, 16n);
    });
  });
  describe("when the weight of a vouch is out of range", () => {
    it("it reverts with Community_VouchWeightOutOfRange", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      for (const vouchWeight of [0n, 101n])
        await expect(community.setJoinPolicy({ ...BY_VOUCHES, vouchWeight }))
          .to.be.revertedWithCustomError(community, "Community_VouchWeightOutOfRange")
          .withArgs(vouchWeight, 100n);
    });
  });
  describe("when the policy is in order", () => {
    it("it keeps it and logs it", async () => {
      const { community } = await networkHelpers.loadFixture(foundedCommunity);
      const policy = { ...BY_VOUCHES, vouches: 16n, vouchWeight: 100n };
      await expect(community.setJoinPolicy(policy))
        .to.emit(community, "JoinPolicyChanged")
        .withArgs(WAY.vouches, false, 16n, 100n);
      expect((await community.joinPolicy()).toObject()).to.deep.equal(policy);
    });
    it("it takes nobody's membership", async () => {
      const { community, payer } = await networkHelpers.loadFixture(foundedCommunity);
      await community.connect(payer).join();
      await community.setJoinPolicy(BY_STEWARD);
      expect(await community.isMember(payer)).to.equal(true);
    });
  });
});

describe("Joining.joinPolicy", () => {
  it("it is the one that the community was founded with", async () => {
    const { community } = await networkHelpers.loadFixture(stewardInvites);
    expect((await community.joinPolicy()).toObject()).to.deep.equal(BY_STEWARD);
  });
});

describe("Joining.VOUCHES", () => {
  it("it is the register of vouches that the factory was deployed with", async () => {
    const { community, vouches } = await networkHelpers.loadFixture(foundedCommunity);
    expect(await community.VOUCHES()).to.equal(await vouches.getAddress());
  });
});
