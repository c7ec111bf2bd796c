import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "viem";
import { answer, startAnswering } from "./answer.ts";
import { ask, startAsking } from "./ask.ts";
import { type ComparisonStep, PATIENCE } from "./comparison.ts";
import {
  after,
  type Conversation,
  type ConversationEvent,
  type ConversationStep,
  give,
  MOST_REMEMBERED,
  NOTHING_PUT_OFF,
  quiet,
  refuse,
  remember,
  say,
} from "./conversation.ts";
import { isMuted, spend } from "./limits.ts";
import { MOST_FRAME } from "./link.ts";
import * as scores from "./scores/converse.ts";
import { type Frame, readFrame } from "./wire.ts";

/** What comes of an event. A peer that isn't heard is not answered either. */
export function converse(state: Conversation, event: ConversationEvent): ConversationStep {
  switch (event.type) {
    case "opened":
      return say(state, { type: "hello", scheme: state.scheme, holds: state.holds });
    case "frame":
      return isMuted(state.credit, event.at) ? quiet(state) : hear(state, event);
    case "compare":
      return compare(state, event);
    case "judged":
      return resume(hearVerdicts(state, event), event.at);
    case "push":
      return state.theirs === null ? quiet(state) : give(state, event.records, event.held);
    case "ask":
      return scores.ask(state, event.hour, event.at);
    case "computed":
      return scores.answerComputed(state, event);
    case "tick":
      return quiet(scores.giveUp(giveUp(state, event.at), event.at));
  }
}

/** With a device that holds only its own there is nothing to compare: it is given what is its own, and gives all that it has. */
function compare(
  state: Conversation,
  { held, nonce, at }: Extract<ConversationEvent, { type: "compare" }>,
): ConversationStep {
  if (state.theirs === null) return quiet(state);
  if (!isCompared(state))
    return after(give(state, held, held), (now) => ({ state: now, effects: [{ type: "synced" }] }));
  if (state.asking !== null || state.judging > 0) return quiet(state);
  return apply(state, "asking", startAsking(held, nonce, at), at);
}

/** Whether both hold all. */
export const isCompared = ({ holds, theirs }: Conversation): boolean => holds === "all" && theirs === "all";

function hearVerdicts(
  state: Conversation,
  { records, accepted, faults, at }: Extract<ConversationEvent, { type: "judged" }>,
): ConversationStep {
  const known = remember(state.known, accepted);
  return faults.reduce<ConversationStep>((step, fault) => after(step, (now) => refuse(now, fault, at)), {
    state: { ...state, known, judging: state.judging - records },
    effects: [],
  });
}

/** Takes up what was put off, once nothing is being verified. */
function resume(step: ConversationStep, at: number): ConversationStep {
  const { judging, putOff, answering } = step.state;
  if (judging > 0) return step;
  const ready: ConversationStep = { ...step, state: { ...step.state, putOff: NOTHING_PUT_OFF } };
  const answered =
    putOff.compared && answering !== null
      ? after(ready, (now) => apply(now, "answering", answer(answering, { type: "compared" }, at), at))
      : ready;
  return putOff.again ? { ...answered, effects: [...answered.effects, { type: "again" }] } : answered;
}

function hear(state: Conversation, event: Extract<ConversationEvent, { type: "frame" }>): ConversationStep {
  const { bytes, at } = event;
  if (bytes.length > MOST_FRAME) return refuse(state, "oversized", at);
  const credit = spend(state.credit, "bytes", bytes.length, at);
  if (credit === null) return refuse(state, "too-much", at);
  const frame = readFrame(bytes);
  const charged = { ...state, credit };
  if (frame === null) return refuse(charged, "malformed", at);
  return charged.theirs === null ? greet(charged, frame, at) : follow(charged, frame, event);
}

/** Until the other has said of which deployment it is, nothing else is listened to. */
function greet(state: Conversation, frame: Frame, at: number): ConversationStep {
  if (frame.type !== "hello") return refuse(state, "malformed", at);
  // Another deployment's signatures would all look forged, through no fault of the other.
  if (bytesToHex(frame.scheme) !== bytesToHex(state.scheme)) return { state, effects: [{ type: "close" }] };
  return { state: { ...state, theirs: frame.holds }, effects: [{ type: "greeted" }] };
}

function follow(
  state: Conversation,
  frame: Frame,
  { held, nonce, at }: Extract<ConversationEvent, { type: "frame" }>,
): ConversationStep {
  switch (frame.type) {
    case "hello":
      return refuse(state, "malformed", at);
    case "records":
      return receive(state, frame.records, at);
    case "compare": {
      if (!isCompared(state)) return refuse(state, "malformed", at);
      const credit = spend(state.credit, "comparisons", 1, at);
      if (credit === null) return refuse(state, "too-much", at);
      return apply({ ...state, credit }, "answering", startAnswering(frame, held, nonce, at), at);
    }
    case "ready":
    case "symbols":
    case "ids":
    case "answered":
      return state.asking === null ? quiet(state) : apply(state, "asking", ask(state.asking, frame, at), at);
    case "more":
    case "list":
    case "want":
    case "compared":
      if (frame.type === "compared" && state.judging > 0)
        return { state: { ...state, putOff: { ...state.putOff, compared: true } }, effects: [] };
      return state.answering === null
        ? quiet(state)
        : apply(state, "answering", answer(state.answering, frame, at), at);
    case "askScores":
      return scores.answer(state, frame, at);
    case "scores":
      return scores.hear(state, frame, at);
  }
}

function receive(state: Conversation, records: readonly Uint8Array[], at: number): ConversationStep {
  const credit = spend(state.credit, "records", records.length, at);
  if (credit === null) return refuse(state, "too-much", at);
  const heard = new Set(state.heard.size > MOST_REMEMBERED ? [] : state.heard);
  const fresh = records.filter((record) => {
    const digest = bytesToHex(sha256(record));
    if (heard.has(digest)) return false;
    heard.add(digest);
    return true;
  });
  const asking = state.asking && { ...state.asking, at };
  const step: ConversationStep = {
    state: { ...state, credit, heard, asking, judging: state.judging + fresh.length },
    effects: fresh.length > 0 ? [{ type: "judge", records: fresh }] : [],
  };
  return Array.from({ length: records.length - fresh.length }).reduce<ConversationStep>(
    (replayed) => after(replayed, (now) => refuse(now, "replayed", at)),
    step,
  );
}

/** Takes a step of a comparison over into the conversation. */
function apply<Side extends "asking" | "answering">(
  state: Conversation,
  side: Side,
  step: ComparisonStep<NonNullable<Conversation[Side]>>,
  at: number,
): ConversationStep {
  return step.effects.reduce<ConversationStep>(
    (so, effect) =>
      after(so, (now) => {
        switch (effect.type) {
          case "send":
            return say(now, effect.frame);
          case "give":
            return give(now, effect.records, effect.records);
          case "fault":
            return refuse(now, effect.fault, at);
          case "again":
            return now.judging === 0
              ? { state: now, effects: [effect] }
              : { state: { ...now, putOff: { ...now.putOff, again: true } }, effects: [] };
          default:
            return { state: now, effects: [effect] };
        }
      }),
    { state: { ...state, [side]: step.state }, effects: [] },
  );
}

function giveUp(state: Conversation, at: number): Conversation {
  const isLost = (side: { readonly at: number } | null) => side !== null && at - side.at > PATIENCE;
  return {
    ...state,
    asking: isLost(state.asking) ? null : state.asking,
    answering: isLost(state.answering) ? null : state.answering,
  };
}
