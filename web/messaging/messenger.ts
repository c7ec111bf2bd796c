import type { Address } from "viem";
import type { Content, Sendable } from "./content/table.ts";
import type { ConversationId, MessageId } from "./ids.ts";

/** What a member said about a conversation: nothing yet (a request), that it may go on, or that it shall not be seen. */
export type Consent = "unknown" | "allowed" | "denied";

export interface Message {
  readonly id: MessageId;
  readonly conversation: ConversationId;
  /** Null for a sender that has left and can't be named any more. */
  readonly sender: Address | null;
  /** Milliseconds since 1970, by the network's clock. */
  readonly sentAt: number;
  readonly content: Content;
}

/** What waits on this device until the network has it. */
export interface Waiting {
  readonly key: string;
  readonly conversation: ConversationId;
  readonly content: Sendable;
  /** Milliseconds since 1970, by this device's clock. */
  readonly writtenAt: number;
  /** True once it could not be sent; it is tried again by itself. */
  readonly failed: boolean;
}

export interface Conversation {
  readonly id: ConversationId;
  /** The others in it; one in a direct conversation. */
  readonly others: readonly Address[];
  readonly isGroup: boolean;
  /** A group's name; empty where it has none. */
  readonly name: string;
  readonly consent: Consent;
  /** The newest message that is shown; null for none. */
  readonly last: Message | null;
  readonly unread: number;
  /** Milliseconds since 1970: when something last happened. */
  readonly changedAt: number;
}

/** What a messenger tells those who listen. */
export type Change =
  /** Conversations or what waits changed: read them again. */
  | { readonly type: "conversations" }
  | { readonly type: "messages"; readonly conversation: ConversationId }
  /** One message came in, once, as it came: what rings, counts or notifies listens to this. */
  | { readonly type: "arrived"; readonly message: Message }
  | { readonly type: "connection"; readonly isConnected: boolean }
  /** This device has no messages any more: another tab took them, or they were turned off. */
  | { readonly type: "closed" };

/** An end-to-end encrypted messenger. What is behind it may be away: then only messages are. */
export interface Messenger {
  readonly me: Address;
  /** Whether this browser has just become one more device of an account that had others: those have what was before. */
  readonly isNewDevice: boolean;
  readonly isConnected: boolean;
  /** All that aren't denied, the last changed first. */
  conversations(): readonly Conversation[];
  /** A conversation's messages, oldest first, as far as they are on this device. */
  messages(conversation: ConversationId): readonly Message[];
  /** What this device has still to send in a conversation, in order. */
  waiting(conversation: ConversationId): readonly Waiting[];
  /** Makes a conversation's messages available to {@link messages}. */
  load(conversation: ConversationId): Promise<void>;
  /**
   * The direct conversation with somebody, begun where there is none.
   * @throws `nobodyThere` where they have not turned messages on
   */
  direct(other: Address): Promise<ConversationId>;
  /** Begins a group; every member is asked whether it wants to be in it. */
  group(name: string, others: readonly Address[]): Promise<ConversationId>;
  /** Takes somebody more into a group, such as a mediator. */
  invite(conversation: ConversationId, other: Address): Promise<void>;
  /** Keeps a content and sends it as soon as the network takes it, each once and in order. Settles when it is kept. */
  send(conversation: ConversationId, content: Sendable): Promise<void>;
  /**
   * Sends what is worth nothing later, such as a call's signal. Settles when the network has it.
   * @throws `unreachable` where it can't be delivered now
   */
  sendNow(conversation: ConversationId, content: Sendable): Promise<void>;
  /** Gives up what waits. */
  discard(key: string): Promise<void>;
  setConsent(conversation: ConversationId, consent: Exclude<Consent, "unknown">): Promise<void>;
  /** All that is there was seen; tells the others only where the member wants that. */
  markRead(conversation: ConversationId): Promise<void>;
  /** Hears of changes until the answer is called. */
  subscribe(listener: (change: Change) => void): () => void;
  close(): Promise<void>;
}
