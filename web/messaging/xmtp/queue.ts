import type { Address } from "viem";
import type { Sendable } from "../content/table.ts";
import type { ConversationId } from "../ids.ts";
import type { Waiting } from "../messenger.ts";
import type { Kept, Outbox } from "../outbox.ts";

/** Milliseconds until what could not be sent is tried again. */
const AGAIN = 3_000;

interface Ports {
  /** Settles when the network has it, with how to show it as sent; the same key again is the same message. */
  send(conversation: ConversationId, content: Sendable, key: string): Promise<() => void>;
  changed(conversation: ConversationId): void;
}

/** Sends what was written, each conversation's in order, until the network has all of it. */
export class Queue {
  readonly #outbox: Outbox;
  readonly #account: Address;
  readonly #ports: Ports;
  #kept: readonly Kept[] = [];
  readonly #failed = new Set<string>();
  readonly #sending = new Set<ConversationId>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #position = 0;
  #isStopped = false;

  constructor(outbox: Outbox, account: Address, ports: Ports) {
    this.#outbox = outbox;
    this.#account = account;
    this.#ports = ports;
  }

  /** Takes up what an earlier visit could not send. */
  async restore(): Promise<void> {
    this.#kept = await this.#outbox.all(this.#account);
  }

  waiting(conversation: ConversationId): readonly Waiting[] {
    return this.#kept
      .filter((kept) => kept.conversation === conversation)
      .map(({ key, content, writtenAt }) => ({
        key,
        conversation,
        content,
        writtenAt,
        failed: this.#failed.has(key),
      }));
  }

  /** Whether something of this conversation is on its way. */
  isSending(conversation: ConversationId): boolean {
    return this.#sending.has(conversation);
  }

  async add(conversation: ConversationId, content: Sendable): Promise<void> {
    const kept: Kept = {
      key: crypto.randomUUID(),
      account: this.#account,
      conversation,
      content,
      writtenAt: Date.now(),
      position: this.#position++,
    };
    this.#kept = [...this.#kept, kept];
    // Kept and sent at the same time: what is removed once it is sent is removed after it was put there.
    const put = this.#outbox.put(kept);
    this.#ports.changed(conversation);
    void this.#send(conversation);
    await put;
  }

  async discard(key: string): Promise<void> {
    const found = this.#kept.find((kept) => kept.key === key);
    if (found === undefined) return;
    await this.#remove(found);
    this.#ports.changed(found.conversation);
  }

  /** Tries all at once: the network is back. */
  tryAll(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const conversation of new Set(this.#kept.map((kept) => kept.conversation)))
      void this.#send(conversation);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #send(conversation: ConversationId): Promise<void> {
    if (this.#sending.has(conversation) || this.#isStopped) return;
    this.#sending.add(conversation);
    try {
      for (;;) {
        const next = this.#kept.find((kept) => kept.conversation === conversation);
        if (next === undefined || this.#isStopped) break;
        try {
          const show = await this.#ports.send(conversation, next.content, next.key);
          // In one breath, so that nobody sees it twice or not at all.
          const removed = this.#remove(next);
          show();
          await removed;
        } catch {
          this.#failed.add(next.key);
          this.#timer ??= setTimeout(() => this.tryAll(), AGAIN);
          break;
        } finally {
          this.#ports.changed(conversation);
        }
      }
    } finally {
      this.#sending.delete(conversation);
    }
  }

  async #remove({ key }: Kept): Promise<void> {
    this.#kept = this.#kept.filter((kept) => kept.key !== key);
    this.#failed.delete(key);
    await this.#outbox.remove(key);
  }
}
