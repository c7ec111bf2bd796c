import type { ConversationId } from "../messaging/ids.ts";
import type { CallId, DeviceId } from "./ids.ts";
import type { Media, NegotiationBody, Signal, SignalBody } from "./signal.ts";

/** Milliseconds that a call rings, on both sides. */
export const RING_MS = 45_000;

/** Milliseconds from answering to hearing each other, and from losing each other to giving up. */
export const CONNECT_MS = 40_000;

/** Calls whose end is remembered, so that an invitation that comes late or twice does not ring again. */
const REMEMBERED = 64;

/** Why a call is over, as this side sees it. */
export type EndReason =
  | "hungUp"
  | "theyHungUp"
  /** I called; they said no, are in another call, did not answer, or have an app that can't. */
  | "declined"
  | "busy"
  | "noAnswer"
  | "unsupported"
  | "cancelled"
  /** They called; I said no, or did not answer in time. */
  | "iDeclined"
  | "missed"
  /** Another of my devices took it or declined it. */
  | "elsewhere"
  /** The two devices found no way to each other, or lost it. */
  | "unreachable"
  | "lost"
  /** The conversation could not carry the signals. */
  | "undelivered";

interface Facts {
  readonly conversation: ConversationId;
  readonly call: CallId;
  readonly role: "caller" | "callee";
  /** What the call began with. */
  readonly media: Media;
}

interface WithDevice extends Facts {
  /** The device of the other that the call is with. */
  readonly device: DeviceId;
}

/** Where the call is. Times are milliseconds since 1970; `until` is when it moves on by itself. */
export type Call =
  | { readonly phase: "idle" }
  | (Facts & { readonly phase: "ringingOut"; readonly until: number })
  | (WithDevice & { readonly phase: "ringingIn"; readonly until: number })
  | (WithDevice & { readonly phase: "connecting"; readonly until: number })
  | (WithDevice & { readonly phase: "connected"; readonly since: number })
  | (WithDevice & { readonly phase: "reconnecting"; readonly since: number; readonly until: number })
  | (Facts & {
      readonly phase: "ended";
      readonly reason: EndReason;
      /** When they first heard each other; null if never. */
      readonly since: number | null;
      readonly at: number;
    });

/** The one call that a device can be in, and those that are over. */
export interface CallState {
  readonly call: Call;
  readonly over: readonly CallId[];
}

export const NO_CALL: CallState = { call: { phase: "idle" }, over: [] };

export type Transport = "connected" | "interrupted" | "broken";

export type CallEvent = { readonly at: number } & (
  | {
      readonly type: "dial";
      readonly conversation: ConversationId;
      readonly call: CallId;
      readonly media: Media;
    }
  | { readonly type: "accept" | "decline" | "hangUp" | "dismiss" | "timePassed" }
  | {
      readonly type: "received";
      readonly conversation: ConversationId;
      readonly from: "them" | "me";
      readonly sentAt: number;
      readonly signal: Signal;
    }
  /** An invitation of a newer app. */
  | { readonly type: "unsupported"; readonly conversation: ConversationId; readonly call: CallId }
  | { readonly type: "transport"; readonly call: CallId; readonly transport: Transport }
  | { readonly type: "undeliverable"; readonly call: CallId }
);

export type CallEffect =
  | {
      readonly type: "send";
      readonly conversation: ConversationId;
      readonly call: CallId;
      readonly to: DeviceId | null;
      readonly body: SignalBody;
    }
  /** Begin a connection; the one called offers first, which saves a message's way. */
  | { readonly type: "open"; readonly call: CallId; readonly role: Facts["role"] }
  | { readonly type: "negotiate"; readonly sequence: number; readonly body: NegotiationBody }
  | { readonly type: "restart" }
  | { readonly type: "close" };

export interface Step {
  readonly state: CallState;
  readonly effects: readonly CallEffect[];
}

export type Underway = Exclude<Call, { phase: "idle" | "ended" }>;

/** Whether there is a call that a new one would disturb. */
export function isUnderway(call: Call): call is Underway {
  return call.phase !== "idle" && call.phase !== "ended";
}

/** When a call moves on by itself, if nothing else happens; null if it doesn't. */
export function deadlineOf(call: Call): number | null {
  return "until" in call ? call.until : null;
}

/** Adds a call to those that are over. */
export function remember(over: readonly CallId[], call: CallId): readonly CallId[] {
  return over.includes(call) ? over : [...over, call].slice(-REMEMBERED);
}
