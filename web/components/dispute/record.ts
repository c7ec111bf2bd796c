import type { Address, Hex } from "viem";
import type { JuryFacts, RoundFacts } from "../../disputes/facts.ts";
import type { Dispute } from "../../index/queries/dispute.ts";

/** A dispute as its page needs it. */
export interface DisputeRecord {
  readonly id: Hex;
  readonly arbitrator: Address;
  readonly disputeID: bigint;
  readonly raisedBy: Address | null;
  readonly community: { readonly id: Address; readonly name: string } | null;
  readonly mediator: Address | null;
  /** Null where it isn't a jury that rules. */
  readonly jury: JuryFacts | null;
  /** Rulings that can be given. */
  readonly choices: number;
  /** Whether it ended without a ruling. */
  readonly withdrawn: boolean;
  readonly isOver: boolean;
}

function roundOf({ poolSize, votes, ...round }: Dispute["rounds"][number]): RoundFacts {
  return { ...round, poolSize: Number(poolSize), votes: votes === null ? null : Number(votes) };
}

/** What the index tells of a jury; null for another arbitrator's dispute. */
export function juryOf(dispute: Dispute): JuryFacts | null {
  const { jurors, commitSeconds, revealSeconds, appealSeconds, feePerJuror } = dispute;
  if (
    jurors === null ||
    commitSeconds === null ||
    revealSeconds === null ||
    appealSeconds === null ||
    feePerJuror === null
  )
    return null;
  const rounds = dispute.rounds.map(roundOf);
  return {
    // Its first draw is asked for in the transaction that raises it, and has the phase set.
    phase: dispute.phase ?? "Drawing",
    until: dispute.until,
    jurors,
    commitSeconds,
    revealSeconds,
    appealSeconds,
    feePerJuror,
    appellant: dispute.appellant,
    ruling: dispute.ruling,
    rounds,
  };
}

/**
 * Takes from the index's answer what a page shows.
 *
 * @param choices as the agreement's terms have them
 */
export function disputeRecordOf(dispute: Dispute, choices: number): DisputeRecord {
  return {
    id: dispute.id,
    arbitrator: dispute.arbitrator,
    disputeID: dispute.disputeID,
    raisedBy: dispute.raisedBy,
    community: dispute.community,
    mediator: dispute.mediator,
    jury: juryOf(dispute),
    choices,
    withdrawn: dispute.withdrawn,
    isOver: dispute.endedAt !== null,
  };
}
