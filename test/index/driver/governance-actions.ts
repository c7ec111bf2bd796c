import { id } from "ethers";
import { hostile, profileOf } from "./community-actions.ts";
import type { Action, Call, KnownProposal, World } from "./world.ts";

const GOVERNORS = 3;
/** Two contracts are made. */
const GOVERNOR_GAS = 12_000_000n;
/** Call data of 45 kB. */
const LONG_GAS = 6_000_000n;

function makeGovernor(world: World): Call | null {
  const community = world.any(world.communities);
  if (community === null || (world.governors.length >= GOVERNORS && world.random.chance(0.9))) return null;
  const settings = { votingDelay: 120, votingPeriod: 3600, quorumPercent: 1, timelockDelay: 60 };
  return {
    from: world.walletOf(community.steward)?.address ?? world.person().address,
    to: world.contract("governorFactory"),
    data: world.interfaces.governorFactory.encodeFunctionData("create", [community.address, settings]),
    gas: GOVERNOR_GAS,
  };
}

/** What members propose: that the governor's timelock acts on the community, or on the governor itself. */
function contentOf(world: World, governor: string, community: string, timelock: string) {
  const { random, interfaces } = world;
  const call = random.pick([
    [community, interfaces.community.encodeFunctionData("acceptStewardship")],
    [community, interfaces.community.encodeFunctionData("describe", [profileOf(world)])],
    [governor, interfaces.governor.encodeFunctionData("setVotingDelay", [random.whole(0, 100)])],
    [governor, interfaces.governor.encodeFunctionData("setVotingPeriod", [random.whole(3600, 7200)])],
    [governor, interfaces.governor.encodeFunctionData("updateQuorumNumerator", [random.whole(1, 20)])],
    [governor, interfaces.governor.encodeFunctionData("setProposalThreshold", [random.whole(0, 1)])],
    [timelock, interfaces.timelock.encodeFunctionData("updateDelay", [random.whole(30, 90)])],
  ]);
  const targets = [call[0], ...(random.chance(0.2) ? [world.person().address] : [])];
  return [
    targets,
    targets.map(() => 0n),
    targets.map((_, i) => (i === 0 ? call[1] : "0x")),
    `Proposal ${world.salt++}: "${"long ".repeat(random.whole(0, 2_000))}"`,
  ];
}

type Stage = (proposal: KnownProposal, now: bigint) => boolean;

const pending: Stage = ({ voteStart, over }, now) => !over && now <= voteStart;
const voting: Stage = ({ voteStart, voteEnd }, now) => voteStart < now && now < voteEnd;
const decided: Stage = ({ voteEnd, lead, eta, over }, now) =>
  voteEnd < now && lead > 0n && eta === null && !over;
const due: Stage = ({ eta, over }, now) => eta !== null && eta <= now && !over;

const CONTENT = "address[],uint256[],bytes[]";

/** A call on some proposal that is at that stage, mostly; by a member, unless it is the proposer's. */
function onProposal(
  world: World,
  stage: Stage,
  make: (proposal: KnownProposal) => readonly [call: string, args: readonly unknown[], from?: string],
): Call | null {
  const ready = world.proposals.filter((proposal) => stage(proposal, world.now));
  const proposal = world.any(world.random.chance(0.9) ? ready : world.proposals.slice(-8));
  if (proposal === null) return null;
  const [name, args, from] = make(proposal);
  const governor = world.governors.find(({ address }) => address === proposal.governor);
  const community = world.communities.find(({ address }) => address === governor?.community);
  const someone = community === undefined ? world.person().address : world.member(community);
  const data = world.interfaces.governor.encodeFunctionData(name, [...args]);
  return { from: from ?? someone, to: proposal.governor, data };
}

const hashed = (args: readonly unknown[]) => [...args.slice(0, 3), id(String(args[3]))];

export const governanceActions: readonly Action[] = [
  { name: "make a governor", weight: 1, make: makeGovernor },
  {
    name: "offer the stewardship to a timelock",
    weight: 1,
    make: (world) => {
      const governor = world.any(world.governors);
      const community = world.communities.find(({ address }) => address === governor?.community);
      if (governor === null || community === undefined || world.walletOf(community.steward) === null)
        return null;
      const data = world.interfaces.community.encodeFunctionData("offerStewardship", [governor.timelock]);
      return { from: community.steward, to: community.address, data };
    },
  },
  {
    name: "propose to members",
    weight: 4,
    make: (world) => {
      const governor = world.any(world.governors);
      const community = world.communities.find(({ address }) => address === governor?.community);
      if (governor === null || community === undefined) return null;
      const content = contentOf(world, governor.address, community.address, governor.timelock);
      const data = world.interfaces.governor.encodeFunctionData(`propose(${CONTENT},string)`, content);
      return { from: world.member(community), to: governor.address, data };
    },
  },
  {
    name: "propose what is no text",
    weight: 1,
    make: (world) => {
      const governor = world.any(world.governors);
      const community = world.communities.find(({ address }) => address === governor?.community);
      if (governor === null || community === undefined) return null;
      const content = [
        [community.address],
        [0n],
        [`0x${"ff".repeat(4_000)}`],
        `PLACEHOLDER${"x".repeat(40_000)}`,
      ];
      const data = world.interfaces.governor.encodeFunctionData(`propose(${CONTENT},string)`, content);
      return {
        from: world.member(community),
        to: governor.address,
        data: hostile(world, data),
        gas: LONG_GAS,
      };
    },
  },
  {
    name: "vote",
    weight: 8,
    make: (world) =>
      onProposal(world, voting, ({ number }) => ["castVote", [number, world.random.pick([1, 1, 1, 0, 2])]]),
  },
  {
    name: "vote and say why",
    weight: 2,
    make: (world) =>
      onProposal(world, voting, ({ number }) => ["castVoteWithReason", [number, 1, 'because, "yes"\n']]),
  },
  {
    name: "vote with parameters",
    weight: 2,
    make: (world) =>
      onProposal(world, voting, ({ number }) => [
        "castVoteWithReasonAndParams",
        [number, 1, "because", "0x0102"],
      ]),
  },
  {
    name: "queue a proposal",
    weight: 4,
    make: (world) =>
      onProposal(world, decided, (proposal) => [`queue(${CONTENT},bytes32)`, hashed(proposal.arguments)]),
  },
  {
    name: "execute a proposal",
    weight: 4,
    make: (world) =>
      onProposal(world, due, (proposal) => [`execute(${CONTENT},bytes32)`, hashed(proposal.arguments)]),
  },
  {
    name: "cancel a proposal",
    weight: 1,
    make: (world) =>
      onProposal(world, pending, (proposal) => [
        `cancel(${CONTENT},bytes32)`,
        hashed(proposal.arguments),
        proposal.proposer,
      ]),
  },
];
