import { AbiCoder, id, keccak256 } from "ethers";
import { SLOTS_PER_DAY } from "./agreements.ts";
import { COMMUNITIES } from "./communities.ts";
import { STORY_DAYS } from "./members.ts";
import type { Plan } from "./plan.ts";
import type { Happening, Log, Stage } from "./story.ts";

const DAY = 86_400;
/** What the knowledge commons decides by. */
const SETTINGS = { votingDelay: DAY, votingPeriod: 6 * DAY, quorumPercent: 4, timelockDelay: DAY };
/** Half days from a proposal to its votes, its queuing and its execution. */
const AFTER = { vote: 4, queue: 20, execute: 26 } as const;
const GAS = { make: 12_000_000n, move: 600_000n };
const VOTERS = 9;
const BEGINS_ON_DAY = 300;

type Fate = "executed" | "defeated" | "open";

interface Draft {
  readonly description: string;
  readonly fate: Fate;
  /** Half days since the beginning. */
  readonly slot: number;
  /** What its timelock calls on the community. */
  readonly call: readonly [name: string, args: readonly unknown[]];
}

const DRAFTS: readonly Draft[] = [
  {
    description: "Let us take over the stewardship: from now on we decide together.",
    fate: "executed",
    slot: BEGINS_ON_DAY * SLOTS_PER_DAY + 4,
    call: ["acceptStewardship", []],
  },
  {
    description: "Let reputation count most when listings are ranked. We have no place to be near to.",
    fate: "executed",
    slot: (BEGINS_ON_DAY + 20) * SLOTS_PER_DAY,
    call: ["setMatchingWeights", [{ distance: 0, reputation: 50, availability: 20, price: 10, service: 20 }]],
  },
  {
    description: "Let only those join for whom five members vouch.",
    fate: "defeated",
    slot: (BEGINS_ON_DAY + 30) * SLOTS_PER_DAY,
    call: ["setJoinPolicy", [{ way: 2, membersInvite: false, vouches: 5, vouchWeight: 50 }]],
  },
  {
    description: "Let two vouches be enough to join.",
    fate: "open",
    slot: (STORY_DAYS - 5) * SLOTS_PER_DAY,
    call: ["setJoinPolicy", [{ way: 2, membersInvite: false, vouches: 2, vouchWeight: 40 }]],
  },
];

/** The governor's number of a proposal: OpenZeppelin's `hashProposal`. */
function numberOf(content: readonly unknown[], description: string): bigint {
  const types = ["address[]", "uint256[]", "bytes[]", "bytes32"];
  return BigInt(keccak256(AbiCoder.defaultAbiCoder().encode(types, [...content, id(description)])));
}

/** The knowledge commons comes to govern itself: its governor, what members propose, and how they vote. */
export function tellGovernor(plan: Plan, stage: Stage): readonly Happening[] {
  const { deployment, interfaces, communityAddresses } = stage;
  const { community, governor, governorFactory } = interfaces;
  const position = COMMUNITIES.findIndex(({ use }) => use === "knowledge");
  const home = communityAddresses[position] ?? "";
  const founder = plan.members.findIndex((member) => member.isFounder && member.community === position);
  const voters = plan.members
    .flatMap((member, at) =>
      member.community === position && member.joinDay < BEGINS_ON_DAY - 1 ? [at] : [],
    )
    .slice(0, VOTERS);
  const made = { governor: "", timelock: "" };
  const begin = BEGINS_ON_DAY * SLOTS_PER_DAY;
  const act = (
    slot: number,
    member: number,
    said: string,
    data: () => string,
    to = () => made.governor,
  ): Happening => ({
    slot,
    member,
    gas: GAS.move,
    said,
    call: () => ({ to: to(), data: data(), value: 0n }),
  });
  const making: Happening = {
    slot: begin,
    member: founder,
    gas: GAS.make,
    said: "making a governor",
    call: () => ({
      to: deployment.contracts.governorFactory,
      data: governorFactory.encodeFunctionData("create", [home, SETTINGS]),
      value: 0n,
    }),
    mined(logs: readonly Log[]) {
      const topic = governorFactory.getEvent("GovernorCreated")?.topicHash;
      const created = logs.find(({ topics }) => topics[0] === topic);
      made.governor = `0x${created?.topics[2]?.slice(-40)}`;
      made.timelock = `0x${created?.topics[3]?.slice(-40)}`;
    },
  };
  const offering = act(
    begin + 2,
    founder,
    "offering the stewardship",
    () => community.encodeFunctionData("offerStewardship", [made.timelock]),
    () => home,
  );
  const decisions = DRAFTS.flatMap(({ description, fate, slot, call: [name, args] }) => {
    const content = [[home], [0n], [community.encodeFunctionData(name, [...args])]];
    const encoded = (method: string, last: string) => governor.encodeFunctionData(method, [...content, last]);
    const told = [
      act(slot, founder, `proposing: ${description}`, () =>
        encoded("propose(address[],uint256[],bytes[],string)", description),
      ),
      ...voters.map((voter, at) =>
        act(slot + AFTER.vote, voter, `voting on: ${description}`, () => {
          const support = fate === "defeated" ? Number(at % 3 === 0) : at % 4 === 3 ? 2 : 1;
          return governor.encodeFunctionData("castVote", [numberOf(content, description), support]);
        }),
      ),
    ];
    if (fate !== "executed") return told;
    const hashed = id(description);
    return [
      ...told,
      act(slot + AFTER.queue, founder, `queuing: ${description}`, () =>
        encoded("queue(address[],uint256[],bytes[],bytes32)", hashed),
      ),
      act(slot + AFTER.execute, founder, `executing: ${description}`, () =>
        encoded("execute(address[],uint256[],bytes[],bytes32)", hashed),
      ),
    ];
  });
  return [making, offering, ...decisions];
}
