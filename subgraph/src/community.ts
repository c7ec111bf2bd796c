import { Address } from "@graphprotocol/graph-ts";
import { Community, Membership } from "../generated/schema";
import { Described, Joined, Left } from "../generated/templates/Community/ICommunity";
import { accountOf } from "./account";
import { cellOrNull } from "./cell";
import { membershipId } from "./membership";
import { slugOf } from "./slug";

export function handleDescribed(event: Described): void {
  const community = Community.load(event.address);
  if (community == null) return;
  community.name = event.params.name;
  community.about = event.params.about;
  community.use = slugOf(event.params.use);
  community.cell = cellOrNull(event.params.cell);
  community.save();
}

function countMember(address: Address, by: i32): void {
  const community = Community.load(address);
  if (community == null) return;
  community.memberCount = community.memberCount + by;
  community.save();
}

export function handleJoined(event: Joined): void {
  const at = event.block.timestamp;
  accountOf(event.params.member, at);
  const membership = new Membership(membershipId(event.address, event.params.member));
  membership.community = event.address;
  membership.account = event.params.member;
  membership.joinedAt = at;
  membership.leftAt = null;
  membership.save();
  countMember(event.address, 1);
}

export function handleLeft(event: Left): void {
  const membership = Membership.load(membershipId(event.address, event.params.member));
  if (membership == null) return;
  membership.leftAt = event.block.timestamp;
  membership.save();
  countMember(event.address, -1);
}
