import { Address, BigInt, ethereum } from "@graphprotocol/graph-ts";
import { Moved, PayoutCredited, SettlementProposed, TermsRecorded, Withdrawn } from "../generated/Agreements/IAgreements";
import { Agreement, Community, Credit, Listing, Move } from "../generated/schema";
import { ACTIONS, STATES } from "../generated/states";
import { accountOf } from "./account";
import { countAgreement, countClosedAgreement } from "./agreement-counts";
import { isMember } from "./membership";

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
  agreement.proposedAt = at;
  agreement.updatedAt = at;
  agreement.save();
}

function record(event: Moved, action: string, to: string): void {
  const move = new Move(event.transaction.hash.concatI32(event.logIndex.toI32()));
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

export function handleMoved(event: Moved): void {
  const agreement = Agreement.load(event.params.id);
  if (agreement == null) return;
  const at = event.block.timestamp;
  const action = ACTIONS[event.params.action];
  const to = STATES[event.params.to];
  record(event, action, to);

  if (action == "Propose") {
    agreement.proposer = event.params.by;
    accountOf(event.params.by, at);
  }
  if (action == "Accept") agreement.acceptedAt = at;
  if (action == "Deliver") agreement.deliveredAt = at;
  if (to == "Closed") {
    agreement.closedAt = at;
    // A proposal that nobody accepted was no agreement yet.
    if (agreement.acceptedAt !== null) countClosedAgreement(agreement, at);
  }
  agreement.state = to;
  agreement.lastAction = action;
  agreement.paidToProvider = agreement.paidToProvider.plus(event.params.toProvider);
  agreement.returnedToPayer = agreement.returnedToPayer.plus(event.params.toPayer);
  agreement.updatedAt = at;
  agreement.save();
}

export function handleSettlementProposed(event: SettlementProposed): void {
  const agreement = Agreement.load(event.params.id);
  if (agreement == null) return;
  accountOf(event.params.by, event.block.timestamp);
  agreement.settlementBy = event.params.by;
  agreement.settlementToProvider = event.params.toProvider;
  agreement.updatedAt = event.block.timestamp;
  agreement.save();
}

function addCredit(event: ethereum.Event, account: Address, token: Address, amount: BigInt): void {
  accountOf(account, event.block.timestamp);
  const id = account.concat(token);
  let credit = Credit.load(id);
  if (credit == null) {
    credit = new Credit(id);
    credit.account = account;
    credit.token = token;
    credit.amount = BigInt.zero();
  }
  credit.amount = credit.amount.plus(amount);
  credit.save();
}

export function handlePayoutCredited(event: PayoutCredited): void {
  addCredit(event, event.params.account, event.params.token, event.params.amount);
}

export function handleWithdrawn(event: Withdrawn): void {
  addCredit(event, event.params.account, event.params.token, event.params.amount.neg());
}
