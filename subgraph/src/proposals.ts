import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";
import { Governor, Proposal, ProposalCall, ProposalVote } from "../generated/schema";
import {
  ProposalCanceled,
  ProposalCreated,
  ProposalExecuted,
  ProposalQueued,
  VoteCast,
  VoteCastWithParams,
} from "../generated/templates/Governor/CommunityGovernor";
import { accountOf } from "./account";
import { keepLog } from "./log";
import { wordOf } from "./number";

/** In the order of the contract's enum. */
const SUPPORT: string[] = ["Against", "For", "Abstain"];

function proposalId(governor: Address, number: BigInt): Bytes {
  return governor.concat(wordOf(number));
}

function keepCalls(proposal: Bytes, targets: Address[], values: BigInt[], data: Bytes[]): void {
  for (let i = 0; i < targets.length; i++) {
    const call = new ProposalCall(proposal.concatI32(i));
    call.proposal = proposal;
    call.position = i;
    call.target = targets[i];
    call.value = values[i];
    call.data = data[i];
    call.save();
  }
}

export function handleProposalCreated(event: ProposalCreated): void {
  const id = proposalId(event.address, event.params.proposalId);
  keepLog(event, "ProposalCreated", id);
  const governor = Governor.load(event.address);
  if (governor == null) return;
  governor.proposalCount = governor.proposalCount + 1;
  governor.save();
  accountOf(event.params.proposer, event.block.timestamp);
  const proposal = new Proposal(id);
  proposal.governor = event.address;
  proposal.community = governor.community;
  proposal.number = event.params.proposalId;
  proposal.proposer = event.params.proposer;
  proposal.description = event.params.description;
  proposal.voteStart = event.params.voteStart;
  proposal.voteEnd = event.params.voteEnd;
  proposal.status = "Proposed";
  proposal.forVotes = BigInt.zero();
  proposal.againstVotes = BigInt.zero();
  proposal.abstainVotes = BigInt.zero();
  proposal.proposedAt = event.block.timestamp;
  proposal.transaction = event.transaction.hash;
  proposal.save();
  keepCalls(id, event.params.targets, event.params.values, event.params.calldatas);
}

export function handleProposalQueued(event: ProposalQueued): void {
  const id = proposalId(event.address, event.params.proposalId);
  keepLog(event, "ProposalQueued", id);
  const proposal = Proposal.load(id);
  if (proposal == null) return;
  proposal.status = "Queued";
  proposal.queuedAt = event.block.timestamp;
  proposal.eta = event.params.etaSeconds;
  proposal.save();
}

export function handleProposalExecuted(event: ProposalExecuted): void {
  const id = proposalId(event.address, event.params.proposalId);
  keepLog(event, "ProposalExecuted", id);
  const proposal = Proposal.load(id);
  if (proposal == null) return;
  proposal.status = "Executed";
  proposal.executedAt = event.block.timestamp;
  proposal.save();
}

export function handleProposalCanceled(event: ProposalCanceled): void {
  const id = proposalId(event.address, event.params.proposalId);
  keepLog(event, "ProposalCanceled", id);
  const proposal = Proposal.load(id);
  if (proposal == null) return;
  proposal.status = "Canceled";
  proposal.canceledAt = event.block.timestamp;
  proposal.save();
}

function countVote(proposal: Proposal, support: string, weight: BigInt): void {
  if (support == "For") proposal.forVotes = proposal.forVotes.plus(weight);
  else if (support == "Against") proposal.againstVotes = proposal.againstVotes.plus(weight);
  else proposal.abstainVotes = proposal.abstainVotes.plus(weight);
  proposal.save();
}

function keepVote(
  event: ethereum.Event,
  voter: Address,
  proposal: Bytes,
  support: i32,
  weight: BigInt,
  reason: string,
): void {
  const voted = Proposal.load(proposal);
  if (voted == null) return;
  accountOf(voter, event.block.timestamp);
  const vote = new ProposalVote(proposal.concat(voter));
  vote.proposal = proposal;
  vote.voter = voter;
  vote.support = SUPPORT[support];
  vote.weight = weight;
  vote.reason = reason;
  vote.at = event.block.timestamp;
  vote.transaction = event.transaction.hash;
  vote.save();
  countVote(voted, vote.support, weight);
}

export function handleVoteCast(event: VoteCast): void {
  const id = proposalId(event.address, event.params.proposalId);
  keepLog(event, "VoteCast", id);
  keepVote(event, event.params.voter, id, event.params.support, event.params.weight, event.params.reason);
}

export function handleVoteCastWithParams(event: VoteCastWithParams): void {
  const id = proposalId(event.address, event.params.proposalId);
  keepLog(event, "VoteCastWithParams", id);
  keepVote(event, event.params.voter, id, event.params.support, event.params.weight, event.params.reason);
}
