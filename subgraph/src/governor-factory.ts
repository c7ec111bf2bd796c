import { BigInt } from "@graphprotocol/graph-ts";
import { GovernorCreated } from "../generated/GovernorFactory/IGovernorFactory";
import { Community, Governor, Timelock } from "../generated/schema";
import { Governor as GovernorTemplate, Timelock as TimelockTemplate } from "../generated/templates";
import { keepLog } from "./log";

/** What the two say of themselves in their making follows, after all others of the block. */
export function handleGovernorCreated(event: GovernorCreated): void {
  keepLog(event, "GovernorCreated", event.params.community);
  if (Community.load(event.params.community) == null) return;
  const governor = new Governor(event.params.governor);
  governor.community = event.params.community;
  governor.timelock = event.params.timelock;
  governor.votingDelay = event.params.votingDelay;
  governor.votingPeriod = event.params.votingPeriod;
  governor.quorumPercent = BigInt.fromI32(event.params.quorumPercent);
  governor.proposalThreshold = BigInt.zero();
  governor.proposalCount = 0;
  governor.createdAt = event.block.timestamp;
  governor.save();
  const timelock = new Timelock(event.params.timelock);
  timelock.governor = event.params.governor;
  timelock.delay = event.params.timelockDelay;
  timelock.save();
  GovernorTemplate.create(event.params.governor);
  TimelockTemplate.create(event.params.timelock);
}
