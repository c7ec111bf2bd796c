import { Address, BigInt } from "@graphprotocol/graph-ts";
import { CreditsAccount, CreditsPayment, CreditsTransfer, TimeCredits } from "../generated/schema";
import {
  BalancesChanged,
  LimitChanged,
  MemberLimitChanged,
  MemberLimitCleared,
  Paid,
  Reversed,
} from "../generated/templates/TimeCredits/ITimeCredits";
import { accountOf } from "./account";
import { keepLog, logId } from "./log";
import { wordOf } from "./number";

function creditsAccount(credits: Address, account: Address, at: BigInt): CreditsAccount {
  const id = credits.concat(account);
  const known = CreditsAccount.load(id);
  if (known != null) return known;
  accountOf(account, at);
  const entry = new CreditsAccount(id);
  entry.credits = credits;
  entry.account = account;
  entry.balance = BigInt.zero();
  entry.paid = BigInt.zero();
  entry.received = BigInt.zero();
  return entry;
}

export function handleBalancesChanged(event: BalancesChanged): void {
  keepLog(event, "BalancesChanged", event.address);
  const credits = TimeCredits.load(event.address);
  if (credits == null) return;
  const at = event.block.timestamp;
  const amount = event.params.amount;
  credits.outstanding = event.params.outstanding;
  credits.transferCount = credits.transferCount + 1;
  credits.save();

  const payer = creditsAccount(event.address, event.params.from, at);
  payer.balance = event.params.fromBalance;
  payer.paid = payer.paid.plus(amount);
  payer.save();
  // After the payer is saved: the two may be one account.
  const receiver = creditsAccount(event.address, event.params.to, at);
  receiver.balance = event.params.toBalance;
  receiver.received = receiver.received.plus(amount);
  receiver.save();

  const transfer = new CreditsTransfer(logId(event));
  transfer.credits = event.address;
  transfer.from = event.params.from;
  transfer.to = event.params.to;
  transfer.amount = amount;
  transfer.fromBalance = event.params.fromBalance;
  transfer.toBalance = event.params.toBalance;
  transfer.outstanding = event.params.outstanding;
  transfer.at = at;
  transfer.transaction = event.transaction.hash;
  transfer.save();
}

export function handlePaid(event: Paid): void {
  keepLog(event, "Paid", event.address);
  accountOf(event.params.from, event.block.timestamp);
  accountOf(event.params.to, event.block.timestamp);
  const payment = new CreditsPayment(event.address.concat(wordOf(event.params.id)));
  payment.credits = event.address;
  payment.number = event.params.id;
  payment.from = event.params.from;
  payment.to = event.params.to;
  payment.amount = event.params.amount;
  payment.memo = event.params.memo;
  payment.at = event.block.timestamp;
  payment.transaction = event.transaction.hash;
  payment.save();
}

export function handleReversed(event: Reversed): void {
  keepLog(event, "Reversed", event.address);
  const payment = CreditsPayment.load(event.address.concat(wordOf(event.params.id)));
  if (payment == null) return;
  payment.reversedAt = event.block.timestamp;
  payment.save();
}

export function handleLimitChanged(event: LimitChanged): void {
  keepLog(event, "LimitChanged", event.address);
  const credits = TimeCredits.load(event.address);
  if (credits == null) return;
  credits.limit = event.params.limit;
  credits.save();
}

export function handleMemberLimitChanged(event: MemberLimitChanged): void {
  keepLog(event, "MemberLimitChanged", event.address);
  const entry = creditsAccount(event.address, event.params.account, event.block.timestamp);
  entry.ownLimit = event.params.limit;
  entry.save();
}

export function handleMemberLimitCleared(event: MemberLimitCleared): void {
  keepLog(event, "MemberLimitCleared", event.address);
  const entry = creditsAccount(event.address, event.params.account, event.block.timestamp);
  entry.ownLimit = null;
  entry.save();
}
