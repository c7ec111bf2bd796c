import type { Arrival, Signalling } from "../../../web/calls/signalling.ts";
import { conversationId } from "../../../web/messaging/ids.ts";

declare global {
  /** The test's post takes what this page sends… */
  var post: (content: unknown) => Promise<void>;
  /** …and hands over what the other page sent. */
  var deliver: (content: unknown) => void;
}

const listeners = new Set<(arrival: Arrival) => void>();

globalThis.deliver = (content) => {
  const conversation = conversationId.parse("the two of us");
  for (const listener of listeners) listener({ conversation, from: "them", sentAt: Date.now(), content });
};

/** One conversation, whose signals the test carries. */
export const signalling: Signalling = {
  send: (_conversation, signal) => globalThis.post(signal),
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
