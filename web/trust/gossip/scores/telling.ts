import type { Share } from "../../shares.ts";
import { type Frame, MOST_SCORES, type Score, UNITS } from "../wire.ts";

/** Hours by which the clocks of two devices may differ. */
const HOURS_APART = 1;

/** What a device that was asked for scores has told of them. */
export interface TellingScores {
  readonly hour: number;
  /** By member, ascending; null while they are computed. */
  readonly scores: readonly Score[] | null;
  readonly sent: number;
  /** Milliseconds since the epoch of the last word. */
  readonly at: number;
}

export interface TellingStep {
  readonly state: TellingScores | null;
  readonly frame: Frame;
}

/** Whether a device tells scores of an hour: of its own, or beside it. */
export const isTold = (hour: number, own: number): boolean => Math.abs(hour - own) <= HOURS_APART;

/** Says that there is nothing to tell: of that hour, or at all. */
export const nothingToTell = (hour: number): Frame => ({
  type: "scores",
  hour,
  from: 0,
  isLast: true,
  scores: [],
});

/** Rounded down, so that all together never have more than all. */
export function toScores(shares: readonly Share[]): readonly Score[] {
  const all = Math.max(
    1,
    shares.reduce((sum, { share }) => sum + share, 0),
  );
  return shares
    .map(({ member, share }) => ({ member, units: Math.floor((share / all) * UNITS) }))
    .sort((one, other) => (one.member < other.member ? -1 : 1));
}

/** The next part of what was asked for; null where another isn't asked for, so that nobody has the same told again and again. */
export function tellScores(state: TellingScores, from: number, at: number): TellingStep | null {
  const { hour, scores, sent } = state;
  if (scores === null || from !== sent) return null;
  const to = sent + MOST_SCORES;
  const isLast = to >= scores.length;
  return {
    state: isLast ? null : { ...state, sent: to, at },
    frame: { type: "scores", hour, from, isLast, scores: scores.slice(from, to) },
  };
}
