import {
  type Call,
  type CallEffect,
  type CallState,
  type EndReason,
  remember,
  type Step,
  type Underway,
} from "./call.ts";
import type { SignalBody } from "./signal.ts";

/** Nothing changes and nothing is to be done. */
export const stay = (state: CallState): Step => ({ state, effects: [] });

/** Another phase of the call, and what is to be done for it. */
export const moveTo = (state: CallState, call: Call, ...effects: CallEffect[]): Step => ({
  state: { ...state, call },
  effects,
});

/** What stays the same through all phases of a call. */
export function factsOf({ conversation, call, role, media }: Underway) {
  return { conversation, call, role, media };
}

/**
 * The end of a call.
 *
 * @param tells What the other is to be told; null where they know.
 */
export function end(
  { over }: CallState,
  call: Underway,
  reason: EndReason,
  at: number,
  tells: SignalBody | null = null,
): Step {
  const facts = factsOf(call);
  const hasPeer = call.phase !== "ringingIn" && call.phase !== "ringingOut";
  const told: CallEffect[] =
    tells === null
      ? []
      : [{ type: "send", conversation: call.conversation, call: call.call, to: null, body: tells }];
  return {
    state: {
      call: { phase: "ended", ...facts, reason, since: "since" in call ? call.since : null, at },
      over: remember(over, call.call),
    },
    effects: hasPeer ? [...told, { type: "close" }] : told,
  };
}
