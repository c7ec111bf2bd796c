import type { Address } from "viem";
import { type JuryFacts, seatOf } from "./facts.ts";
import { phaseAt } from "./phase.ts";

/** What a dispute can wait for. Jurors commit and reveal, parties appeal; all else anybody can do. */
export type Ask = "commit" | "reveal" | "appeal" | "draw" | "tally" | "execute";

export interface Asked {
  readonly ask: Ask;
  /** Last second in which it can be done, in Unix seconds; null where nothing ends it. */
  readonly by: bigint | null;
}

/** Who looks: a juror, a party or anybody; and what the chain alone tells. */
export interface Viewer {
  readonly me: Address | null;
  readonly isParty: boolean;
  /** The chain's time in Unix seconds. */
  readonly now: bigint;
  /** Whether jurors wait to be drawn, as the contract says. */
  readonly isDrawPending: boolean;
}

/** All that one can do in a dispute now, what one alone can do first. */
export function asksOf(facts: JuryFacts, { me, isParty, now, isDrawPending }: Viewer): Asked[] {
  const { phase, until, isLate } = phaseAt(facts, now);
  const round = facts.rounds.at(-1);
  const seat = seatOf(facts, me);
  const asks: Asked[] = [];
  if (phase === "Commit" && seat?.status === "Silent") asks.push({ ask: "commit", by: until });
  if (phase === "Reveal" && !isLate && seat?.status === "Committed") asks.push({ ask: "reveal", by: until });
  if (phase === "Appeal" && isParty) asks.push({ ask: "appeal", by: until });
  if (isDrawPending && (phase === "Drawing" || phase === "Commit")) asks.push({ ask: "draw", by: null });
  const isNobodyLeft = round?.seats.every(({ status }) => status !== "Committed") ?? false;
  if (phase === "Reveal" && (isLate || isNobodyLeft)) asks.push({ ask: "tally", by: null });
  if (phase === "Decided") asks.push({ ask: "execute", by: null });
  return asks;
}

/** What a juror alone can do, and must do in time for the vote to count; null where nothing is. */
export function dutyOf(facts: JuryFacts, me: Address, now: bigint): Asked | null {
  const asks = asksOf(facts, { me, isParty: false, now, isDrawPending: false });
  return asks.find(({ ask }) => ask === "commit" || ask === "reveal") ?? null;
}

/** Most jurors of a second jury: twice the first one and one more. */
export function secondJury({ jurors }: Pick<JuryFacts, "jurors">): number {
  return 2 * jurors + 1;
}

/** What an appeal costs, in wei. */
export function appealCost(facts: Pick<JuryFacts, "jurors" | "feePerJuror">): bigint {
  return BigInt(secondJury(facts)) * facts.feePerJuror;
}
