import { ConsentState, SortDirection } from "@xmtp/browser-sdk";
import type { Address } from "viem";
import { isPassing } from "../content/table.ts";
import { type ConversationId, conversationId } from "../ids.ts";
import type { Consent, Conversation, Message } from "../messenger.ts";
import { lastShown, merged, unreadIn } from "../thread.ts";
import type { SdkClient } from "./client.ts";
import { addressesIn, messageOf, type SdkConversation, type SdkMessage } from "./convert.ts";

/** Messages that are read of each conversation before it is opened. */
const RECENT = 50n;
/** By how much more is read where most of them are none that last. */
const WIDER = 4n;

const consents: Readonly<Record<ConsentState, Consent>> = {
  [ConsentState.Unknown]: "unknown",
  [ConsentState.Allowed]: "allowed",
  [ConsentState.Denied]: "denied",
};

interface Thread {
  readonly sdk: SdkConversation;
  readonly isGroup: boolean;
  members: ReadonlyMap<string, Address>;
  name: string;
  consent: Consent;
  messages: readonly Message[];
  isLoaded: boolean;
}

/** What this device holds of an account's conversations, kept in step with the SDK's database. */
export class Threads {
  readonly #client: SdkClient;
  readonly #me: Address;
  readonly #threads = new Map<ConversationId, Thread>();
  readonly #adding = new Map<string, Promise<Thread | null>>();

  constructor(client: SdkClient, me: Address) {
    this.#client = client;
    this.#me = me;
  }

  sdk(id: ConversationId): SdkConversation | null {
    return this.#threads.get(id)?.sdk ?? null;
  }

  messages(id: ConversationId): readonly Message[] {
    return this.#threads.get(id)?.messages ?? [];
  }

  /** All that aren't denied, the last changed first. @param mark up to when a conversation was read */
  list(mark: (id: ConversationId) => number): readonly Conversation[] {
    return [...this.#threads]
      .filter(([, { consent }]) => consent !== "denied")
      .map(([id, thread]) => this.#conversationOf(id, thread, mark(id)))
      .sort((one, other) => other.changedAt - one.changedAt);
  }

  /** Reads the database anew. @returns messages that were not known, oldest first in each conversation */
  async refresh(): Promise<readonly Message[]> {
    const known = await this.#client.conversations.list({
      consentStates: [ConsentState.Unknown, ConsentState.Allowed],
    });
    const fresh = await Promise.all(known.map((sdk) => this.#refreshOne(sdk)));
    return fresh.flat();
  }

  /** Reads all that the database has of a conversation. */
  async load(id: ConversationId): Promise<void> {
    const thread = this.#threads.get(id);
    if (thread === undefined || thread.isLoaded) return;
    thread.isLoaded = true;
    await this.#read(thread, undefined);
  }

  /** Takes what a stream told. @returns the message where it was not known */
  async take(told: SdkMessage): Promise<Message | null> {
    const id = conversationId.parse(told.conversationId);
    const thread = this.#threads.get(id) ?? (await this.#add(told.conversationId));
    if (thread === null || thread === undefined) return null;
    if (!thread.members.has(told.senderInboxId)) await this.#readMembers(thread);
    const message = messageOf(told, (inbox) => thread.members.get(inbox) ?? null);
    if (message.content.kind === "membership") await this.#readMembers(thread);
    if (isPassing(message.content)) return message;
    const before = thread.messages;
    thread.messages = merged(before, [message]);
    return thread.messages === before ? null : message;
  }

  /** Makes a conversation known that this member began. */
  async adopt(sdk: SdkConversation): Promise<ConversationId> {
    await this.#refreshOne(sdk);
    return conversationId.parse(sdk.id);
  }

  async setConsent(id: ConversationId, consent: Exclude<Consent, "unknown">): Promise<void> {
    const thread = this.#threads.get(id);
    if (thread === undefined) return;
    await thread.sdk.updateConsentState(consent === "allowed" ? ConsentState.Allowed : ConsentState.Denied);
    thread.consent = consent;
  }

  #conversationOf(id: ConversationId, thread: Thread, mark: number): Conversation {
    const last = lastShown(thread.messages);
    return {
      id,
      others: [...thread.members.values()].filter((address) => address !== this.#me),
      isGroup: thread.isGroup,
      name: thread.name,
      consent: thread.consent,
      last,
      unread: unreadIn(thread.messages, this.#me, mark),
      changedAt: last?.sentAt ?? thread.sdk.createdAt?.getTime() ?? 0,
    };
  }

  async #refreshOne(sdk: SdkConversation): Promise<readonly Message[]> {
    const id = conversationId.parse(sdk.id);
    const known = this.#threads.get(id);
    const thread = known ?? (await this.#make(sdk));
    this.#threads.set(id, thread);
    thread.consent = consents[await sdk.consentState()];
    const before = new Set(thread.messages.map((message) => message.id));
    await this.#readMembers(thread);
    await this.#read(thread, thread.isLoaded ? undefined : RECENT);
    return known === undefined && before.size === 0
      ? thread.messages
      : thread.messages.filter((message) => !before.has(message.id));
  }

  async #make(sdk: SdkConversation): Promise<Thread> {
    return {
      sdk,
      isGroup: !("peerInboxId" in sdk),
      members: await addressesIn(sdk),
      name: "name" in sdk && typeof sdk.name === "string" ? sdk.name : "",
      consent: consents[await sdk.consentState()],
      messages: [],
      isLoaded: false,
    };
  }

  /** Two messages of a conversation that isn't known may come at once: it is made known once. */
  #add(id: string): Promise<Thread | null> {
    const adding =
      this.#adding.get(id) ??
      this.#client.conversations.getConversationById(id).then(async (sdk) => {
        this.#adding.delete(id);
        if (sdk === undefined) return null;
        const made = await this.#make(sdk);
        const key = conversationId.parse(id);
        const thread = this.#threads.get(key) ?? made;
        this.#threads.set(key, thread);
        return thread;
      });
    this.#adding.set(id, adding);
    return adding;
  }

  /** Members that left stay known: their messages are still there. */
  async #readMembers(thread: Thread): Promise<void> {
    thread.members = new Map([...thread.members, ...(await addressesIn(thread.sdk))]);
  }

  async #read(thread: Thread, limit: bigint | undefined): Promise<void> {
    const found = await thread.sdk.messages({
      direction: SortDirection.Descending,
      // What the network doesn't have waits in the outbox.
      deliveryStatus: 1,
      ...(limit === undefined ? {} : { limit }),
    });
    const lasting = found
      .map((message) => messageOf(message, (inbox) => thread.members.get(inbox) ?? null))
      .filter(({ content }) => !isPassing(content));
    const isAll = limit === undefined || found.length < limit;
    // Devices may have told each other much since somebody wrote last.
    if (!isAll && lasting.length < found.length / 2) return this.#read(thread, limit * WIDER);
    thread.messages = merged(thread.messages, lasting);
  }
}
