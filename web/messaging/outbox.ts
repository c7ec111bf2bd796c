import type { Address } from "viem";
import { done, settled } from "../device/indexeddb.ts";
import type { Sendable } from "./content/table.ts";
import type { ConversationId } from "./ids.ts";

/** What was written and the network doesn't have yet. */
export interface Kept {
  /** The network knows a repetition by it. */
  readonly key: string;
  readonly account: Address;
  readonly conversation: ConversationId;
  readonly content: Sendable;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
  /** Counts up: two can be written in one millisecond. */
  readonly position: number;
}

const DATABASE = "myceliary-outbox";
const STORE = "kept";

/** Keeps what is to be sent over reloads, in the browser's database. */
export class Outbox {
  readonly #database: Promise<IDBDatabase>;

  constructor(factory: IDBFactory) {
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
    this.#database = settled(request);
    this.#database.catch(() => undefined);
  }

  /** All of an account, in the order in which they were written. */
  async all(account: Address): Promise<readonly Kept[]> {
    const transaction = (await this.#database).transaction(STORE);
    const kept: Kept[] = await settled(transaction.objectStore(STORE).getAll());
    return kept
      .filter((one) => one.account === account)
      .sort((one, other) => one.writtenAt - other.writtenAt || one.position - other.position);
  }

  async put(kept: Kept): Promise<void> {
    const transaction = (await this.#database).transaction(STORE, "readwrite");
    transaction.objectStore(STORE).put(kept);
    await done(transaction);
  }

  async remove(key: string): Promise<void> {
    const transaction = (await this.#database).transaction(STORE, "readwrite");
    transaction.objectStore(STORE).delete(key);
    await done(transaction);
  }
}
