import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, type Hex } from "viem";
import type { HeldRecord } from "../attestations/held.ts";
import type { RecordId } from "../attestations/record.ts";
import { answer, startAnswering } from "./answer.ts";
import { ask, startAsking } from "./ask.ts";
import { type Answering, type Asking, type ComparisonStep, PATIENCE } from "./comparison.ts";
import { blame, type Credit, isMuted, type PeerFault, spend } from "./limits.ts";
import { MOST_FRAME } from "./link.ts";
import { type Frame, framesOf, readFrame, writeFrame } from "./wire.ts";

/** Records of one link that are remembered as sent and heard; then it starts anew. */
const MOST_REMEMBERED = 50_000;

/** What is under way over one link. */
export interface Conversation {
  readonly credit: Credit;
  /** Of the device's deployment, by which it knows whether the other's records are of the same. */
  readonly scheme: Uint8Array;
  /** Whether the other said hello, of the same deployment. */
  readonly isGreeted: boolean;
  readonly asking: Asking | null;
  readonly answering: Answering | null;
  /** Records that the other has been sent, or has sent itself: nothing is sent twice over one link. */
  readonly known: ReadonlySet<RecordId>;
  /** Digests of the records that it sent, so that it can't have the same verified again and again. */
  readonly heard: ReadonlySet<Hex>;
  /** Records of the other's that are being verified. */
  readonly judging: number;
  /** What is put off until they are: a further comparison before would find the same missing again. */
  readonly putOff: { readonly again: boolean; readonly compared: boolean };
}

const NOTHING_PUT_OFF = { again: false, compared: false };

/** Times in milliseconds since the epoch; `held` is what the device has to offer, `nonce` fresh and random. */
export type ConversationEvent = { readonly at: number } & (
  | { readonly type: "opened" }
  | {
      readonly type: "frame";
      readonly bytes: Uint8Array;
      readonly held: readonly HeldRecord[];
      readonly nonce: Uint8Array;
    }
  | { readonly type: "compare"; readonly held: readonly HeldRecord[]; readonly nonce: Uint8Array }
  /** What came of records that it sent. */
  | {
      readonly type: "judged";
      readonly records: number;
      readonly accepted: readonly RecordId[];
      readonly faults: readonly PeerFault[];
    }
  /** The device has come to hold more. */
  | { readonly type: "push"; readonly records: readonly HeldRecord[] }
  | { readonly type: "tick" }
);

export type ConversationEffect =
  | { readonly type: "send"; readonly bytes: Uint8Array; readonly records: number }
  /** Verifies records, and tells what came of it by `judged`. */
  | { readonly type: "judge"; readonly records: readonly Uint8Array[] }
  /** The other is there and of the same deployment: a comparison can start. */
  | { readonly type: "greeted" | "synced" | "again" }
  | { readonly type: "refused"; readonly fault: PeerFault }
  | { readonly type: "close" };

export interface ConversationStep {
  readonly state: Conversation;
  readonly effects: readonly ConversationEffect[];
}

export function newConversation(credit: Credit, scheme: Uint8Array): Conversation {
  return {
    credit,
    scheme,
    isGreeted: false,
    asking: null,
    answering: null,
    known: new Set(),
    heard: new Set(),
    judging: 0,
    putOff: NOTHING_PUT_OFF,
  };
}

/** What comes of an event. A peer that isn't heard is not answered either. */
export function converse(state: Conversation, event: ConversationEvent): ConversationStep {
  switch (event.type) {
    case "opened":
      return { state, effects: [sendFrame({ type: "hello", scheme: state.scheme })] };
    case "frame":
      return isMuted(state.credit, event.at) ? { state, effects: [] } : hear(state, event);
    case "compare":
      if (!state.isGreeted || state.asking !== null || state.judging > 0) return { state, effects: [] };
      return apply(state, "asking", startAsking(event.held, event.nonce, event.at), event.at);
    case "judged":
      return resume(hearVerdicts(state, event), event.at);
    case "push":
      return state.isGreeted ? give(state, event.records) : { state, effects: [] };
    case "tick":
      return { state: giveUp(state, event.at), effects: [] };
  }
}

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
  return charged.isGreeted ? follow(charged, frame, event) : greet(charged, frame, at);
}

/** Until the other has said of which deployment it is, nothing else is listened to. */
function greet(state: Conversation, frame: Frame, at: number): ConversationStep {
  if (frame.type !== "hello") return refuse(state, "malformed", at);
  // Another deployment's signatures would all look forged, through no fault of the other.
  if (bytesToHex(frame.scheme) !== bytesToHex(state.scheme)) return { state, effects: [{ type: "close" }] };
  return { state: { ...state, isGreeted: true }, effects: [{ type: "greeted" }] };
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
      const credit = spend(state.credit, "comparisons", 1, at);
      if (credit === null) return refuse(state, "too-much", at);
      return apply({ ...state, credit }, "answering", startAnswering(frame, held, nonce, at), at);
    }
    case "ready":
    case "symbols":
    case "ids":
    case "answered":
      return state.asking === null
        ? { state, effects: [] }
        : apply(state, "asking", ask(state.asking, frame, at), at);
    case "more":
    case "list":
    case "want":
    case "compared":
      if (frame.type === "compared" && state.judging > 0)
        return { state: { ...state, putOff: { ...state.putOff, compared: true } }, effects: [] };
      return state.answering === null
        ? { state, effects: [] }
        : apply(state, "answering", answer(state.answering, frame, at), at);
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
            return { state: now, effects: [sendFrame(effect.frame)] };
          case "give":
            return give(now, effect.records);
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

/** Sends records that the other doesn't know yet. */
function give(state: Conversation, records: readonly HeldRecord[]): ConversationStep {
  const unknown = records.filter(({ id }) => !state.known.has(id));
  return {
    state: {
      ...state,
      known: remember(
        state.known,
        unknown.map(({ id }) => id),
      ),
    },
    effects: framesOf(unknown.map(({ bytes }) => bytes)).map(sendFrame),
  };
}

/** Counts a fault; the one that silences the peer ends the link. */
function refuse(state: Conversation, fault: PeerFault, at: number): ConversationStep {
  const credit = blame(state.credit, fault, at);
  const isSilenced = isMuted(credit, at) && !isMuted(state.credit, at);
  return {
    state: { ...state, credit },
    effects: [{ type: "refused", fault }, ...(isSilenced ? [{ type: "close" } as const] : [])],
  };
}

function giveUp(state: Conversation, at: number): Conversation {
  const isLost = (side: { readonly at: number } | null) => side !== null && at - side.at > PATIENCE;
  return {
    ...state,
    asking: isLost(state.asking) ? null : state.asking,
    answering: isLost(state.answering) ? null : state.answering,
  };
}

function remember(known: ReadonlySet<RecordId>, ids: readonly RecordId[]): ReadonlySet<RecordId> {
  if (ids.length === 0) return known;
  return new Set([...(known.size > MOST_REMEMBERED ? [] : known), ...ids]);
}

function after(step: ConversationStep, next: (state: Conversation) => ConversationStep): ConversationStep {
  const { state, effects } = next(step.state);
  return { state, effects: [...step.effects, ...effects] };
}

function sendFrame(frame: Frame): ConversationEffect {
  const records = frame.type === "records" ? frame.records.length : 0;
  return { type: "send", bytes: writeFrame(frame), records };
}
