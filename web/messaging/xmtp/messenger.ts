import { ConsentState } from "@xmtp/browser-sdk";
import { type Address, getAddress } from "viem";
import { device } from "../../device/store.ts";
import type { Sendable } from "../content/table.ts";
import { MessagingError } from "../errors.ts";
import { type ConversationId, conversationId } from "../ids.ts";
import { moveMark, readUpTo } from "../marks.ts";
import type { Change, Consent, Conversation, Message, Messenger, Waiting } from "../messenger.ts";
import type { Outbox } from "../outbox.ts";
import { readPreferences } from "../preferences.ts";
import { stillWaiting } from "../waiting.ts";
import type { Opened, SdkClient } from "./client.ts";
import type { SdkMessage } from "./convert.ts";
import { Queue } from "./queue.ts";
import { sendContent } from "./send.ts";
import { identifierOf } from "./signer.ts";
import { Threads } from "./threads.ts";

/** Milliseconds until a broken stream is opened again, and how often: until the page is closed. */
const STREAM = { retryDelay: 1_000, retryAttempts: Number.MAX_SAFE_INTEGER } as const;
const HEARD = [ConsentState.Unknown, ConsentState.Allowed];

/** Messages over XMTP. Its worker and wasm load with this module. */
export class XmtpMessenger implements Messenger {
  readonly me: Address;
  readonly isNewDevice: boolean;
  readonly #client: SdkClient;
  readonly #threads: Threads;
  readonly #queue: Queue;
  readonly #listeners = new Set<(change: Change) => void>();
  #held: readonly SdkMessage[] = [];
  #isConnected = true;
  #isClosed = false;

