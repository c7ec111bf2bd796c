import { Address, BigInt } from "@graphprotocol/graph-ts";
import { Committed, JurorDrawn, Recused, Revealed } from "../generated/Jury/IJury";
import { JurorSeat, JuryRound } from "../generated/schema";
import { accountOf } from "./account";
import { disputeId } from "./dispute";
import { roundId } from "./jury-round";
import { keepLog } from "./log";
import { setFlag } from "./number";

function seatOf(arbitrator: Address, dispute: BigInt, round: BigInt, juror: Address): JurorSeat | null {
  return JurorSeat.load(roundId(disputeId(arbitrator, dispute), round).concat(juror));
}

export function handleJurorDrawn(event: JurorDrawn): void {
  const dispute = disputeId(event.address, event.params.disputeID);
  keepLog(event, "JurorDrawn", dispute);
  const round = roundId(dispute, event.params.round);
  if (JuryRound.load(round) == null) return;
  accountOf(event.params.juror, event.block.timestamp);
  const seat = new JurorSeat(round.concat(event.params.juror));
  seat.dispute = dispute;
  seat.round = round;
  seat.juror = event.params.juror;
  seat.status = "Silent";
  seat.drawnAt = event.block.timestamp;
  seat.save();
}

export function handleCommitted(event: Committed): void {
  keepLog(event, "Committed", disputeId(event.address, event.params.disputeID));
  const seat = seatOf(event.address, event.params.disputeID, event.params.round, event.params.juror);
  if (seat == null) return;
  seat.status = "Committed";
  seat.commitment = event.params.commitment;
  seat.committedAt = event.block.timestamp;
  seat.save();
  const round = JuryRound.load(seat.round);
  if (round == null) return;
  round.committedCount = round.committedCount + 1;
  round.save();
}

export function handleRevealed(event: Revealed): void {
  keepLog(event, "Revealed", disputeId(event.address, event.params.disputeID));
  const seat = seatOf(event.address, event.params.disputeID, event.params.round, event.params.juror);
  if (seat == null) return;
  seat.status = "Revealed";
  seat.choice = event.params.choice;
  seat.revealedAt = event.block.timestamp;
  seat.save();
  const round = JuryRound.load(seat.round);
  if (round == null) return;
  round.revealedCount = round.revealedCount + 1;
  round.save();
}

export function handleRecused(event: Recused): void {
  keepLog(event, "Recused", disputeId(event.address, event.params.disputeID));
  const seat = seatOf(event.address, event.params.disputeID, event.params.round, event.params.juror);
  if (seat == null) return;
  seat.status = "Recused";
  setFlag(seat, "replaced", event.params.replaced);
  seat.recusedAt = event.block.timestamp;
  seat.save();
}
