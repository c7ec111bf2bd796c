import { expect } from "chai";
import { id } from "ethers";
import { BY_MEMBERS, invitationBy, profileOf, WAY } from "../fixtures/community.ts";
import {
  type Call,
  carryOut,
  decide,
  type Governed,
  propose,
  SETTINGS,
  STATE,
  selfGoverned,
  VOTE,
  withGovernor,
} from "../fixtures/governance.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";

const REASON = id("Sold what was lent.");

async function policyCall({ community }: Governed): Promise<Call> {
  return [
    await community.getAddress(),
    community.interface.encodeFunctionData("setJoinPolicy", [BY_MEMBERS]),
  ];
}

async function removalCall({ community, stranger }: Governed): Promise<Call> {
  const data = community.interface.encodeFunctionData("removeMember", [stranger.address, REASON]);
  return [await community.getAddress(), data];
}

describe("A community that governs itself", () => {
  it("becomes its own steward by a founder's offer and the members' vote", async () => {
    const world = await networkHelpers.loadFixture(withGovernor);
    const { community, governor, timelock, founder, payer, provider, other } = world;
    await community.offerStewardship(timelock);
    const accept = community.interface.encodeFunctionData("acceptStewardship");
    const call: Call = [await community.getAddress(), accept];
    const proposal = await propose(world, payer, call, "We govern ourselves.");
    await governor.connect(payer).castVote(proposal, VOTE.for);
    await governor.connect(provider).castVote(proposal, VOTE.for);
    await governor.connect(other).castVote(proposal, VOTE.against);
    expect(await community.steward()).to.equal(founder.address);
    const execution = await carryOut(world, call, "We govern ourselves.");
    await expect(execution)
      .to.emit(community, "StewardChanged")
      .withArgs(founder.address, await timelock.getAddress());
    expect(await governor.state(proposal)).to.equal(STATE.executed);
    expect(await community.steward()).to.equal(await timelock.getAddress());
  });

  it("can be left waiting by a founder who withdraws the offer", async () => {
    const world = await networkHelpers.loadFixture(withGovernor);
    const { community, timelock, payer, provider } = world;
    await community.offerStewardship(timelock);
    const accept = community.interface.encodeFunctionData("acceptStewardship");
    const call: Call = [await community.getAddress(), accept];
    const proposal = await propose(world, payer, call, "We govern ourselves.");
    await world.governor.connect(provider).castVote(proposal, VOTE.for);
    await community.withdrawStewardshipOffer();
    await expect(carryOut(world, call, "We govern ourselves.")).to.be.revertedWithCustomError(
      community,
      "Community_NotOffered",
    );
  });

  it("takes the founder's rights with that", async () => {
    const { community, founder } = await networkHelpers.loadFixture(selfGoverned);
    await expect(community.connect(founder).describe(profileOf()))
      .to.be.revertedWithCustomError(community, "Community_NotSteward")
      .withArgs(founder.address);
    await expect(community.connect(founder).offerStewardship(founder))
      .to.be.revertedWithCustomError(community, "Community_NotSteward")
      .withArgs(founder.address);
  });

  it("changes how one joins, and members invite from then on", async () => {
    const world = await networkHelpers.loadFixture(selfGoverned);
    const { community, payer, provider } = world;
    const execution = await decide(world, [payer, provider], await policyCall(world), "By invitation");
    await expect(execution).to.emit(community, "JoinPolicyChanged").withArgs(WAY.invitation, true, 0n, 0n);
    const [, , , , , guest] = await ethers.getSigners();
    if (guest === undefined) throw new Error("The network has too few accounts.");
    const deadline = 4_000_000_000n;
    const signature = await invitationBy(payer, community, guest, deadline);
    await community.connect(guest).joinByInvitation(payer, deadline, signature);
    expect(await community.isMember(guest)).to.equal(true);
  });

  it("removes a member", async () => {
    const world = await networkHelpers.loadFixture(selfGoverned);
    const { community, payer, provider, stranger } = world;
    const execution = await decide(world, [payer, provider], await removalCall(world), "Remove");
    await expect(execution).to.emit(community, "Removed").withArgs(stranger.address, REASON);
    expect(await community.isMember(stranger)).to.equal(false);
  });

  it("gives each member one vote, and a delegate those of others", async () => {
    const world = await networkHelpers.loadFixture(selfGoverned);
    const { community, governor, payer, provider, stranger } = world;
    await community.connect(provider).delegate(payer);
    await networkHelpers.time.increase(1);
    const proposal = await propose(world, payer, await policyCall(world), "By invitation");
    await governor.connect(payer).castVote(proposal, VOTE.for);
    await governor.connect(provider).castVote(proposal, VOTE.for);
    await governor.connect(stranger).castVote(proposal, VOTE.against);
    const [against, inFavour] = await governor.proposalVotes(proposal);
    expect([against, inFavour]).to.deep.equal([1n, 2n]);
  });

  it("counts no vote twice", async () => {
    const world = await networkHelpers.loadFixture(selfGoverned);
    const { governor, payer } = world;
    const proposal = await propose(world, payer, await policyCall(world), "By invitation");
    await governor.connect(payer).castVote(proposal, VOTE.for);
    await expect(governor.connect(payer).castVote(proposal, VOTE.for))
      .to.be.revertedWithCustomError(governor, "GovernorAlreadyCastVote")
      .withArgs(payer.address);
  });

  it("counts no vote of one who joined after the snapshot, as many accounts as it brings", async () => {
    const world = await networkHelpers.loadFixture(selfGoverned);
    const { community, governor, payer } = world;
    const proposal = await propose(world, payer, await policyCall(world), "By invitation");
    const newcomers = (await ethers.getSigners()).slice(5, 12);
    for (const newcomer of newcomers) {
      await community.connect(newcomer).join();
      await governor.connect(newcomer).castVote(proposal, VOTE.against);
    }
    const [against] = await governor.proposalVotes(proposal);
    expect(against).to.equal(0n);
  });

  it("counts the vote of one who left after the snapshot", async () => {
    const world = await networkHelpers.loadFixture(selfGoverned);
    const { community, governor, payer, stranger } = world;
    const proposal = await propose(world, payer, await policyCall(world), "By invitation");
    await community.connect(stranger).leave();
    await governor.connect(stranger).castVote(proposal, VOTE.against);
    const [against] = await governor.proposalVotes(proposal);
    expect(against).to.equal(1n);
  });

  it("lets nobody propose who is no member", async () => {
    const { governor } = await networkHelpers.loadFixture(selfGoverned);
    const outsider = (await ethers.getSigners())[12];
    if (outsider === undefined) throw new Error("The network has too few accounts.");
    await expect(governor.connect(outsider).propose([governor], [0n], ["0x"], "Nothing"))
      .to.be.revertedWithCustomError(governor, "GovernorInsufficientProposerVotes")
      .withArgs(outsider.address, 0n, 1n);
  });

  it("executes nothing before its timelock's delay is over, and then for anyone", async () => {
    const world = await networkHelpers.loadFixture(selfGoverned);
    const { governor, timelock, payer, provider, community } = world;
    const [target, data] = await policyCall(world);
    const proposal = await propose(world, payer, [target, data], "By invitation");
    for (const member of [payer, provider]) await governor.connect(member).castVote(proposal, VOTE.for);
    await networkHelpers.time.increase(SETTINGS.votingPeriod);
    await governor.queue([target], [0n], [data], id("By invitation"));
    const outsider = (await ethers.getSigners())[12];
    if (outsider === undefined) throw new Error("The network has too few accounts.");
    const execute = () => governor.connect(outsider).execute([target], [0n], [data], id("By invitation"));
    await expect(execute()).to.be.revertedWithCustomError(timelock, "TimelockUnexpectedOperationState");
    await networkHelpers.time.increase(SETTINGS.timelockDelay);
    await expect(execute()).to.emit(community, "JoinPolicyChanged");
  });

  it("hands the stewardship on as it took it", async () => {
    const world = await networkHelpers.loadFixture(selfGoverned);
    const { community, founder, payer, provider } = world;
    const data = community.interface.encodeFunctionData("offerStewardship", [founder.address]);
    await decide(world, [payer, provider], [await community.getAddress(), data], "Back to the founder");
    await community.connect(founder).acceptStewardship();
    expect(await community.steward()).to.equal(founder.address);
  });
});
