import { type ConversationId, conversationId } from "../../messaging/ids.ts";
import { advance } from "../advance.ts";
import { type CallEffect, type CallEvent, type CallState, NO_CALL, type Step } from "../call.ts";
import { type CallId, newCallId, newDeviceId } from "../ids.ts";
import { SIGNAL_VERSION, type Signal, type SignalBody } from "../signal.ts";

export const conversation: ConversationId = conversationId.parse("the two of us");

/** What one effect is, in a word or two. */
function named(effect: CallEffect): string {
  if (effect.type === "send") return `send ${effect.body.type}`;
  return effect.type === "open" ? `open ${effect.role}` : effect.type;
}

/** A state after some events, with what the last of them asked to be done. */
export function steps(state: CallState, ...events: CallEvent[]): Step {
  return events.reduce<Step>((step, event) => advance(step.state, event), { state, effects: [] });
}

/** A received signal; from the other in their conversation and just sent, unless told otherwise. */
export function receivedFrom(
  signal: Signal,
  how: { conversation?: string; from?: "them" | "me"; sentAt?: number; at: number },
): CallEvent {
  return {
    type: "received",
    conversation: how.conversation === undefined ? conversation : conversationId.parse(how.conversation),
    from: how.from ?? "them",
    sentAt: how.sentAt ?? how.at,
    signal,
    at: how.at,
  };
}

/** A member at one device, whose signals are kept instead of sent. */
export function member() {
  const device = newDeviceId();
  const sent: Signal[] = [];
  let sequence = 0;
  let step: Step = { state: NO_CALL, effects: [] };
  let made: CallId | null = null;
  const log: string[] = [];

  const call = (): CallId => {
    const now = step.state.call;
    if (now.phase !== "idle") return now.call;
    made ??= newCallId();
    return made;
  };
  const signal = (body: SignalBody, of = call(), to: Signal["to"] = null): Signal => ({
    version: SIGNAL_VERSION,
    call: of,
    device,
    to,
    sequence: sequence++,
    body,
  });
  const act = (event: CallEvent): void => {
    step = advance(step.state, event);
    for (const effect of step.effects) {
      log.push(effect.type === "open" ? `open ${effect.call}` : effect.type);
      if (effect.type === "send") sent.push(signal(effect.body, effect.call, effect.to));
    }
  };
  return {
    device,
    sent: sent as readonly Signal[],
    /** All that was asked to be done so far. */
    log: log as readonly string[],
    signal,
    call,
    newCall: newCallId,
    do: act,
    /** Takes in a signal of the other, unless it is for another device. */
    hear: (received: Signal, at: number): void => {
      if (received.to === null || received.to === device) act(receivedFrom(received, { at }));
    },
    last: (): Signal => {
      const last = sent.at(-1);
      if (last === undefined) throw new Error("Nothing was sent.");
      return last;
    },
    get state(): CallState {
      return step.state;
    },
    phase: () => step.state.call.phase,
    reason: () => (step.state.call.phase === "ended" ? step.state.call.reason : null),
    /** What the last event asked to be done. */
    done: () => step.effects.map(named),
  };
}
