import { Address, BigInt } from "@graphprotocol/graph-ts";
import { Account } from "../generated/schema";

/** The account, made when it is seen for the first time. */
export function accountOf(address: Address, at: BigInt): Account {
  const known = Account.load(address);
  if (known != null) return known;
  const account = new Account(address);
  account.reviewCount = 0;
  account.overallSum = 0;
  account.closedAgreementCount = 0;
  account.firstSeenAt = at;
  account.save();
  return account;
}
