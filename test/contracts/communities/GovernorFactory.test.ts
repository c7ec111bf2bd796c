import { expect } from "chai";
import { id, ZeroAddress } from "ethers";
import { foundedCommunity } from "../fixtures/community.ts";
import { communityOfFive, propose, SETTINGS, STATE, VOTE, withGovernor } from "../fixtures/governance.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";

async function timelockFactory() {
  const { stranger, ...world } = await foundedCommunity();
  return { ...world, stranger, timelocks: await ethers.deployContract("TimelockFactory") };
}

/** A proposal that does nothing, which can be voted on. */
async function proposed() {
  const world = await withGovernor();
  const call = [await world.governor.getAddress(), "0x"] as const;
  return { ...world, call, proposal: await propose(world, world.payer, call, "Nothing") };
}

describe("GovernorFactory.create", () => {
  describe("when the factory did not found the community", () => {
    it("it reverts with GovernorFactory_NotCommunity", async () => {
      const { governorFactory, payer } = await networkHelpers.loadFixture(communityOfFive);
      await expect(governorFactory.create(payer, SETTINGS))
        .to.be.revertedWithCustomError(governorFactory, "GovernorFactory_NotCommunity")
        .withArgs(payer.address);
    });
  });
  describe("when the caller is not the steward", () => {
    it("it reverts with GovernorFactory_NotSteward", async () => {
      const { governorFactory, community, payer } = await networkHelpers.loadFixture(communityOfFive);
      await expect(governorFactory.connect(payer).create(community, SETTINGS))
        .to.be.revertedWithCustomError(governorFactory, "GovernorFactory_NotSteward")
        .withArgs(await community.getAddress(), payer.address);
    });
  });
  describe("when the voting delay is too long", () => {
    it("it reverts with GovernorFactory_VotingDelayTooLong", async () => {
      const { governorFactory, community } = await networkHelpers.loadFixture(communityOfFive);
      await expect(governorFactory.create(community, { ...SETTINGS, votingDelay: 2_592_001n }))
        .to.be.revertedWithCustomError(governorFactory, "GovernorFactory_VotingDelayTooLong")
        .withArgs(2_592_001n, 2_592_000n);
    });
  });
  describe("when the voting period is too short or too long", () => {
    it("it reverts with GovernorFactory_VotingPeriodOutOfRange", async () => {
      const { governorFactory, community } = await networkHelpers.loadFixture(communityOfFive);
      for (const votingPeriod of [3_599n, 2_592_001n])
        await expect(governorFactory.create(community, { ...SETTINGS, votingPeriod }))
          .to.be.revertedWithCustomError(governorFactory, "GovernorFactory_VotingPeriodOutOfRange")
          .withArgs(votingPeriod, 3_600n, 2_592_000n);
    });
  });
  describe("when the quorum is none or more than all", () => {
    it("it reverts with GovernorFactory_QuorumOutOfRange", async () => {
      const { governorFactory, community } = await networkHelpers.loadFixture(communityOfFive);
      for (const quorumPercent of [0n, 101n])
        await expect(governorFactory.create(community, { ...SETTINGS, quorumPercent }))
          .to.be.revertedWithCustomError(governorFactory, "GovernorFactory_QuorumOutOfRange")
          .withArgs(quorumPercent, 100n);
    });
  });
  describe("when the timelock's delay is too long", () => {
    it("it reverts with GovernorFactory_TimelockDelayTooLong", async () => {
      const { governorFactory, community } = await networkHelpers.loadFixture(communityOfFive);
      await expect(governorFactory.create(community, { ...SETTINGS, timelockDelay: 2_592_001n }))
        .to.be.revertedWithCustomError(governorFactory, "GovernorFactory_TimelockDelayTooLong")
        .withArgs(2_592_001n, 2_592_000n);
    });
  });
  describe("when the steward makes it", () => {
    it("it takes the bounds themselves", async () => {
      const { governorFactory, community } = await networkHelpers.loadFixture(communityOfFive);
      const least = { votingDelay: 0n, votingPeriod: 3_600n, quorumPercent: 1n, timelockDelay: 0n };
      const month = 2_592_000n;
      const most = { votingDelay: month, votingPeriod: month, quorumPercent: 100n, timelockDelay: month };
      for (const settings of [least, most]) await governorFactory.create(community, settings);
    });
    it("it makes a governor of the community, with the settings", async () => {
      const { governor, timelock, community } = await networkHelpers.loadFixture(withGovernor);
      expect(await governor.token()).to.equal(await community.getAddress());
      expect(await governor.timelock()).to.equal(await timelock.getAddress());
      expect(await governor.votingDelay()).to.equal(SETTINGS.votingDelay);
      expect(await governor.votingPeriod()).to.equal(SETTINGS.votingPeriod);
      expect(await governor["quorumNumerator()"]()).to.equal(SETTINGS.quorumPercent);
      expect(await timelock.getMinDelay()).to.equal(SETTINGS.timelockDelay);
      expect(await governor.CLOCK_MODE()).to.equal("mode=timestamp");
    });
    it("it tells everything in the event", async () => {
      const { governorFactory, community } = await networkHelpers.loadFixture(communityOfFive);
      const made = await governorFactory.create.staticCall(community, SETTINGS);
      await expect(governorFactory.create(community, SETTINGS))
        .to.emit(governorFactory, "GovernorCreated")
        .withArgs(await community.getAddress(), made.governor, made.timelock, ...Object.values(SETTINGS));
    });
    it("it leaves the governor alone to propose and cancel, and everyone to execute", async () => {
      const { governorFactory, governor, timelock, founder } = await networkHelpers.loadFixture(withGovernor);
      for (const role of [await timelock.PROPOSER_ROLE(), await timelock.CANCELLER_ROLE()]) {
        expect(await timelock.hasRole(role, governor)).to.equal(true);
        for (const nobody of [governorFactory, founder, ZeroAddress])
          expect(await timelock.hasRole(role, nobody)).to.equal(false);
      }
      expect(await timelock.hasRole(await timelock.EXECUTOR_ROLE(), ZeroAddress)).to.equal(true);
    });
    it("it leaves no admin but the timelock itself", async () => {
      const { governorFactory, governor, timelock, founder } = await networkHelpers.loadFixture(withGovernor);
      const admin = await timelock.DEFAULT_ADMIN_ROLE();
      expect(await timelock.hasRole(admin, timelock)).to.equal(true);
      for (const nobody of [governorFactory, await governorFactory.TIMELOCKS(), governor, founder])
        expect(await timelock.hasRole(admin, nobody)).to.equal(false);
      await expect(timelock.connect(founder).grantRole(admin, founder))
        .to.be.revertedWithCustomError(timelock, "AccessControlUnauthorizedAccount")
        .withArgs(founder.address, admin);
    });
  });
});

