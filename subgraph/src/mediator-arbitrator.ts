import {
  DisputeCreated,
  DisputeCreation,
  DisputeWithdrawn,
  FeeCredited,
  FeesWithdrawn,
  RulingGiven,
} from "../generated/MediatorArbitrator/IMediatorArbitrator";
import { Dispute } from "../generated/schema";
import { accountOf } from "./account";
import { addFee, disputeId, newDispute } from "./dispute";
import { keepLog } from "./log";
import { setFlag } from "./number";

export function handleDisputeCreation(event: DisputeCreation): void {
  keepLog(event, "DisputeCreation", disputeId(event.address, event.params.disputeID));
}

export function handleDisputeCreated(event: DisputeCreated): void {
  keepLog(event, "DisputeCreated", disputeId(event.address, event.params.disputeID));
  accountOf(event.params.mediator, event.block.timestamp);
  const dispute = newDispute(event, event.address, event.params.disputeID, "Mediator");
  dispute.arbitrable = event.params.arbitrable;
  dispute.mediator = event.params.mediator;
  dispute.choices = event.params.choices;
  dispute.fee = event.params.fee;
  dispute.save();
}

export function handleRulingGiven(event: RulingGiven): void {
  const id = disputeId(event.address, event.params.disputeID);
  keepLog(event, "RulingGiven", id);
  const dispute = Dispute.load(id);
  if (dispute == null) return;
  dispute.ruling = event.params.ruling;
  setFlag(dispute, "delivered", event.params.delivered);
  dispute.endedAt = event.block.timestamp;
  dispute.save();
}

export function handleDisputeWithdrawn(event: DisputeWithdrawn): void {
  const id = disputeId(event.address, event.params.disputeID);
  keepLog(event, "DisputeWithdrawn", id);
  const dispute = Dispute.load(id);
  if (dispute == null) return;
  dispute.withdrawn = true;
  dispute.endedAt = event.block.timestamp;
  dispute.save();
}

export function handleFeeCredited(event: FeeCredited): void {
  keepLog(event, "FeeCredited", disputeId(event.address, event.params.disputeID));
  addFee(event, event.params.account, event.params.amount);
}

export function handleFeesWithdrawn(event: FeesWithdrawn): void {
  keepLog(event, "FeesWithdrawn", event.address);
  addFee(event, event.params.account, event.params.amount.neg());
}
