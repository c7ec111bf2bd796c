import { Address, BigInt, ethereum } from "@graphprotocol/graph-ts";
import { PayoutCredited, Withdrawn } from "../generated/Agreements/IAgreements";
import { Credit } from "../generated/schema";
import { accountOf } from "./account";
import { keepLog } from "./log";

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
  keepLog(event, "PayoutCredited", event.params.id);
  addCredit(event, event.params.account, event.params.token, event.params.amount);
}

export function handleWithdrawn(event: Withdrawn): void {
  keepLog(event, "Withdrawn", event.address);
  addCredit(event, event.params.account, event.params.token, event.params.amount.neg());
}
