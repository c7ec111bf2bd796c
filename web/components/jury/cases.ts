import type { Address, Hex } from "viem";
import { type Asked, dutyOf } from "../../disputes/asks.ts";
import type { JuryFacts } from "../../disputes/facts.ts";
import { type PhaseNow, phaseAt } from "../../disputes/phase.ts";
import type { Dispute } from "../../index/queries/dispute.ts";
import { juryOf } from "../dispute/record.ts";

/** A dispute in which a member has or had a seat. */
export interface Case {
  readonly id: Hex;
  readonly agreement: Hex;
  /** Title of the listing that the agreement came from; null where there is none. */
  readonly title: string | null;
  readonly payer: Address;
  readonly provider: Address;
  readonly community: string | null;
  readonly jury: JuryFacts;
  readonly now: PhaseNow;
  /** What the member alone can do now; null for nothing. */
  readonly duty: Asked | null;
  readonly isOver: boolean;
}

function caseOf(dispute: Dispute, me: Address, now: bigint): Case[] {
  const { agreement, community, endedAt } = dispute;
  const jury = juryOf(dispute);
  if (agreement === null || jury === null) return [];
  const isOver = endedAt !== null || agreement.state === "Closed";
  return [
    {
      id: dispute.id,
      agreement: agreement.id,
      title: agreement.listing?.title ?? null,
      payer: agreement.payer,
      provider: agreement.provider,
      community: community?.name ?? null,
      jury,
      now: phaseAt(jury, now),
      duty: isOver ? null : dutyOf(jury, me, now),
      isOver,
    },
  ];
}

const until = ({ duty }: Case) => duty?.by ?? null;

/** Those that ask something of the member first, the most urgent at the top; then those under way, then those that are over. */
export function casesOf(disputes: readonly Dispute[], me: Address, now: bigint): Case[] {
  const rank = (one: Case) => (one.duty !== null ? 0 : one.isOver ? 2 : 1);
  return disputes
    .flatMap((dispute) => caseOf(dispute, me, now))
    .sort((a, b) => rank(a) - rank(b) || Number((until(a) ?? 0n) - (until(b) ?? 0n)));
}

/** One thing that is asked of a juror once: told apart from what is asked later in the same dispute. */
export function dutyKey({ id, jury, duty }: Case): string {
  return `${id}-${jury.rounds.length}-${duty?.ask ?? ""}`;
}
