import { SLOTS_PER_DAY } from "./agreements.ts";
import { COMMUNITIES } from "./communities.ts";
import { type PlannedMember, STORY_DAYS } from "./members.ts";
import type { Random } from "./random.ts";

/** How a larger work ends. */
export type WorkEnd = "released" | "under way" | "mediated" | "judged" | "in dispute";

/** An agreement with milestones, opened at once, as two members agree on when a work is larger. */
export interface PlannedWork {
  readonly end: WorkEnd;
  /** Position in {@link COMMUNITIES}. */
  readonly community: number;
  /** Members by their position in the plan. */
  readonly payer: number;
  readonly provider: number;
  readonly mediator: number;
  readonly jurors: readonly number[];
  /** In wei. */
  readonly amounts: readonly bigint[];
  /** How many milestones are released, in their order, before the end. */
  readonly releases: number;
  readonly slot: number;
}

/** At scale 1. */
const COUNTS: Readonly<Record<WorkEnd, number>> = {
  released: 6,
  "under way": 4,
  mediated: 5,
  judged: 3,
  "in dispute": 2,
};
const JURORS = 3;
/** A milestone of 0.05 units of the native currency and more, in wei. */
const PIECE = 5n * 10n ** 16n;
/** Days from the last of them joining to the agreement, and that a work lasts at most. */
const ACQUAINTANCE_DAYS = 3;
const LONGEST_DAYS = 40;
/** Days before the end in which those that are open begin. */
const OPEN_DAYS = 12;

function planWork(random: Random, members: readonly PlannedMember[], end: WorkEnd): PlannedWork | null {
  const community = random.whole(0, COMMUNITIES.length - 1);
  const own = members.flatMap((member, position) => (member.community === community ? [position] : []));
  const early = own.toSorted((a, b) => (members[a]?.joinDay ?? 0) - (members[b]?.joinDay ?? 0));
  const [mediator, payer, provider, ...others] = early;
  if (mediator === undefined || payer === undefined || provider === undefined) return null;
  const jurors = others.slice(0, JURORS);
  if (end === "judged" && jurors.length < JURORS) return null;
  const joined = Math.max(...[payer, provider, ...jurors].map((position) => members[position]?.joinDay ?? 0));
  const isOpen = end === "under way" || end === "in dispute";
  const earliest = joined + ACQUAINTANCE_DAYS;
  const latest = STORY_DAYS - LONGEST_DAYS;
  const day = isOpen ? STORY_DAYS - OPEN_DAYS : earliest + random.next() * Math.max(0, latest - earliest);
  if (day < earliest || (!isOpen && day > latest)) return null;
  const amounts = Array.from({ length: random.whole(2, 4) }, () => PIECE * BigInt(random.whole(1, 4)));
  return {
    end,
    community,
    payer,
    provider,
    mediator,
    jurors,
    amounts,
    releases: end === "released" ? amounts.length : random.whole(0, amounts.length - 1),
    slot: Math.ceil(day * SLOTS_PER_DAY),
  };
}

/** Larger works of every end; where no community has enough early members, fewer. */
export function planWorks(
  random: Random,
  members: readonly PlannedMember[],
  scale: number,
): readonly PlannedWork[] {
  const ends = Object.entries(COUNTS).flatMap(([end, count]) =>
    Array.from({ length: Math.max(1, Math.round(count * scale)) }, () => end as WorkEnd),
  );
  return ends.flatMap((end) => {
    for (let attempt = 0; attempt < COMMUNITIES.length; attempt++) {
      const work = planWork(random, members, end);
      if (work !== null) return [work];
    }
    return [];
  });
}
