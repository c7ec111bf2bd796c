import { Address, BigInt } from "@graphprotocol/graph-ts";
import { Moved, TermsRecorded } from "../generated/Agreements/IAgreements";
import { Agreement, Community, Listing, Move, Revocation } from "../generated/schema";
import { ACTIONS, STATES } from "../generated/states";
import { accountOf } from "./account";
import { countAgreement, countClosedAgreement, countPaid } from "./agreement-counts";
import { countDayOf } from "./day";
import { endStrangersDispute } from "./dispute";
import { keepLog, logId } from "./log";
import { isMember } from "./membership";
import { beginMilestones, spreadOverMilestones } from "./milestones";
import { forgetProposedSettlement, keepSettlement } from "./settlements";

export { handleDisputeRaised, handleEvidenceSubmitted, handleRuling, handleRulingRecorded } from "./agreement-disputes";
export { handlePayoutCredited, handleWithdrawn } from "./credits";
export { handleSettlementProposed } from "./settlements";

/** The listing's category code is the top 16 bits of its id. */
const CATEGORY_OFFSET: u8 = 240;

function sum(amounts: BigInt[]): BigInt {
  let total = BigInt.zero();
  for (let i = 0; i < amounts.length; i++) total = total.plus(amounts[i]);
  return total;
}

/** Anyone may write any community into terms: it counts only where both parties are members. */
function hasBoth(community: Address, payer: Address, provider: Address): bool {
  return Community.load(community) != null && isMember(community, payer) && isMember(community, provider);
}

export function handleTermsRecorded(event: TermsRecorded): void {
  keepLog(event, "TermsRecorded", event.params.id);
  const at = event.block.timestamp;
  const terms = event.params;
  accountOf(terms.payer, at);
  accountOf(terms.provider, at);
  const agreement = new Agreement(terms.id);
  agreement.payer = terms.payer;
  agreement.provider = terms.provider;
  // Until the move that follows says who.
  agreement.proposer = terms.payer;
  agreement.communityAddress = terms.community;
  if (hasBoth(terms.community, terms.payer, terms.provider)) {
    agreement.community = terms.community;
    countAgreement(terms.community);
  }
  const listing = Listing.load(terms.listing.toString());
  if (listing != null) agreement.listing = listing.id;
  agreement.listingId = terms.listing;
  agreement.category = terms.listing.rightShift(CATEGORY_OFFSET).toI32();
  agreement.token = terms.token;
  agreement.amounts = terms.amounts;
  agreement.total = sum(terms.amounts);
  agreement.acceptBy = terms.acceptBy;
  agreement.deliverBy = terms.deliverBy;
  agreement.reviewWindow = terms.reviewWindow;
  agreement.arbitrator = terms.arbitrator;
  agreement.arbitratorData = terms.arbitratorData;
  agreement.choices = terms.choices;
  agreement.rulingWindow = terms.rulingWindow;
  agreement.content = terms.content;
  agreement.salt = terms.salt;
  agreement.state = "Proposed";
  agreement.lastAction = ACTIONS[0];
  agreement.paidToProvider = BigInt.zero();
  agreement.returnedToPayer = BigInt.zero();
  agreement.held = BigInt.zero();
  agreement.proposedAt = at;
  agreement.updatedAt = at;
  agreement.save();
  beginMilestones(agreement);
  countDayOf(agreement.community, at, "agreementsProposed");
}

function keepMove(event: Moved, action: string, to: string): void {
  const move = new Move(logId(event));
  move.agreement = event.params.id;
  move.action = action;
  move.by = event.params.by;
  move.to = to;
  move.toProvider = event.params.toProvider;
  move.toPayer = event.params.toPayer;
  move.at = event.block.timestamp;
  move.block = event.block.number;
  move.logIndex = event.logIndex.toI32();
  move.transaction = event.transaction.hash;
  move.save();
}

function keepRevocation(event: Moved): void {
  accountOf(event.params.by, event.block.timestamp);
  const revocation = new Revocation(event.params.id);
  revocation.by = event.params.by;
  revocation.at = event.block.timestamp;
  revocation.transaction = event.transaction.hash;
  revocation.save();
}

/** The agreement as far as the beginning says: who proposed, who is bound, and what it holds from then on. */
function begin(agreement: Agreement, event: Moved, action: string): void {
  const at = event.block.timestamp;
  if (action == "Propose" || action == "Open") {
    agreement.proposer = event.params.by;
    accountOf(event.params.by, at);
  }
  if (action == "Propose" && agreement.payer.equals(event.params.by)) agreement.held = agreement.total;
  if (action == "Accept" || action == "Open") {
    agreement.acceptedAt = at;
    agreement.held = agreement.total;
    countDayOf(agreement.community, at, "agreementsOpened");
  }
}

function close(agreement: Agreement, event: Moved, action: string): void {
  const at = event.block.timestamp;
  agreement.closedAt = at;
  if (action == "Settle") keepSettlement(agreement, event);
  endStrangersDispute(agreement, action, at);
  // A proposal that nobody accepted was no agreement yet.
  if (agreement.acceptedAt === null) return;
  countClosedAgreement(agreement, at);
  countDayOf(agreement.community, at, "agreementsClosed");
}

export function handleMoved(event: Moved): void {
  keepLog(event, "Moved", event.params.id);
  const action = ACTIONS[event.params.action];
  const to = STATES[event.params.to];
  if (action == "Revoke") keepRevocation(event);
  const agreement = Agreement.load(event.params.id);
  if (agreement == null) return;
  const at = event.block.timestamp;
  keepMove(event, action, to);
  begin(agreement, event, action);
  if (action == "Deliver") {
    agreement.deliveredAt = at;
    agreement.reviewBy = at.plus(agreement.reviewWindow);
  }
  agreement.paidToProvider = agreement.paidToProvider.plus(event.params.toProvider);
  agreement.returnedToPayer = agreement.returnedToPayer.plus(event.params.toPayer);
  if (to == "Closed") close(agreement, event, action);
  else if (action == "Release") forgetProposedSettlement(agreement);
  agreement.held = agreement.held.minus(event.params.toProvider).minus(event.params.toPayer);
  agreement.state = to;
  agreement.lastAction = action;
  agreement.updatedAt = at;
  agreement.save();
  spreadOverMilestones(agreement, at);
  countPaid(agreement, event.params.toProvider);
}
