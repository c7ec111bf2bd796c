import type { Address, Hex } from "viem";
import type { AccountId, CommunityId } from "./ids.ts";
import {
  type MemberVote,
  type Proposal,
  type ProposalVote,
  proposalQuery,
  proposalsQuery,
  proposalVotesQuery,
  votesOfMemberQuery,
} from "./queries/proposal.ts";
import type { Reading } from "./reading.ts";

/** A proposal with its votes, the newest first. */
export interface ProposalStory extends Proposal {
  readonly votes: readonly ProposalVote[];
}

/** Reads the newest proposals of a community, of whichever governor. */
export async function readProposals(reading: Reading, community: CommunityId): Promise<Proposal[]> {
  return (await reading.page(proposalsQuery, { community })).proposals;
}

/** Reads a proposal with its newest votes; null for one that the index doesn't know. */
export async function readProposal(reading: Reading, id: Hex): Promise<ProposalStory | null> {
  const { proposal } = await reading.one(proposalQuery, { id });
  if (proposal === null) return null;
  return { ...proposal, votes: (await reading.page(proposalVotesQuery, { proposal: id })).proposalVotes };
}

/** Reads every vote that a member gave in its communities. */
export function readVotes(reading: Reading, voter: AccountId): Promise<MemberVote[]> {
  return reading.all(
    votesOfMemberQuery,
    ({ proposalVotes }) => proposalVotes,
    (after) => ({ voter, ...after }),
  );
}

/** The index's id of a governor's proposal: the governor, then the number as 32 bytes. */
export function proposalId(governor: Address, number: bigint): Hex {
  return `${governor.toLowerCase() as Address}${number.toString(16).padStart(64, "0")}`;
}
