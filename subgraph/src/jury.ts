import { BigInt } from "@graphprotocol/graph-ts";
import {
  Appealed,
  DisputeCreated,
  DisputeCreation,
  DisputeWithdrawn,
  FeeCredited,
  FeesWithdrawn,
  PhaseChanged,
  RulingExecuted,
} from "../generated/Jury/IJury";
import { Community, Dispute } from "../generated/schema";
import { accountOf } from "./account";
import { addFee, disputeId, newDispute } from "./dispute";
import { endRound, revealUntil } from "./jury-round";
import { keepLog } from "./log";
import { setFlag, setInt } from "./number";

export { handleJurorEnrolled, handleJurorResigned, handleJurorStruck } from "./juror";
export { handleDrawRequested, handleRoundStarted, handleRulingGiven } from "./jury-round";
export { handleCommitted, handleJurorDrawn, handleRecused, handleRevealed } from "./juror-seat";

/** In the order of the contract's enum. */
const PHASES: string[] = ["Drawing", "Commit", "Reveal", "Appeal", "Decided", "Ended"];

/** What ERC-792 wants said; the event that follows says it too, and more. */
export function handleDisputeCreation(event: DisputeCreation): void {
  keepLog(event, "DisputeCreation", disputeId(event.address, event.params.disputeID));
}

export function handleDisputeCreated(event: DisputeCreated): void {
  keepLog(event, "DisputeCreated", disputeId(event.address, event.params.disputeID));
  const dispute = newDispute(event, event.address, event.params.disputeID, "Jury");
  dispute.arbitrable = event.params.arbitrable;
  const community = Community.load(event.params.community);
  if (community != null) dispute.community = community.id;
  dispute.choices = event.params.choices;
  setInt(dispute, "jurors", event.params.jurors);
  dispute.commitSeconds = event.params.commitSeconds;
  dispute.revealSeconds = event.params.revealSeconds;
  dispute.appealSeconds = event.params.appealSeconds;
  dispute.feePerJuror = event.params.feePerJuror;
  dispute.fee = event.params.feePerJuror.times(BigInt.fromI32(event.params.jurors));
  dispute.save();
}

export function handlePhaseChanged(event: PhaseChanged): void {
  const id = disputeId(event.address, event.params.disputeID);
  keepLog(event, "PhaseChanged", id);
  const dispute = Dispute.load(id);
  if (dispute == null) return;
  dispute.phase = PHASES[event.params.phase];
  if (event.params.until.isZero()) dispute.until = null;
  else dispute.until = event.params.until;
  dispute.save();
  if (dispute.phase == "Reveal") revealUntil(dispute, event.params.until);
}

export function handleAppealed(event: Appealed): void {
  const id = disputeId(event.address, event.params.disputeID);
  keepLog(event, "Appealed", id);
  const dispute = Dispute.load(id);
  if (dispute == null) return;
  accountOf(event.params.appellant, event.block.timestamp);
  dispute.appellant = event.params.appellant;
  dispute.appealedAt = event.block.timestamp;
  dispute.save();
}

function end(dispute: Dispute, at: BigInt): void {
  dispute.phase = "Ended";
  dispute.until = null;
  dispute.endedAt = at;
  dispute.save();
}

export function handleRulingExecuted(event: RulingExecuted): void {
  const id = disputeId(event.address, event.params.disputeID);
  keepLog(event, "RulingExecuted", id);
  const dispute = Dispute.load(id);
  if (dispute == null) return;
  dispute.ruling = event.params.ruling;
  setFlag(dispute, "delivered", event.params.delivered);
  end(dispute, event.block.timestamp);
}

export function handleDisputeWithdrawn(event: DisputeWithdrawn): void {
  const id = disputeId(event.address, event.params.disputeID);
  keepLog(event, "DisputeWithdrawn", id);
  const dispute = Dispute.load(id);
  if (dispute == null) return;
  dispute.withdrawn = true;
  end(dispute, event.block.timestamp);
  endRound(dispute, event.block.timestamp);
}

export function handleFeeCredited(event: FeeCredited): void {
  keepLog(event, "FeeCredited", disputeId(event.address, event.params.disputeID));
  addFee(event, event.params.account, event.params.amount);
}

export function handleFeesWithdrawn(event: FeesWithdrawn): void {
  keepLog(event, "FeesWithdrawn", event.address);
  addFee(event, event.params.account, event.params.amount.neg());
}
