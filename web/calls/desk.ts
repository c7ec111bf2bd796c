import type { ConversationId } from "../messaging/ids.ts";
import { type Calls, createCalls } from "./calls.ts";
import { createTransfers, type Transfers } from "./files/transfers.ts";
import { newDeviceId } from "./ids.ts";
import { openPeer } from "./peer.ts";
import type { Signalling } from "./signalling.ts";

/** Everything that one page has of calls and files. */
export interface Desk {
  readonly calls: Calls;
  /** The files between this member and the other of a conversation, from all calls of this page. */
  filesWith(conversation: ConversationId): Transfers;
}

/**
 * Sets a page up for calls.
 *
 * @param configuration The STUN and TURN servers that the host names; without any, devices of one network find each other.
 */
export function createDesk(signalling: Signalling, configuration: RTCConfiguration): Desk {
  const files = new Map<ConversationId, Transfers>();
  const filesWith = (conversation: ConversationId): Transfers => {
    const known = files.get(conversation) ?? createTransfers();
    files.set(conversation, known);
    return known;
  };
  const calls = createCalls({
    device: newDeviceId(),
    signalling,
    configuration,
    openPeer,
    carryFiles: (conversation, channel) => filesWith(conversation).attach(channel),
  });
  return { calls, filesWith };
}
