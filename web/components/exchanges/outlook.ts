import type { Address } from "viem";
import { type ActionName, deadlineOf } from "../agreement/actions.ts";
import type { AgreementRecord } from "../agreement/record.ts";
import { type Attention, attentionOf } from "./attention.ts";

/** Where an exchange stands for a member, in the order of the page. */
export const STANDS = ["needsYou", "waiting", "running", "finished"] as const;
export type Stand = (typeof STANDS)[number];

/** What an exchange asks of a member, where it stands for them, and until when that lasts by itself. */
export interface Outlook {
  readonly agreement: AgreementRecord;
  readonly stand: Stand;
  readonly attention: Attention | null;
  /** Unix seconds; null where no deadline is left. */
  readonly by: bigint | null;
}

/** Moves that nobody has to make: once their time has come, anyone may. */
const TIMEOUTS = [
  "Expire",
  "Reclaim",
  "ReleaseAfterReview",
  "Split",
  "Rule",
] as const satisfies readonly ActionName[];
export type Timeout = (typeof TIMEOUTS)[number];

/** Whether what is asked for is a move that anyone may make, and so one press is enough. */
export function isTimeout(need: Attention["need"]): need is Timeout {
  return TIMEOUTS.some((timeout) => timeout === need);
}

function standOf(agreement: AgreementRecord, me: Address, attention: Attention | null): Stand {
  if (agreement.state === "Closed") return "finished";
  if (attention !== null) return "needsYou";
  const isMine = (who: Address | null) => who?.toLowerCase() === me.toLowerCase();
  const isAsked = agreement.state === "Proposed" || agreement.state === "Delivered";
  return isAsked || isMine(agreement.settlementBy) ? "waiting" : "running";
}

/**
 * What an exchange is to `me`.
 *
 * @param now the chain's time in Unix seconds
 */
export function outlookOf(agreement: AgreementRecord, me: Address, now: bigint): Outlook {
  const attention = attentionOf(agreement, me, now);
  const deadline = deadlineOf(agreement, now);
  return {
    agreement,
    attention,
    stand: standOf(agreement, me, attention),
    by: deadline === null || deadline.over ? null : deadline.at,
  };
}

/** Soonest deadline first, then those without one, in the order in which they came. */
function bySoonest(one: Outlook, other: Outlook): number {
  if (one.by === null || other.by === null) return Number(one.by === null) - Number(other.by === null);
  return one.by === other.by ? 0 : one.by < other.by ? -1 : 1;
}

/** Those with a review still to write first, then in the order in which they came. */
function byReview(one: Outlook, other: Outlook): number {
  return Number(one.attention === null) - Number(other.attention === null);
}

/** All exchanges of a member by where they stand, each group in the order in which one would look at it. */
export function groupByStand(outlooks: readonly Outlook[]): Readonly<Record<Stand, readonly Outlook[]>> {
  const of = (stand: Stand) => outlooks.filter((outlook) => outlook.stand === stand);
  return {
    needsYou: of("needsYou").sort(bySoonest),
    waiting: of("waiting").sort(bySoonest),
    running: of("running").sort(bySoonest),
    finished: of("finished").sort(byReview),
  };
}

/** How often others answered each of a member's listings, and how many of these answers wait; by listing id. */
export function askedOf(
  outlooks: readonly Outlook[],
): ReadonlyMap<string, { readonly asked: number; readonly waiting: number }> {
  const counts = new Map<string, { asked: number; waiting: number }>();
  for (const { agreement, attention } of outlooks) {
    const id = agreement.terms.listing.toString();
    const { asked, waiting } = counts.get(id) ?? { asked: 0, waiting: 0 };
    counts.set(id, { asked: asked + 1, waiting: waiting + Number(attention?.need === "Accept") });
  }
  return counts;
}
