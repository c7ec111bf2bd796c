import type { JuryFacts, JuryPhase } from "./facts.ts";

/** Where a dispute is, by the clock too. */
export interface PhaseNow {
  readonly phase: JuryPhase;
  /** Unix seconds at which it ends by itself; null where it doesn't. */
  readonly until: bigint | null;
  /** Whether `until` has passed and the phase waits for somebody to end it. */
  readonly isLate: boolean;
}

/**
 * The phase that time has made of the one that the last event told, as the contract's `phaseOf` has it.
 *
 * @param now the chain's time in Unix seconds
 */
export function phaseAt(
  { phase, until, revealSeconds }: Pick<JuryFacts, "phase" | "until" | "revealSeconds">,
  now: bigint,
): PhaseNow {
  const isOver = until !== null && now > until;
  if (phase === "Commit" && isOver) {
    const revealBy = until + revealSeconds;
    return { phase: "Reveal", until: revealBy, isLate: now > revealBy };
  }
  if (phase === "Appeal" && isOver) return { phase: "Decided", until: null, isLate: false };
  return { phase, until, isLate: isOver };
}
