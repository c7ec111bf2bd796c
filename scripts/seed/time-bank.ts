import { SLOTS_PER_DAY } from "./agreements.ts";
import { COMMUNITIES } from "./communities.ts";
import { type PlannedMember, STORY_DAYS } from "./members.ts";
import type { Random } from "./random.ts";

/** A direct transfer of hours. Members by their position in the plan. */
export interface PlannedPayment {
  readonly from: number;
  readonly to: number;
  /** In hundredths of an hour. */
  readonly amount: bigint;
  readonly memo: string;
  readonly slot: number;
  /** When its receiver gives it back; null for never. */
  readonly reversedSlot: number | null;
}

export interface PlannedTimeBank {
  /** Position in {@link COMMUNITIES}. */
  readonly community: number;
  /** How far a balance may go from zero, in hundredths of an hour. */
  readonly limit: number;
  readonly slot: number;
  readonly payments: readonly PlannedPayment[];
}

const LIMIT = 2_000;
const PAYMENTS = 60;
const MADE_ON_DAY = 20;
const MEMOS = ["fado guitar", "gutters", "paperwork", "soup for Dona Rosa", "walking the dog", "a shelf"];

/** The time bank's credits and its members' transfers, within everybody's limit. */
export function planTimeBank(
  random: Random,
  members: readonly PlannedMember[],
  scale: number,
): PlannedTimeBank {
  const community = COMMUNITIES.findIndex(({ use }) => use === "time-bank");
  const own = members.flatMap((member, position) => (member.community === community ? [position] : []));
  // Of each member, all that it pays and gets: so its balance stays within the limit in whatever order that happens.
  const moved = new Map<number, number>();
  const payments: PlannedPayment[] = [];
  for (let i = 0; i < Math.max(4, PAYMENTS * scale); i++) {
    const from = random.pick(own);
    const to = random.pick(own.filter((position) => position !== from));
    const amount = random.whole(2, 12) * 25;
    const sums = [from, to].map((member) => (moved.get(member) ?? 0) + amount * 2);
    if (Math.max(...sums) > LIMIT) continue;
    [from, to].forEach((member, side) => {
      moved.set(member, sums[side] ?? 0);
    });
    const joined = Math.max(MADE_ON_DAY, ...[from, to].map((each) => members[each]?.joinDay ?? 0));
    const slot = Math.ceil((joined + 1 + random.next() * (STORY_DAYS - joined - 6)) * SLOTS_PER_DAY);
    const reversedSlot = i % 20 === 3 ? slot + 2 : null;
    payments.push({ from, to, amount: BigInt(amount), memo: random.pick(MEMOS), slot, reversedSlot });
  }
  return { community, limit: LIMIT, slot: MADE_ON_DAY * SLOTS_PER_DAY, payments };
}
