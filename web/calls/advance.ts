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
  type Transport,
  type Underway,
} from "./call.ts";
import { answer, receive } from "./receive.ts";
import { end, factsOf, moveTo, stay } from "./step.ts";

/**
 * A call's next state, and what is to be done for it. Pure: what does not fit the state changes nothing, so that signals may
 * come late, twice or in another order.
 */
export function advance(state: CallState, event: CallEvent): Step {
  const { call } = state;
  switch (event.type) {
    case "dial":
      return dial(state, event);
    case "accept":
      return call.phase === "ringingIn" ? answer(state, call, event.at) : stay(state);
    case "decline":
      return call.phase === "ringingIn"
        ? end(state, call, "iDeclined", event.at, { type: "decline", reason: "declined" })
        : stay(state);
    case "hangUp":
      return hangUp(state, event.at);
    case "dismiss":
      return call.phase === "ended" ? moveTo(state, { phase: "idle" }) : stay(state);
    case "timePassed":
      return timePassed(state, event.at);
    case "received":
      return receive(state, event);
    case "unsupported":
      return refuseUnsupported(state, event);
    case "transport":
      return isUnderway(call) && call.call === event.call
        ? transportChanged(state, call, event.transport, event.at)
        : stay(state);
    case "undeliverable":
      return isUnderway(call) && call.call === event.call && isBefore(call)
        ? end(state, call, "undelivered", event.at)
        : stay(state);
  }
}

type Dial = Extract<CallEvent, { type: "dial" }>;

function dial(state: CallState, { conversation, call, media, at }: Dial): Step {
  const now = state.call;
  // Who calls the one that is calling wants the same.
  if (now.phase === "ringingIn" && now.conversation === conversation) return answer(state, now, at);
  if (isUnderway(now)) return stay(state);
  return moveTo(
    state,
    { phase: "ringingOut", conversation, call, role: "caller", media, until: at + RING_MS },
    { type: "send", conversation, call, to: null, body: { type: "invite", media } },
  );
}

/** Whether the two have not heard each other yet. */
function isBefore(call: Underway): boolean {
  return call.phase === "ringingOut" || call.phase === "connecting";
}

function hangUp(state: CallState, at: number): Step {
  const { call } = state;
  if (!isUnderway(call)) return stay(state);
  if (call.phase === "ringingIn") {
    return end(state, call, "iDeclined", at, { type: "decline", reason: "declined" });
  }
  const cancelled = call.phase === "ringingOut";
  return end(state, call, cancelled ? "cancelled" : "hungUp", at, {
    type: "hangUp",
    reason: cancelled ? "cancelled" : "ended",
  });
}

const TOO_LATE = {
  ringingOut: { reason: "noAnswer", tells: "noAnswer" },
  ringingIn: { reason: "missed", tells: null },
  connecting: { reason: "unreachable", tells: "lost" },
  reconnecting: { reason: "lost", tells: "lost" },
} as const satisfies Partial<Record<Call["phase"], { reason: EndReason; tells: string | null }>>;

function timePassed(state: CallState, at: number): Step {
  const { call } = state;
  if (!("until" in call) || at < call.until) return stay(state);
  const { reason, tells } = TOO_LATE[call.phase];
  return end(state, call, reason, at, tells === null ? null : { type: "hangUp", reason: tells });
}

/** A newer app is told at once that this one can't answer it, instead of letting it ring. */
function refuseUnsupported(
  state: CallState,
  { conversation, call }: Extract<CallEvent, { type: "unsupported" }>,
): Step {
  if (state.over.includes(call)) return stay(state);
  const decline: CallEffect = {
    type: "send",
    conversation,
    call,
    to: null,
    body: { type: "decline", reason: "unsupported" },
  };
  return { state: { ...state, over: remember(state.over, call) }, effects: [decline] };
}

function transportChanged(state: CallState, call: Underway, transport: Transport, at: number): Step {
  if (call.phase === "ringingIn" || call.phase === "ringingOut") return stay(state);
  switch (transport) {
    case "connected":
      return call.phase === "connected" ? stay(state) : moveTo(state, connected(call, at));
    case "interrupted":
      return call.phase === "connected"
        ? moveTo(
            state,
            { ...connected(call, at), phase: "reconnecting", until: at + CONNECT_MS },
            { type: "restart" },
          )
        : stay(state);
    case "broken":
      return end(state, call, call.phase === "connecting" ? "unreachable" : "lost", at, {
        type: "hangUp",
        reason: "lost",
      });
  }
}

type Answered = Extract<Call, { phase: "connecting" | "connected" | "reconnecting" }>;

function connected(call: Answered, at: number): Extract<Call, { phase: "connected" }> {
  const since = "since" in call ? call.since : at;
  return { phase: "connected", ...factsOf(call), device: call.device, since };
}
