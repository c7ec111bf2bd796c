/** Values by key, kept over visits where the browser allows. Rejects where it can't be used. */
export interface KeyedStore<T> {
  get(key: string): Promise<T | undefined>;
  /** In the place of what was kept under this key. */
  put(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Keeps values for as long as the program runs. */
export class MemoryStore<T> implements KeyedStore<T> {
  readonly #kept = new Map<string, T>();

  async get(key: string): Promise<T | undefined> {
    return this.#kept.get(key);
  }

  async put(key: string, value: T): Promise<void> {
    this.#kept.set(key, value);
  }

  async delete(key: string): Promise<void> {
    this.#kept.delete(key);
  }
}
