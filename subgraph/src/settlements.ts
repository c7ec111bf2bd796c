import { Moved, SettlementProposed } from "../generated/Agreements/IAgreements";
import { Agreement, Settlement, SettlementProposal } from "../generated/schema";
import { accountOf } from "./account";
import { keepLog, logId } from "./log";

export function handleSettlementProposed(event: SettlementProposed): void {
  keepLog(event, "SettlementProposed", event.params.id);
  const agreement = Agreement.load(event.params.id);
  if (agreement == null) return;
  const at = event.block.timestamp;
  accountOf(event.params.by, at);
  const proposal = new SettlementProposal(logId(event));
  proposal.agreement = agreement.id;
  proposal.by = event.params.by;
  proposal.toProvider = event.params.toProvider;
  proposal.ofHeld = agreement.held;
  proposal.at = at;
  proposal.transaction = event.transaction.hash;
  proposal.save();
  agreement.settlementProposal = proposal.id;
  agreement.settlementBy = event.params.by;
  agreement.settlementToProvider = event.params.toProvider;
  agreement.updatedAt = at;
  agreement.save();
}

/** A release in part voids what was proposed, and so does a ruling. The caller saves. */
export function forgetProposedSettlement(agreement: Agreement): void {
  agreement.settlementProposal = null;
  agreement.settlementBy = null;
  agreement.settlementToProvider = null;
}

/** Whether this is what the other side had proposed; if not, the other side signed it. */
function isAsProposed(agreement: Agreement, event: Moved): bool {
  const by = agreement.settlementBy;
  const toProvider = agreement.settlementToProvider;
  if (by === null || toProvider === null) return false;
  return !by.equals(event.params.by) && toProvider.equals(event.params.toProvider);
}

/** Keeps how both sides ended an agreement. */
export function keepSettlement(agreement: Agreement, event: Moved): void {
  accountOf(event.params.by, event.block.timestamp);
  const settlement = new Settlement(logId(event));
  settlement.agreement = agreement.id;
  settlement.by = event.params.by;
  if (isAsProposed(agreement, event)) settlement.proposal = agreement.settlementProposal;
  settlement.toProvider = event.params.toProvider;
  settlement.toPayer = event.params.toPayer;
  settlement.at = event.block.timestamp;
  settlement.transaction = event.transaction.hash;
  settlement.save();
}
