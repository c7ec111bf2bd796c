import type { Address, Hex } from "viem";

/** As the contract `IJury` has them. */
export type JuryPhase = "Drawing" | "Commit" | "Reveal" | "Appeal" | "Decided" | "Ended";

export type SeatStatus = "Silent" | "Recused" | "Committed" | "Revealed";

/** A juror's seat on one jury. */
export interface SeatFacts {
  juror: Address;
  status: SeatStatus;
  commitment: Hex | null;
  /** 1 to the number of choices, 0 for refused to rule; null until revealed. */
  choice: bigint | null;
}

/** One jury at work. */
export interface RoundFacts {
  /** From 0. */
  number: number;
  /** Jurors of a complete jury; null until it is drawn. */
  size: number | null;
  /** How many were enrolled when it was last asked for. */
  poolSize: number;
  seats: readonly SeatFacts[];
  /** How many votes were counted, and what came of them; null until they were. */
  votes: number | null;
  ruling: bigint | null;
  /** Whether this jury gave the ruling. If not, it is what stood before. */
  byJury: boolean | null;
}

/** A dispute before a jury, as its last event left it. Times in Unix seconds, spans in seconds, money in wei. */
export interface JuryFacts {
  phase: JuryPhase;
  /** When the phase ends by itself; null where it doesn't. */
  until: bigint | null;
  jurors: number;
  commitSeconds: bigint;
  revealSeconds: bigint;
  appealSeconds: bigint;
  feePerJuror: bigint;
  /** Who appealed; null where nobody has. */
  appellant: Address | null;
  /** As it stands; null until there is one. */
  ruling: bigint | null;
  /** In their order; the last is at work. */
  rounds: readonly RoundFacts[];
}

const same = (one: Address, other: Address | null) => one.toLowerCase() === other?.toLowerCase();

/** The seat of somebody on the jury at work; null for who has none there. */
export function seatOf(facts: JuryFacts, who: Address | null): SeatFacts | null {
  return facts.rounds.at(-1)?.seats.find(({ juror }) => same(juror, who)) ?? null;
}
