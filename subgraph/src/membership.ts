import { Address, Bytes } from "@graphprotocol/graph-ts";
import { Membership } from "../generated/schema";

export function membershipId(community: Address, account: Address): Bytes {
  return community.concat(account);
}

/** Whether the account is a member at this moment. */
export function isMember(community: Address, account: Address): bool {
  const membership = Membership.load(membershipId(community, account));
  return membership != null && membership.leftAt === null;
}
