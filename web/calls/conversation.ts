import type { ConversationId } from "../messaging/ids.ts";
import type { Message, Messenger } from "../messaging/messenger.ts";
import { RING_MS } from "./call.ts";
import type { Arrival, Signalling } from "./signalling.ts";

/** Calls are between two: a signal in a group, or of somebody whom the member has not let in, is not heard. */
function isHeard(messenger: Messenger, conversation: ConversationId): boolean {
  const known = messenger.conversations().find(({ id }) => id === conversation);
  return known !== undefined && !known.isGroup && known.consent === "allowed";
}

function arrivalOf(messenger: Messenger, message: Message): Arrival | null {
  const { content, conversation, sender, sentAt } = message;
  if (content.kind !== "call" || sender === null || !isHeard(messenger, conversation)) return null;
  return {
    conversation,
    from: sender === messenger.me ? "me" : "them",
    sentAt,
    content: content.value.signal,
  };
}

/** What came while the page was loading: somebody may be ringing. */
function recent(messenger: Messenger, now: number): readonly Message[] {
  return messenger
    .conversations()
    .flatMap(({ id }) => messenger.messages(id))
    .filter(({ sentAt }) => sentAt > now - RING_MS);
}

/** Signals as messages of the conversation, which the messenger encrypts, authenticates and orders. */
export function signallingThrough(messenger: Messenger): Signalling {
  return {
    send: (conversation, signal) => messenger.sendNow(conversation, { kind: "call", value: { signal } }),
    subscribe: (receive) => {
      const hear = (message: Message) => {
        const arrival = arrivalOf(messenger, message);
        if (arrival !== null) receive(arrival);
      };
      const leave = messenger.subscribe((change) => {
        if (change.type === "arrived") hear(change.message);
      });
      for (const message of recent(messenger, Date.now())) hear(message);
      return leave;
    },
  };
}
