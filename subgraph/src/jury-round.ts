import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { DrawRequested, RoundStarted, RulingGiven } from "../generated/Jury/IJury";
import { Dispute, JuryRound } from "../generated/schema";
import { disputeId } from "./dispute";
import { keepLog } from "./log";
import { clamped, setFlag, setInt } from "./number";

/** A dispute has four rounds at most. */
export function roundId(dispute: Bytes, number: BigInt): Bytes {
  return dispute.concatI32(clamped(number));
}

function roundAtWork(dispute: Dispute): JuryRound | null {
  if (dispute.get("round") === null) return null;
  return JuryRound.load(dispute.id.concatI32(dispute.round));
}

/** Ends the round that is at work, unless it has ended. */
export function endRound(dispute: Dispute, at: BigInt): void {
  const round = roundAtWork(dispute);
  if (round == null || round.endedAt !== null) return;
  round.endedAt = at;
  round.save();
}

/** The jury reveals earlier than first said, or as said. */
export function revealUntil(dispute: Dispute, until: BigInt): void {
  const round = roundAtWork(dispute);
  if (round == null) return;
  round.revealBy = until;
  round.save();
}

function beginRound(dispute: Dispute, event: DrawRequested): JuryRound {
  const at = event.block.timestamp;
  endRound(dispute, at);
  setInt(dispute, "round", clamped(event.params.round));
  dispute.phase = "Drawing";
  dispute.until = null;
  dispute.save();
  const round = new JuryRound(roundId(dispute.id, event.params.round));
  round.dispute = dispute.id;
  round.number = dispute.round;
  round.drawCount = 0;
  round.committedCount = 0;
  round.revealedCount = 0;
  round.requestedAt = at;
  return round;
}

export function handleDrawRequested(event: DrawRequested): void {
  const id = disputeId(event.address, event.params.disputeID);
  keepLog(event, "DrawRequested", id);
  const dispute = Dispute.load(id);
  if (dispute == null) return;
  let round = JuryRound.load(roundId(id, event.params.round));
  if (round == null) round = beginRound(dispute, event);
  round.seedBlock = event.params.seedBlock;
  round.poolSize = event.params.poolSize;
  round.drawCount = round.drawCount + 1;
  round.save();
}

export function handleRoundStarted(event: RoundStarted): void {
  const id = disputeId(event.address, event.params.disputeID);
  keepLog(event, "RoundStarted", id);
  const dispute = Dispute.load(id);
  const round = JuryRound.load(roundId(id, event.params.round));
  if (dispute == null || round == null) return;
  setInt(round, "size", clamped(event.params.jurors));
  round.startedAt = event.block.timestamp;
  round.commitBy = event.params.commitBy;
  round.revealBy = event.params.revealBy;
  round.save();
  dispute.phase = "Commit";
  dispute.until = event.params.commitBy;
  dispute.save();
}

export function handleRulingGiven(event: RulingGiven): void {
  const id = disputeId(event.address, event.params.disputeID);
  keepLog(event, "RulingGiven", id);
  const dispute = Dispute.load(id);
  const round = JuryRound.load(roundId(id, event.params.round));
  if (dispute == null || round == null) return;
  round.votes = event.params.votes;
  round.ruling = event.params.ruling;
  setFlag(round, "byJury", event.params.byJury);
  round.endedAt = event.block.timestamp;
  round.save();
  dispute.ruling = event.params.ruling;
  dispute.save();
}
