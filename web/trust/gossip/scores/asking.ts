import type { AccountId } from "../../../index/ids.ts";
import { MOST_HELD } from "../set.ts";
import { type Frame, type Score, UNITS } from "../wire.ts";

/** Members whom one device can tell of: each record that it holds names two. */
export const MOST_TOLD = 2 * MOST_HELD;

/** Milliseconds without a word after which an answer is given up: a phone computes the scores of a full set in a fraction of them. */
export const SCORES_PATIENCE = 60_000;

/** What a device that asked for scores has of the answer. */
export interface AskingScores {
  readonly hour: number;
  /** As they came. */
  readonly parts: readonly (readonly Score[])[];
  readonly members: number;
  /** Of all trust, in all parts. */
  readonly units: number;
  /** Milliseconds since the epoch of the last word. */
  readonly at: number;
  /** It was given up: what comes yet is nobody's fault, and isn't taken. */
  readonly isLate: boolean;
}

export type AskingStep =
  /** More is to come, and asked for. */
  | { readonly type: "more"; readonly state: AskingScores; readonly frame: Frame }
  /** All of it: shares from 0 to 1, by member. */
  | { readonly type: "told"; readonly shares: ReadonlyMap<AccountId, number> }
  /** What was given up came after all. */
  | { readonly type: "late" }
  /** What no honest device says. */
  | { readonly type: "malformed" };

/** Asks for scores. @param hour since the epoch @param at milliseconds since the epoch */
export function askScores(hour: number, at: number): { readonly state: AskingScores; readonly frame: Frame } {
  return {
    state: { hour, parts: [], members: 0, units: 0, at, isLate: false },
    frame: { type: "askScores", hour, from: 0 },
  };
}

/**
 * Hears a part of an answer. Refused is what wasn't asked for, or not next; members who don't ascend, and so all who are named twice; more
 * trust than all there is; and more members than a device can know.
 */
export function hearScores(
  state: AskingScores | null,
  { hour, from, isLast, scores }: Extract<Frame, { type: "scores" }>,
  at: number,
): AskingStep {
  if (state === null) return { type: "malformed" };
  if (state.isLate) return { type: "late" };
  const last = state.parts.at(-1)?.at(-1)?.member ?? "";
  const members = from + scores.length;
  const units = scores.reduce((sum, score) => sum + score.units, state.units);
  const isNext = hour === state.hour && from === state.members;
  const isAscending = scores.every(({ member }, place) => member > (scores[place - 1]?.member ?? last));
  const isEndless = scores.length === 0 && !isLast;
  if (!isNext || !isAscending || isEndless || units > UNITS || members > MOST_TOLD)
    return { type: "malformed" };
  const parts = [...state.parts, scores];
  if (isLast) {
    const shares = parts.flat().map((score) => [score.member, score.units / UNITS] as const);
    return { type: "told", shares: new Map(shares) };
  }
  return {
    type: "more",
    state: { ...state, parts, members, units, at },
    frame: { type: "askScores", hour, from: members },
  };
}
