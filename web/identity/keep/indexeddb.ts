import { done, settled } from "../../device/indexeddb.ts";
import type { KeyedStore } from "./keyed-store.ts";

const DATABASE = "myceliary-identity";
const STORES = ["profiles", "waiting", "sessions", "secrets"] as const;
export type StoreName = (typeof STORES)[number];

/** Opens the browser's database of this part; every store of it shares the one connection. */
export function openIdentityDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    for (const name of STORES) request.result.createObjectStore(name);
  };
  return settled(request);
}

/** Keeps values in the browser's database. What is read is checked again: another version may have written it. */
export class IndexedDbStore<T> implements KeyedStore<T> {
  readonly #database: Promise<IDBDatabase>;
  readonly #name: StoreName;
  readonly #read: (value: unknown) => T | undefined;

  constructor(database: Promise<IDBDatabase>, name: StoreName, read: (value: unknown) => T | undefined) {
    this.#database = database;
    this.#name = name;
    this.#read = read;
    // Each use tells of it; unused, a database that can't be opened is nobody's trouble.
    this.#database.catch(() => undefined);
  }

  async get(key: string): Promise<T | undefined> {
    const transaction = (await this.#database).transaction(this.#name);
    const value: unknown = await settled(transaction.objectStore(this.#name).get(key));
    return value === undefined ? undefined : this.#read(value);
  }

  async put(key: string, value: T): Promise<void> {
    await this.#change((store) => store.put(value, key));
  }

  async delete(key: string): Promise<void> {
    await this.#change((store) => store.delete(key));
  }

  async #change(change: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = (await this.#database).transaction(this.#name, "readwrite");
    change(transaction.objectStore(this.#name));
    await done(transaction);
  }
}
