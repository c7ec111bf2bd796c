import { BigInt } from "@graphprotocol/graph-ts";
import { DisputeRaised, EvidenceSubmitted, Ruling, RulingRecorded } from "../generated/Agreements/IAgreements";
import { Agreement, Community, Dispute, Evidence } from "../generated/schema";
import { accountOf } from "./account";
import { countDayOf } from "./day";
import { disputeId, newDispute } from "./dispute";
import { keepLog, logId } from "./log";
import { forgetProposedSettlement } from "./settlements";

function countDispute(agreement: Agreement, at: BigInt): void {
  countDayOf(agreement.community, at, "disputesRaised");
  const id = agreement.community;
  if (id === null) return;
  const community = Community.load(id);
  if (community == null) return;
  community.disputeCount = community.disputeCount + 1;
  community.save();
}

/** An arbitrator of ours has told of the dispute before; any other one is a stranger's contract, which isn't listened to. */
export function handleDisputeRaised(event: DisputeRaised): void {
  keepLog(event, "DisputeRaised", event.params.id);
  const agreement = Agreement.load(event.params.id);
  if (agreement == null) return;
  const at = event.block.timestamp;
  const id = disputeId(event.params.arbitrator, event.params.disputeID);
  let dispute = Dispute.load(id);
  if (dispute == null) {
    dispute = newDispute(event, event.params.arbitrator, event.params.disputeID, "Other");
    dispute.arbitrable = event.address;
    dispute.choices = BigInt.fromI32(agreement.choices);
    dispute.fee = event.params.fee;
  }
  accountOf(event.params.by, at);
  dispute.agreement = agreement.id;
  dispute.raisedBy = event.params.by;
  dispute.save();
  agreement.dispute = dispute.id;
  agreement.rulingBy = event.params.rulingBy;
  agreement.save();
  countDispute(agreement, at);
}

export function handleRuling(event: Ruling): void {
  const id = disputeId(event.params.arbitrator, event.params.disputeID);
  keepLog(event, "Ruling", id);
  const dispute = Dispute.load(id);
  if (dispute == null) return;
  dispute.ruling = event.params.ruling;
  dispute.save();
}

export function handleRulingRecorded(event: RulingRecorded): void {
  keepLog(event, "RulingRecorded", event.params.id);
  const agreement = Agreement.load(event.params.id);
  if (agreement == null) return;
  agreement.ruling = event.params.ruling;
  forgetProposedSettlement(agreement);
  agreement.updatedAt = event.block.timestamp;
  agreement.save();
}

export function handleEvidenceSubmitted(event: EvidenceSubmitted): void {
  keepLog(event, "EvidenceSubmitted", event.params.id);
  const agreement = Agreement.load(event.params.id);
  if (agreement == null) return;
  accountOf(event.params.by, event.block.timestamp);
  const evidence = new Evidence(logId(event));
  evidence.agreement = agreement.id;
  evidence.dispute = agreement.dispute;
  evidence.by = event.params.by;
  evidence.uri = event.params.uri;
  evidence.hash = event.params.hash;
  evidence.at = event.block.timestamp;
  evidence.transaction = event.transaction.hash;
  evidence.save();
}
