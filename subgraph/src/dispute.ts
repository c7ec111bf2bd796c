import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";
import { Agreement, Dispute, FeeCredit } from "../generated/schema";
import { accountOf } from "./account";
import { wordOf } from "./number";

/** Arbitrators count their disputes, each for itself. */
export function disputeId(arbitrator: Address, number: BigInt): Bytes {
  return arbitrator.concat(wordOf(number));
}

/** A dispute of which its number is known. The caller fills in the rest, and saves. */
export function newDispute(event: ethereum.Event, arbitrator: Address, number: BigInt, kind: string): Dispute {
  const dispute = new Dispute(disputeId(arbitrator, number));
  dispute.arbitrator = arbitrator;
  dispute.kind = kind;
  dispute.disputeID = number;
  dispute.withdrawn = false;
  dispute.raisedAt = event.block.timestamp;
  dispute.transaction = event.transaction.hash;
  return dispute;
}

/** A stranger's arbitrator isn't listened to: its dispute is over when the agreement is. */
export function endStrangersDispute(agreement: Agreement, action: string, at: BigInt): void {
  const id = agreement.dispute;
  if (id === null) return;
  const dispute = Dispute.load(id);
  if (dispute == null || dispute.kind != "Other") return;
  dispute.withdrawn = action != "Rule";
  dispute.endedAt = at;
  dispute.save();
}

/** Adds to what an arbitrator holds for an account. */
export function addFee(event: ethereum.Event, account: Address, amount: BigInt): void {
  accountOf(account, event.block.timestamp);
  const id = event.address.concat(account);
  let credit = FeeCredit.load(id);
  if (credit == null) {
    credit = new FeeCredit(id);
    credit.arbitrator = event.address;
    credit.account = account;
    credit.amount = BigInt.zero();
  }
  credit.amount = credit.amount.plus(amount);
  credit.save();
}
