import type { Proposal } from "../../../index/queries/proposal.ts";

/** Where a proposal stands, as `IGovernor.ProposalState` has it; `due` is a queued one that can be carried out. */
export const STAGES = [
  "coming",
  "voting",
  "accepted",
  "waiting",
  "due",
  "executed",
  "defeated",
  "canceled",
] as const;
export type Stage = (typeof STAGES)[number];

type Votes = Pick<Proposal, "forVotes" | "againstVotes" | "abstainVotes">;

/** Votes that count for the quorum, as OpenZeppelin's GovernorCountingSimple says: those for it and abstentions. */
export function participation({ forVotes, abstainVotes }: Votes): bigint {
  return forVotes + abstainVotes;
}

/** More for it than against, and enough who took part. */
export function isCarried(votes: Votes, quorum: bigint): boolean {
  return participation(votes) >= quorum && votes.forVotes > votes.againstVotes;
}

/**
 * Where a proposal stands.
 *
 * @param quorum votes that are needed, of the members at its snapshot
 * @param now Unix seconds, of the chain
 */
export function stageOf(proposal: Proposal, quorum: bigint, now: bigint): Stage {
  const { status, voteStart, voteEnd, eta } = proposal;
  if (status === "Executed") return "executed";
  if (status === "Canceled") return "canceled";
  if (status === "Queued") return eta !== null && now >= BigInt(eta) ? "due" : "waiting";
  if (now <= BigInt(voteStart)) return "coming";
  if (now <= BigInt(voteEnd)) return "voting";
  return isCarried(proposal, quorum) ? "accepted" : "defeated";
}

/** Votes that are needed of so many members, rounded down as OpenZeppelin's GovernorVotesQuorumFraction does. */
export function quorumOf(members: bigint, percent: bigint): bigint {
  return (members * percent) / 100n;
}
