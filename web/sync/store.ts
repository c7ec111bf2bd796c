import { done, settled } from "../device/indexeddb.ts";
import type { RecordId } from "../trust/attestations/record.ts";
import type { AttestationStore } from "../trust/gossip/store.ts";

const DATABASE = "myceliary-attestations";
const RECORDS = "records";

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(RECORDS);
  return settled(request);
}

/** Forgets all signed records of this device. */
export async function forgetAttestations(factory: IDBFactory): Promise<void> {
  const database = await open(factory);
  const transaction = database.transaction(RECORDS, "readwrite");
  transaction.objectStore(RECORDS).clear();
  await done(transaction);
  database.close();
}

/** All signed records of this device, as they travel. */
export async function readRecords(factory: IDBFactory): Promise<Uint8Array[]> {
  const database = await open(factory);
  const kept: unknown[] = await settled(database.transaction(RECORDS).objectStore(RECORDS).getAll());
  database.close();
  return kept.filter((one) => one instanceof Uint8Array);
}

/** Keeps signed records in the browser's database, over visits. What is read is checked again by whoever asks for it. */
export class IndexedDbAttestations implements AttestationStore {
  readonly #database: Promise<IDBDatabase>;
  readonly #idOf: (record: Uint8Array) => RecordId;

  /** @param idOf what a record is known by; throws for what is none */
  constructor(factory: IDBFactory, idOf: (record: Uint8Array) => RecordId) {
    this.#database = open(factory);
    this.#idOf = idOf;
    // Each use tells of it; unused, a database that can't be opened is nobody's trouble.
    this.#database.catch(() => undefined);
  }

  async all(): Promise<Uint8Array[]> {
    const transaction = (await this.#database).transaction(RECORDS);
    const kept: unknown[] = await settled(transaction.objectStore(RECORDS).getAll());
    return kept.filter((one) => one instanceof Uint8Array);
  }

  async put(records: readonly Uint8Array[]): Promise<void> {
    await this.#change((store) => {
      for (const record of records) store.put(record, this.#idOf(record));
    });
  }

  async remove(ids: readonly RecordId[]): Promise<void> {
    await this.#change((store) => {
      for (const id of ids) store.delete(id);
    });
  }

  async #change(change: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = (await this.#database).transaction(RECORDS, "readwrite");
    change(transaction.objectStore(RECORDS));
    await done(transaction);
  }
}
