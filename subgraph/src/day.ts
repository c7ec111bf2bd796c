import { BigInt, Bytes, Entity, Value } from "@graphprotocol/graph-ts";
import { Community, CommunityDay, Day } from "../generated/schema";

const SECONDS_PER_DAY: i32 = 86_400;

/** Days since 1 January 1970, UTC. */
function dayOf(at: BigInt): i32 {
  return at.div(BigInt.fromI32(SECONDS_PER_DAY)).toI32();
}

function startOf(day: i32): BigInt {
  return BigInt.fromI32(day).times(BigInt.fromI32(SECONDS_PER_DAY));
}

function zero(entity: Entity, fields: string[]): void {
  for (let i = 0; i < fields.length; i++) entity.set(fields[i], Value.fromI32(0));
}

function addOne(entity: Entity, field: string): void {
  entity.set(field, Value.fromI32(entity.get(field)!.toI32() + 1));
}

const COMMUNITY_COUNTS: string[] = [
  "joined",
  "left",
  "listingsPublished",
  "listingsWithdrawn",
  "agreementsProposed",
  "agreementsOpened",
  "agreementsClosed",
  "disputesRaised",
  "reviews",
];
const COUNTS: string[] = COMMUNITY_COUNTS.concat(["communitiesFounded", "vouches"]);

/** Counts one more of these on that day. */
export function countDay(at: BigInt, field: string): void {
  const number = dayOf(at);
  let day = Day.load(number.toString());
  if (day == null) {
    day = new Day(number.toString());
    day.start = startOf(number);
    zero(day, COUNTS);
  }
  addOne(day, field);
  day.save();
}

function communityDay(community: Community, at: BigInt): CommunityDay {
  const number = dayOf(at);
  const id = community.id.concatI32(number);
  const known = CommunityDay.load(id);
  if (known != null) return known;
  const day = new CommunityDay(id);
  day.community = community.id;
  day.day = number;
  day.start = startOf(number);
  zero(day, COMMUNITY_COUNTS);
  return day;
}

/** Counts one more of these on that day for a community, and keeps how large it is now. */
export function countCommunityDay(community: Community, at: BigInt, field: string): void {
  const day = communityDay(community, at);
  addOne(day, field);
  day.memberCount = community.memberCount;
  day.listingCount = community.listingCount;
  day.save();
}

/** Counts one more of these on that day, everywhere and for the community, where that is known. */
export function countDayOf(communityId: Bytes | null, at: BigInt, field: string): void {
  countDay(at, field);
  if (communityId === null) return;
  const community = Community.load(communityId);
  if (community != null) countCommunityDay(community, at, field);
}
