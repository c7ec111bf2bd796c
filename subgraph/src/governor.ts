import { Governor, Timelock } from "../generated/schema";
import {
  ProposalThresholdSet,
  QuorumNumeratorUpdated,
  TimelockChange,
  VotingDelaySet,
  VotingPeriodSet,
} from "../generated/templates/Governor/CommunityGovernor";
import { keepLog } from "./log";

export {
  handleProposalCanceled,
  handleProposalCreated,
  handleProposalExecuted,
  handleProposalQueued,
  handleVoteCast,
  handleVoteCastWithParams,
} from "./proposals";

export function handleVotingDelaySet(event: VotingDelaySet): void {
  keepLog(event, "VotingDelaySet", event.address);
  const governor = Governor.load(event.address);
  if (governor == null) return;
  governor.votingDelay = event.params.newVotingDelay;
  governor.save();
}

export function handleVotingPeriodSet(event: VotingPeriodSet): void {
  keepLog(event, "VotingPeriodSet", event.address);
  const governor = Governor.load(event.address);
  if (governor == null) return;
  governor.votingPeriod = event.params.newVotingPeriod;
  governor.save();
}

export function handleProposalThresholdSet(event: ProposalThresholdSet): void {
  keepLog(event, "ProposalThresholdSet", event.address);
  const governor = Governor.load(event.address);
  if (governor == null) return;
  governor.proposalThreshold = event.params.newProposalThreshold;
  governor.save();
}

export function handleQuorumNumeratorUpdated(event: QuorumNumeratorUpdated): void {
  keepLog(event, "QuorumNumeratorUpdated", event.address);
  const governor = Governor.load(event.address);
  if (governor == null) return;
  governor.quorumPercent = event.params.newQuorumNumerator;
  governor.save();
}

/** Members may decide on another timelock: a stranger's contract, of which nothing is known. */
export function handleTimelockChange(event: TimelockChange): void {
  keepLog(event, "TimelockChange", event.address);
  const governor = Governor.load(event.address);
  if (governor == null) return;
  if (Timelock.load(event.params.newTimelock) == null) {
    const timelock = new Timelock(event.params.newTimelock);
    timelock.governor = event.address;
    timelock.save();
  }
  governor.timelock = event.params.newTimelock;
  governor.save();
}
