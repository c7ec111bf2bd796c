import { Address, BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";
import {
  CommitmentAdded,
  CommitmentRemoved,
  GroupFounded,
  Proven,
} from "../generated/ReputationGroups/IReputationGroups";
import { Community, GroupChange, ProvenStanding, StandingGroup } from "../generated/schema";
import { accountOf } from "./account";
import { keepLog } from "./log";
import { clamped, wordOf } from "./number";

export function handleGroupFounded(event: GroupFounded): void {
  keepLog(event, "GroupFounded", event.params.group);
  if (Community.load(event.params.community) == null) return;
  const group = new StandingGroup(event.params.group);
  group.community = event.params.community;
  group.category = event.params.category;
  group.level = event.params.level;
  group.memberCount = 0;
  group.changeCount = 0;
  group.root = BigInt.zero();
  group.foundedAt = event.block.timestamp;
  group.save();
}

/** @param leaf What stands in the place from now on. */
function change(
  event: ethereum.Event,
  id: Bytes,
  member: Address,
  place: BigInt,
  leaf: BigInt,
  root: BigInt,
): void {
  const group = StandingGroup.load(id);
  if (group == null) return;
  accountOf(member, event.block.timestamp);
  const entry = new GroupChange(id.concat(wordOf(BigInt.fromI32(group.changeCount))));
  entry.group = id;
  entry.member = member;
  entry.place = clamped(place);
  entry.leaf = leaf;
  entry.root = root;
  entry.at = event.block.timestamp;
  entry.block = event.block.number;
  entry.transaction = event.transaction.hash;
  entry.save();
  group.memberCount += leaf.isZero() ? -1 : 1;
  group.changeCount += 1;
  group.root = root;
  group.save();
}

export function handleCommitmentAdded(event: CommitmentAdded): void {
  const params = event.params;
  keepLog(event, "CommitmentAdded", params.group);
  change(event, params.group, params.member, params.place, params.commitment, params.root);
}

export function handleCommitmentRemoved(event: CommitmentRemoved): void {
  const params = event.params;
  keepLog(event, "CommitmentRemoved", params.group);
  change(event, params.group, params.member, params.place, BigInt.zero(), params.root);
}

export function handleProven(event: Proven): void {
  keepLog(event, "Proven", event.params.group);
  if (StandingGroup.load(event.params.group) == null) return;
  const proven = new ProvenStanding(wordOf(event.params.nullifier));
  proven.group = event.params.group;
  proven.asker = event.params.asker;
  proven.purpose = event.params.purpose;
  proven.message = event.params.message;
  proven.root = event.params.root;
  proven.at = event.block.timestamp;
  proven.transaction = event.transaction.hash;
  proven.save();
}
