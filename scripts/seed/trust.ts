import { SLOTS_PER_DAY } from "./agreements.ts";
import { type PlannedMember, STORY_DAYS } from "./members.ts";
import type { Random } from "./random.ts";

/** "I know and trust this member." Members by their position in the plan. */
export interface PlannedVouch {
  readonly voucher: number;
  readonly member: number;
  /** 1 to 100. */
  readonly weight: number;
  readonly slot: number;
}

/** What a community's founder, who is its verifier, checked of a member. */
export interface PlannedVerification {
  readonly verifier: number;
  readonly member: number;
  readonly kind: string;
  readonly method: string;
  readonly slot: number;
}

/** Days after both came. */
const ACQUAINTANCE_DAYS = 30;
const VERIFIED = 0.15;
const KINDS = [
  { kind: "legal-name", method: "document-seen" },
  { kind: "met-in-person", method: "met-in-person" },
  { kind: "driving-licence", method: "document-seen" },
] as const;

function positionsOf(members: readonly PlannedMember[], community: number): readonly number[] {
  return members.flatMap((member, position) => (member.community === community ? [position] : []));
}

/** Half days since the beginning, some time after both are there. */
function slotAfter(random: Random, joinDays: readonly number[]): number {
  const day = Math.max(...joinDays) + 1 + random.next() * ACQUAINTANCE_DAYS;
  return Math.ceil(Math.min(day, STORY_DAYS - 2) * SLOTS_PER_DAY);
}

const joinDayOf = (members: readonly PlannedMember[], position: number): number =>
  members[position]?.joinDay ?? 0;

/** A vouch for nearly every member, by somebody who was there before. */
export function planVouches(random: Random, members: readonly PlannedMember[]): readonly PlannedVouch[] {
  return members.flatMap(({ community, isFounder, care }, member) => {
    if (isFounder || random.chance(0.1)) return [];
    const others = positionsOf(members, community).filter((position) => position !== member);
    const voucher = random.pick(others);
    const weight = Math.max(1, Math.round(100 * care * (0.6 + 0.4 * random.next())));
    const joinDays = [joinDayOf(members, voucher), joinDayOf(members, member)];
    return [{ voucher, member, weight, slot: slotAfter(random, joinDays) }];
  });
}

/** Some members of each community, verified by its founder. */
export function planVerifications(
  random: Random,
  members: readonly PlannedMember[],
): readonly PlannedVerification[] {
  return members.flatMap(({ community, isFounder, joinDay }, member) => {
    if (isFounder || !random.chance(VERIFIED)) return [];
    const verifier = members.findIndex((other) => other.isFounder && other.community === community);
    const slot = slotAfter(random, [joinDay, joinDayOf(members, verifier)]);
    return [{ verifier, member, ...random.pick(KINDS), slot }];
  });
}
