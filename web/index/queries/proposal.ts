import * as z from "zod/mini";
import { account, address, amount, hex, reference, seconds, state } from "../fields.ts";
import { proposal, proposals, proposalVotes, votesOfMember } from "../generated/operations.ts";
import { define } from "../query.ts";

const proposalSchema = z.object({
  id: hex,
  /** The governor's own number of it. */
  number: amount,
  governor: reference(address),
  proposer: reference(account),
  description: z.string(),
  voteStart: seconds,
  voteEnd: seconds,
  status: z.enum(["Proposed", "Queued", "Executed", "Canceled"]),
  forVotes: amount,
  againstVotes: amount,
  abstainVotes: amount,
  proposedAt: seconds,
  /** From when it can be executed; null until it is queued. */
  eta: z.nullable(seconds),
  executedAt: z.nullable(seconds),
  canceledAt: z.nullable(seconds),
  /** What it does, in order; values in the native currency's smallest unit. */
  calls: z.array(z.object({ target: address, value: amount, data: hex })),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** The newest proposals of a filter. */
export const proposalsQuery = define(
  proposals,
  z.object({ proposals: z.array(proposalSchema), _meta: state }),
);

export const proposalQuery = define(
  proposal,
  z.object({ proposal: z.nullable(proposalSchema), _meta: state }),
);

const voteSchema = z.object({
  id: hex,
  voter: reference(account),
  support: z.enum(["Against", "For", "Abstain"]),
  /** Votes: its own and those delegated to it. */
  weight: amount,
  reason: z.string(),
  at: seconds,
});
export type ProposalVote = z.infer<typeof voteSchema>;

const memberVoteSchema = z.extend(z.omit(voteSchema, { voter: true }), {
  proposal: z.object({ id: hex, description: z.string() }),
});
/** A member's vote, with what it was about. */
export type MemberVote = z.infer<typeof memberVoteSchema>;

/** Votes of a filter, by id. */
export const votesOfMemberQuery = define(
  votesOfMember,
  z.object({ proposalVotes: z.array(memberVoteSchema), _meta: state }),
);

/** The newest votes of a filter. */
export const proposalVotesQuery = define(
  proposalVotes,
  z.object({ proposalVotes: z.array(voteSchema), _meta: state }),
);
