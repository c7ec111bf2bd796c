import { type Kept, SHELF_SIZE, type Shelf, toDrop } from "./shelf.ts";

/** Keeps answers for as long as the program runs. */
export class MemoryShelf implements Shelf {
  readonly #kept = new Map<string, Kept>();
  readonly #size: number;

  /** @param size characters in all */
  constructor(size = SHELF_SIZE) {
    this.#size = size;
  }

  async get(key: string): Promise<Kept | undefined> {
    return this.#kept.get(key);
  }

  async put(kept: Kept): Promise<void> {
    this.#kept.set(kept.key, kept);
    for (const { key } of toDrop([...this.#kept.values()], this.#size)) this.#kept.delete(key);
  }
}