  private constructor({ client, isNewDevice }: Opened, me: Address, outbox: Outbox) {
    this.#client = client;
    this.me = getAddress(me);
    this.isNewDevice = isNewDevice;
    this.#threads = new Threads(client, this.me);
    this.#queue = new Queue(outbox, this.me, {
      send: (conversation, content, key) => this.#deliver(conversation, content, key),
      changed: (conversation) => {
        this.#hearHeld(conversation);
        this.#tell({ type: "messages", conversation });
        this.#tell({ type: "conversations" });
      },
    });
  }

  /** Takes a client into use: reads what it has, asks the network for what it lacks, and listens from then on. */
  static async begin(opened: Opened, me: Address, outbox: Outbox): Promise<XmtpMessenger> {
    const messenger = new XmtpMessenger(opened, me, outbox);
    await messenger.#threads.refresh();
    await messenger.#queue.restore();
    void messenger.#listen();
    return messenger;
  }

  get isConnected(): boolean {
    return this.#isConnected;
  }

  conversations(): readonly Conversation[] {
    return this.#threads.list((id) => readUpTo(device, this.me, id));
  }

  messages(conversation: ConversationId): readonly Message[] {
    return this.#threads.messages(conversation);
  }

  waiting(conversation: ConversationId): readonly Waiting[] {
    return stillWaiting(this.#queue.waiting(conversation), this.messages(conversation), this.me);
  }

  async load(conversation: ConversationId): Promise<void> {
    await this.#threads.load(conversation);
    this.#tell({ type: "messages", conversation });
  }

  async direct(other: Address): Promise<ConversationId> {
    const inbox = await this.#reaching(() => this.#client.fetchInboxIdByIdentifier(identifierOf(other)));
    if (inbox === undefined) throw new MessagingError("nobodyThere");
    const known = await this.#client.conversations.getDmByInboxId(inbox);
    const sdk = known ?? (await this.#reaching(() => this.#client.conversations.createDm(inbox)));
    const id = await this.#threads.adopt(sdk);
    this.#tell({ type: "conversations" });
    return id;
  }

  async group(name: string, others: readonly Address[]): Promise<ConversationId> {
    const identifiers = others.map(identifierOf);
    const reachable = await this.#reaching(() => this.#client.canMessage(identifiers));
    if ([...reachable.values()].includes(false)) throw new MessagingError("nobodyThere");
    const sdk = await this.#reaching(() =>
      this.#client.conversations.createGroupWithIdentifiers(identifiers, { groupName: name }),
    );
    const id = await this.#threads.adopt(sdk);
    this.#tell({ type: "conversations" });
    return id;
  }

  async invite(conversation: ConversationId, other: Address): Promise<void> {
    const sdk = this.#threads.sdk(conversation);
    if (sdk === null || !("addMembersByIdentifiers" in sdk)) throw new MessagingError("unsupported");
    const group = sdk as Awaited<ReturnType<SdkClient["conversations"]["createGroup"]>>;
    await this.#reaching(() => group.addMembersByIdentifiers([identifierOf(other)]));
    await this.#threads.adopt(sdk);
    this.#tell({ type: "conversations" });
  }

  async send(conversation: ConversationId, content: Sendable): Promise<void> {
    await this.#queue.add(conversation, content);
  }

  async sendNow(conversation: ConversationId, content: Sendable): Promise<void> {
    const show = await this.#reaching(() => this.#deliver(conversation, content, crypto.randomUUID()));
    show();
    this.#tell({ type: "messages", conversation });
  }

  async discard(key: string): Promise<void> {
    await this.#queue.discard(key);
  }

  async setConsent(conversation: ConversationId, consent: Exclude<Consent, "unknown">): Promise<void> {
    await this.#threads.setConsent(conversation, consent);
    this.#tell({ type: "conversations" });
    this.#tell({ type: "messages", conversation });
  }

  async markRead(conversation: ConversationId): Promise<void> {
    const found = this.conversations().find(({ id }) => id === conversation);
    const newest = this.#threads.messages(conversation).at(-1);
    if (found === undefined || newest === undefined || found.unread === 0) return;
    moveMark(device, this.me, conversation, newest.sentAt);
    this.#tell({ type: "conversations" });
    if (found.consent !== "allowed" || !readPreferences(device).receipts) return;
    // A receipt that doesn't arrive is not worth a word: the next one says the same.
    await this.sendNow(conversation, { kind: "receipt", value: {} }).catch(() => {});
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#queue.stop();
    this.#client.close();
    this.#tell({ type: "closed" });
    this.#listeners.clear();
  }

  async #deliver(conversation: ConversationId, content: Sendable, key: string): Promise<() => void> {
    const sdk = this.#threads.sdk(conversation);
    if (sdk === null) throw new MessagingError("unsupported");
    const id = await sendContent(sdk, content, key);
    const sent = await this.#client.conversations.getMessageById(id);
    return () => {
      if (sent !== undefined) void this.#threads.take(sent);
    };
  }

  async #reaching<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof MessagingError) throw error;
      throw new MessagingError("unreachable", { cause: error });
    }
  }

  async #listen(): Promise<void> {
    await this.#client.conversations.streamAllMessages({
      ...STREAM,
      // It is asked for below, where an answer that doesn't come breaks nothing.
      disableSync: true,
      consentStates: HEARD,
      onValue: (told) => this.#hear(told),
      onFail: () => this.#setConnected(false),
      onError: () => {},
      onRestart: () => void this.#catchUp(),
    });
    await this.#catchUp();
  }

  /** What this device itself is sending shows once it is sent: until then it stands among what waits. */
  #hear(told: SdkMessage): void {
    const isOwn = told.senderInboxId === this.#client.inboxId;
    if (isOwn && this.#queue.isSending(conversationId.parse(told.conversationId)))
      this.#held = [...this.#held, told];
    else void this.#threads.take(told).then((message) => message && this.#arrived(message));
  }

  #hearHeld(conversation: ConversationId): void {
    const isOf = (told: SdkMessage) => told.conversationId === conversation;
    const held = this.#held.filter(isOf);
    this.#held = this.#held.filter((told) => !isOf(told));
    for (const told of held)
      void this.#threads.take(told).then((message) => message && this.#arrived(message));
  }

  /** A stream tells nothing of what came while it was broken: it is asked for. */
  async #catchUp(): Promise<void> {
    try {
      await this.#client.conversations.syncAll(HEARD);
      const fresh = await this.#threads.refresh();
      this.#setConnected(true);
      for (const message of fresh) this.#arrived(message);
      this.#tell({ type: "conversations" });
      this.#queue.tryAll();
    } catch {
      this.#setConnected(false);
    }
  }

  #arrived(message: Message): void {
    this.#tell({ type: "messages", conversation: message.conversation });
    this.#tell({ type: "conversations" });
    this.#tell({ type: "arrived", message });
  }

  #setConnected(isConnected: boolean): void {
    if (this.#isConnected === isConnected) return;
    this.#isConnected = isConnected;
    this.#tell({ type: "connection", isConnected });
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
