import { hourOf } from "../../hour.ts";
import type { Share } from "../../shares.ts";
import { type Conversation, type ConversationStep, quiet, refuse, say } from "../conversation.ts";
import { spend } from "../limits.ts";
import type { Frame } from "../wire.ts";
import { askScores, hearScores, SCORES_PATIENCE } from "./asking.ts";
import { isTold, nothingToTell, type TellingScores, tellScores, toScores } from "./telling.ts";

/** Asks the other for its scores, where it is one that tells them and isn't telling already. */
export function ask(state: Conversation, hour: number, at: number): ConversationStep {
  const isAnswering = state.askingScores !== null && !state.askingScores.isLate;
  if (state.holds !== "own" || state.theirs !== "all" || isAnswering) return quiet(state);
  const { state: askingScores, frame } = askScores(hour, at);
  return say({ ...state, askingScores }, frame);
}

/** Hears what it asked for, or didn't. */
export function hear(
  state: Conversation,
  frame: Extract<Frame, { type: "scores" }>,
  at: number,
): ConversationStep {
  const step = hearScores(state.askingScores, frame, at);
  const over = { ...state, askingScores: null };
  switch (step.type) {
    case "more":
      return say({ ...state, askingScores: step.state }, step.frame);
    case "told":
      return { state: over, effects: [step] };
    case "late":
      return quiet(over);
    case "malformed":
      return refuse(over, "malformed", at);
  }
}

/** Is asked for scores. Only a device that holds all has such as are worth telling. */
export function answer(
  state: Conversation,
  { hour, from }: Extract<Frame, { type: "askScores" }>,
  at: number,
): ConversationStep {
  if (state.holds !== "all") return refuse(state, "malformed", at);
  if (from > 0)
    return state.tellingScores === null ? quiet(state) : tell(state, state.tellingScores, from, at);
  const credit = spend(state.credit, "questions", 1, at);
  if (credit === null) return refuse(state, "too-much", at);
  const charged = { ...state, credit };
  if (!isTold(hour, hourOf(at / 1_000))) return say(charged, nothingToTell(hour));
  const tellingScores: TellingScores = { hour, scores: null, sent: 0, at };
  return { state: { ...charged, tellingScores }, effects: [{ type: "compute", hour }] };
}

/** The device's scores are there: their first part goes. */
export function answerComputed(
  state: Conversation,
  { hour, shares, at }: { readonly hour: number; readonly shares: readonly Share[]; readonly at: number },
): ConversationStep {
  const { tellingScores } = state;
  if (tellingScores === null || tellingScores.scores !== null || tellingScores.hour !== hour)
    return quiet(state);
  return tell(state, { ...tellingScores, scores: toScores(shares) }, 0, at);
}

function tell(state: Conversation, telling: TellingScores, from: number, at: number): ConversationStep {
  const step = tellScores(telling, from, at);
  return step === null ? quiet(state) : say({ ...state, tellingScores: step.state }, step.frame);
}

/** Lets go what has waited for too long. */
export function giveUp(state: Conversation, at: number): Conversation {
  const { askingScores, tellingScores } = state;
  const isLost = (side: { readonly at: number } | null) => side !== null && at - side.at > SCORES_PATIENCE;
  return {
    ...state,
    askingScores:
      askingScores !== null && isLost(askingScores) ? { ...askingScores, isLate: true } : askingScores,
    tellingScores: isLost(tellingScores) ? null : tellingScores,
  };
}
