import { Address, Bytes } from "@graphprotocol/graph-ts";
import { Community, Membership, VotingPower } from "../generated/schema";
import {
  BarLifted,
  DelegateChanged,
  DelegateVotesChanged,
  InvitationRevoked,
  InvitationUsed,
  Joined,
  Left,
  Removed,
  VouchesUsed,
} from "../generated/templates/Community/Community";
import { accountOf } from "./account";
import { countCommunityDay, countDay } from "./day";
import { keepLog } from "./log";

function membershipId(community: Address, account: Address): Bytes {
  return community.concat(account);
}

/** Whether the account is a member at this moment. */
export function isMember(community: Address, account: Address): bool {
  const membership = Membership.load(membershipId(community, account));
  return membership != null && membership.leftAt === null;
}

export function handleJoined(event: Joined): void {
  keepLog(event, "Joined", event.address);
  const at = event.block.timestamp;
  accountOf(event.params.member, at);
  const membership = new Membership(membershipId(event.address, event.params.member));
  membership.community = event.address;
  membership.account = event.params.member;
  membership.joinedAt = at;
  membership.leftAt = null;
  membership.inviter = null;
  membership.vouchers = [];
  // The contract gives everyone who joins its own vote.
  membership.delegate = event.params.member;
  membership.removalReason = null;
  membership.barred = false;
  membership.save();
  countDay(at, "joined");
  const community = Community.load(event.address);
  if (community == null) return;
  community.memberCount = community.memberCount + 1;
  community.save();
  countCommunityDay(community, at, "joined");
}

export function handleInvitationUsed(event: InvitationUsed): void {
  keepLog(event, "InvitationUsed", event.address);
  const membership = Membership.load(membershipId(event.address, event.params.invitee));
  if (membership == null) return;
  accountOf(event.params.inviter, event.block.timestamp);
  membership.inviter = event.params.inviter;
  membership.save();
}

export function handleInvitationRevoked(event: InvitationRevoked): void {
  keepLog(event, "InvitationRevoked", event.address);
}

export function handleVouchesUsed(event: VouchesUsed): void {
  keepLog(event, "VouchesUsed", event.address);
  const membership = Membership.load(membershipId(event.address, event.params.member));
  if (membership == null) return;
  membership.vouchers = changetype<Bytes[]>(event.params.vouchers);
  membership.save();
}

function end(membership: Membership, event: Left): void {
  const at = event.block.timestamp;
  membership.leftAt = at;
  membership.save();
  countDay(at, "left");
  const community = Community.load(event.address);
  if (community == null) return;
  community.memberCount = community.memberCount - 1;
  community.save();
  countCommunityDay(community, at, "left");
}

export function handleLeft(event: Left): void {
  keepLog(event, "Left", event.address);
  const membership = Membership.load(membershipId(event.address, event.params.member));
  if (membership != null) end(membership, event);
}

export function handleRemoved(event: Removed): void {
  keepLog(event, "Removed", event.address);
  const membership = Membership.load(membershipId(event.address, event.params.member));
  if (membership == null) return;
  membership.removalReason = event.params.reason;
  membership.barred = true;
  end(membership, changetype<Left>(event));
}

export function handleBarLifted(event: BarLifted): void {
  keepLog(event, "BarLifted", event.address);
  const membership = Membership.load(membershipId(event.address, event.params.account));
  if (membership == null) return;
  membership.barred = false;
  membership.save();
}

export function handleDelegateChanged(event: DelegateChanged): void {
  keepLog(event, "DelegateChanged", event.address);
  const membership = Membership.load(membershipId(event.address, event.params.delegator));
  if (membership == null) return;
  membership.delegate = event.params.toDelegate;
  membership.save();
}

export function handleDelegateVotesChanged(event: DelegateVotesChanged): void {
  keepLog(event, "DelegateVotesChanged", event.address);
  accountOf(event.params.delegate, event.block.timestamp);
  const power = new VotingPower(membershipId(event.address, event.params.delegate));
  power.community = event.address;
  power.account = event.params.delegate;
  power.votes = event.params.newVotes;
  power.save();
}
