import {
  type Call,
  type CallEffect,
  type CallEvent,
  type CallState,
  CONNECT_MS,
  type EndReason,
  isUnderway,
  RING_MS,
  remember,
  type Step,
  type Underway,
} from "./call.ts";
import type { DeviceId } from "./ids.ts";
import type { Signal, SignalBody } from "./signal.ts";
import { end, factsOf, moveTo, stay } from "./step.ts";

type Received = Extract<CallEvent, { type: "received" }>;
type Ringing = Extract<Call, { phase: "ringingIn" }>;

/** What a signal of the other, or of another of my devices, does to my call. */
export function receive(state: CallState, event: Received): Step {
  if (event.from === "me") return fromMyOtherDevice(state, event);
  const { call } = state;
  const { signal } = event;
  if (signal.body.type === "invite") return invited(state, event);
  if (!isUnderway(call) || call.call !== signal.call || call.conversation !== event.conversation) {
    return isLast(signal)
      ? { state: { ...state, over: remember(state.over, signal.call) }, effects: [] }
      : stay(state);
  }
  switch (signal.body.type) {
    case "accept":
      return accepted(state, call, signal.device, event.at);
    case "decline":
      return call.phase === "ringingOut" ? end(state, call, signal.body.reason, event.at) : stay(state);
    case "hangUp":
      return hungUp(state, call, signal, event.at);
    case "description":
    case "candidates":
      return negotiated(state, call, signal, event.at);
  }
}

/** Whether nothing of that call can follow. */
const isLast = ({ body, to }: Signal): boolean =>
  to === null && (body.type === "hangUp" || body.type === "decline");

/** The one called answers. */
export function answer(state: CallState, call: Ringing, at: number): Step {
  return moveTo(
    state,
    { ...call, phase: "connecting", until: at + CONNECT_MS },
    sending(call, { type: "accept" }, call.device),
    { type: "open", call: call.call, role: "callee" },
  );
}

function invited(state: CallState, { conversation, signal, sentAt, at }: Received): Step {
  const { call } = state;
  if (signal.body.type !== "invite" || state.over.includes(signal.call)) return stay(state);
  if (isUnderway(call) && call.call === signal.call) return stay(state);
  // A network's clock may be ahead of this device's; a call never rings longer than one that begins now.
  const until = Math.min(sentAt, at) + RING_MS;
  if (until <= at) return { state: { ...state, over: remember(state.over, signal.call) }, effects: [] };
  const ringing: Ringing = {
    phase: "ringingIn",
    conversation,
    call: signal.call,
    role: "callee",
    media: signal.body.media,
    device: signal.device,
    until,
  };
  if (!isUnderway(call)) return moveTo(state, ringing);
  if (call.phase === "ringingOut" && call.conversation === conversation)
    return bothCalled(state, call, ringing, at);
  const next = { ...state, over: remember(state.over, signal.call) };
  if (call.conversation === conversation && "device" in call) {
    // The two are already in a call that both wanted: this invitation crossed it.
    if (call.device === signal.device) return { state: next, effects: [] };
    // Who calls again from a new page has left the old one, where the line is down.
    if (call.phase === "reconnecting") {
      const { state: ended, effects } = end(state, call, "lost", at);
      return moveTo(ended, ringing, ...effects.filter(({ type }) => type === "close"));
    }
  }
  return { state: next, effects: [sending(ringing, { type: "decline", reason: "busy" }, null)] };
}

/**
 * Both called each other at once. Both want to talk, so nobody has to answer: the call with the lesser id goes on, which both
 * sides find by themselves, and the other's caller accepts it.
 */
function bothCalled(state: CallState, mine: Underway, theirs: Ringing, at: number): Step {
  if (mine.call < theirs.call)
    return { state: { ...state, over: remember(state.over, theirs.call) }, effects: [] };
  const { state: next, effects } = answer(state, { ...theirs, media: mine.media }, at);
  return {
    state: { ...next, over: remember(next.over, mine.call) },
    effects: [sending(mine, { type: "hangUp", reason: "replaced" }, null), ...effects],
  };
}

/** The first device that answers has the call; a second one is told so. */
function accepted(state: CallState, call: Underway, device: DeviceId, at: number): Step {
  if (call.role !== "caller") return stay(state);
  if (call.phase === "ringingOut") {
    return moveTo(
      state,
      { phase: "connecting", ...factsOf(call), device, until: at + CONNECT_MS },
      { type: "open", call: call.call, role: "caller" },
    );
  }
  if (call.device === device) return stay(state);
  return {
    state,
    effects: [sending(call, { type: "hangUp", reason: "answeredElsewhere" }, device)],
  };
}

const HUNG_UP = {
  ended: "theyHungUp",
  cancelled: "missed",
  noAnswer: "missed",
  lost: "lost",
  replaced: null,
  answeredElsewhere: "elsewhere",
} as const satisfies Record<string, EndReason | null>;

function hungUp(state: CallState, call: Underway, { device, body }: Signal, at: number): Step {
  const isTheirs = call.phase === "ringingOut" || call.device === device;
  if (body.type !== "hangUp" || !isTheirs) return stay(state);
  const reason = HUNG_UP[body.reason];
  // Their other call, which goes on instead, rings by its own invitation.
  if (reason === null) return call.phase === "ringingIn" ? end(state, call, "missed", at) : stay(state);
  // Answered on this side just when the other gave up: the answer came too late.
  return end(state, call, reason === "missed" && call.phase !== "ringingIn" ? "theyHungUp" : reason, at);
}

/** Descriptions and candidates go to the connection; one that overtook its device's answer stands for it. */
function negotiated(state: CallState, call: Underway, signal: Signal, at: number): Step {
  if (signal.body.type !== "description" && signal.body.type !== "candidates") return stay(state);
  const effect: CallEffect = { type: "negotiate", sequence: signal.sequence, body: signal.body };
  if (call.phase === "ringingOut") {
    const { state: next, effects } = accepted(state, call, signal.device, at);
    return { state: next, effects: [...effects, effect] };
  }
  if (call.phase === "ringingIn") return stay(state);
  return call.device === signal.device ? { state, effects: [effect] } : stay(state);
}

/** What my other device answers or declines stops ringing here. */
function fromMyOtherDevice(state: CallState, { signal, at }: Received): Step {
  const { call } = state;
  const settles = signal.body.type === "accept" || signal.body.type === "decline";
  if (!settles) return stay(state);
  if (call.phase === "ringingIn" && call.call === signal.call) return end(state, call, "elsewhere", at);
  if (isUnderway(call) && call.call === signal.call) return stay(state);
  return { state: { ...state, over: remember(state.over, signal.call) }, effects: [] };
}

function sending(call: Underway, body: SignalBody, to: DeviceId | null): CallEffect {
  return { type: "send", conversation: call.conversation, call: call.call, to, body };
}
