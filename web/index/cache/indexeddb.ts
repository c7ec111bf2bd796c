import * as z from "zod/mini";
import { done, settled } from "../../device/indexeddb.ts";
import { type Kept, keptSchema, SHELF_SIZE, type Shelf, toDrop } from "./shelf.ts";

const DATABASE = "myceliary-index";
const ANSWERS = "answers";
/** Age and size of each, so that the bound is kept without reading what is kept. */
const BY_AGE = "byAge";
const ageSchema = z.tuple([z.number(), z.number()]);

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () =>
    request.result.createObjectStore(ANSWERS, { keyPath: "key" }).createIndex(BY_AGE, ["at", "size"]);
  return settled(request);
}

/** Forgets all answers that are kept over visits. */
export async function forgetAnswers(factory: IDBFactory): Promise<void> {
  const database = await open(factory);
  const transaction = database.transaction(ANSWERS, "readwrite");
  transaction.objectStore(ANSWERS).clear();
  await done(transaction);
  database.close();
}

/** Keeps answers in the browser's database, over visits. */
export class IndexedDbShelf implements Shelf {
  readonly #database: Promise<IDBDatabase>;
  readonly #size: number;

  /** @param size characters in all */
  constructor(factory: IDBFactory, size = SHELF_SIZE) {
    this.#size = size;
    this.#database = open(factory);
    // Each use tells of it; unused, a database that can't be opened is nobody's trouble.
    this.#database.catch(() => undefined);
  }

  async get(key: string): Promise<Kept | undefined> {
    const transaction = (await this.#database).transaction(ANSWERS);
    return keptSchema.safeParse(await settled(transaction.objectStore(ANSWERS).get(key))).data;
  }

  async put(kept: Kept): Promise<void> {
    const transaction = (await this.#database).transaction(ANSWERS, "readwrite");
    const answers = transaction.objectStore(ANSWERS);
    answers.put(kept);
    const ages: { key: IDBValidKey; at: number; size: number }[] = [];
    const walk = answers.index(BY_AGE).openKeyCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (cursor !== null) {
        const [at, size] = ageSchema.parse(cursor.key);
        ages.push({ key: cursor.primaryKey, at, size });
        cursor.continue();
      } else for (const { key } of toDrop(ages, this.#size)) answers.delete(key);
    };
    await done(transaction);
  }
}
