import type { Address } from "viem";
import type { Message, Waiting } from "./messenger.ts";

/**
 * What still waits of a conversation. The network can have a message before this device knows that it does, because its
 * answer was lost with the page that was reloaded: such a message is shown as sent, and not a second time as waiting.
 *
 * XMTP names no message before it is sent, so that it is told by its content: each of the member's own messages that is no
 * older than what waits stands for the first that says the same.
 */
export function stillWaiting(
  waiting: readonly Waiting[],
  messages: readonly Message[],
  me: Address,
): readonly Waiting[] {
  const sent = new Set(messages.filter(({ sender }) => sender === me));
  return waiting.filter(({ content, writtenAt }) => {
    for (const message of sent) {
      if (message.sentAt < writtenAt || !isSame(message.content, content)) continue;
      sent.delete(message);
      return false;
    }
    return true;
  });
}

/** Whether two contents are equal, part by part; what is undefined counts as left out. */
function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Uint8Array && other instanceof Uint8Array)
    return one.length === other.length && one.every((byte, at) => byte === other[at]);
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return Object.is(one, other);
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(Reflect.get(one, name), Reflect.get(other, name)));
}
