import type { ConversationId } from "../messaging/ids.ts";
import type { Signal } from "./signal.ts";

/** A signal as it came through a conversation. */
export interface Arrival {
  readonly conversation: ConversationId;
  /** "me": another device of this member sent it. */
  readonly from: "them" | "me";
  /** Milliseconds since 1970, by the network's clock: a call of yesterday must not ring. */
  readonly sentAt: number;
  /** Unchecked. */
  readonly content: unknown;
}

/**
 * What calls need of a messenger. Signals may come late, twice, in another order, or never; who sent one is authenticated by
 * the messenger, and nobody else reads it.
 */
export interface Signalling {
  /**
   * Sends to every device of both members of a direct conversation; settles when the network has it.
   *
   * @throws When it can't be delivered now.
   */
  send(conversation: ConversationId, signal: Signal): Promise<void>;
  /** Hears every signal of conversations that the member consented to; the answer ends it. */
  subscribe(receive: (arrival: Arrival) => void): () => void;
}