describe("GovernorFactory.COMMUNITIES", () => {
  it("it is the factory of the communities", async () => {
    const { governorFactory, communityFactory } = await networkHelpers.loadFixture(communityOfFive);
    expect(await governorFactory.COMMUNITIES()).to.equal(await communityFactory.getAddress());
  });
});

describe("GovernorFactory.TIMELOCKS", () => {
  it("it is a factory of its own", async () => {
    const { governorFactory } = await networkHelpers.loadFixture(communityOfFive);
    expect(await ethers.provider.getCode(await governorFactory.TIMELOCKS())).not.to.equal("0x");
  });
});

describe("TimelockFactory.create", () => {
  it("it makes a timelock whose admin is the caller, in which nobody proposes yet", async () => {
    const { timelocks, stranger } = await networkHelpers.loadFixture(timelockFactory);
    const address = await timelocks.connect(stranger).create.staticCall(60n);
    await timelocks.connect(stranger).create(60n);
    const timelock = await ethers.getContractAt("CommunityTimelock", address);
    expect(await timelock.getMinDelay()).to.equal(60n);
    expect(await timelock.hasRole(await timelock.DEFAULT_ADMIN_ROLE(), stranger)).to.equal(true);
    expect(await timelock.hasRole(await timelock.DEFAULT_ADMIN_ROLE(), timelocks)).to.equal(false);
    expect(await timelock.hasRole(await timelock.PROPOSER_ROLE(), stranger)).to.equal(false);
    expect(await timelock.hasRole(await timelock.EXECUTOR_ROLE(), ZeroAddress)).to.equal(true);
  });
});

describe("CommunityGovernor.proposalThreshold", () => {
  it("it lets whoever has one vote propose, and nobody else", async () => {
    const { governor, community, payer, provider } = await networkHelpers.loadFixture(withGovernor);
    expect(await governor.proposalThreshold()).to.equal(1n);
    await community.connect(payer).delegate(provider);
    await networkHelpers.time.increase(1);
    await expect(governor.connect(payer).propose([governor], [0n], ["0x"], "Nothing"))
      .to.be.revertedWithCustomError(governor, "GovernorInsufficientProposerVotes")
      .withArgs(payer.address, 0n, 1n);
    await governor.connect(provider).propose([governor], [0n], ["0x"], "Nothing");
  });
});

describe("CommunityGovernor.proposalNeedsQueuing", () => {
  it("it is true for every proposal", async () => {
    const { governor, proposal } = await networkHelpers.loadFixture(proposed);
    expect(await governor.proposalNeedsQueuing(proposal)).to.equal(true);
  });
});

describe("CommunityGovernor.state", () => {
  describe("when the voting delay runs", () => {
    it("it is pending", async () => {
      const { governor, payer } = await networkHelpers.loadFixture(withGovernor);
      await governor.connect(payer).propose([governor], [0n], ["0x"], "Nothing");
      const proposal = await governor.hashProposal([governor], [0n], ["0x"], id("Nothing"));
      expect(await governor.state(proposal)).to.equal(STATE.pending);
    });
  });
  describe("when one can vote", () => {
    it("it is active", async () => {
      const { governor, proposal } = await networkHelpers.loadFixture(proposed);
      expect(await governor.state(proposal)).to.equal(STATE.active);
    });
  });
  describe("when fewer than the quorum voted", () => {
    it("it is defeated", async () => {
      const { governor, proposal } = await networkHelpers.loadFixture(proposed);
      await networkHelpers.time.increase(SETTINGS.votingPeriod);
      expect(await governor.state(proposal)).to.equal(STATE.defeated);
    });
  });
  describe("when as many are against as for", () => {
    it("it is defeated", async () => {
      const { governor, proposal, payer, provider } = await networkHelpers.loadFixture(proposed);
      await governor.connect(payer).castVote(proposal, VOTE.for);
      await governor.connect(provider).castVote(proposal, VOTE.against);
      await networkHelpers.time.increase(SETTINGS.votingPeriod);
      expect(await governor.state(proposal)).to.equal(STATE.defeated);
    });
  });
  describe("when enough are for", () => {
    it("it succeeded, is queued and executed in turn", async () => {
      const { governor, proposal, payer, call } = await networkHelpers.loadFixture(proposed);
      const [target] = call;
      await governor.connect(payer).castVote(proposal, VOTE.for);
      await networkHelpers.time.increase(SETTINGS.votingPeriod);
      expect(await governor.state(proposal)).to.equal(STATE.succeeded);
      await governor.queue([target], [0n], ["0x"], id("Nothing"));
      expect(await governor.state(proposal)).to.equal(STATE.queued);
    });
  });
});
