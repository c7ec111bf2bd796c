import { Dictionary } from "./dictionary.ts";

/** Tag words (`key:value`) by number, with what aspects judge them by. */
export class Words {
  readonly #words = new Dictionary<string>();
  readonly #keys = new Dictionary<string>();
  /** By word: the position of its key. */
  readonly keyOf: number[] = [];
  /** By word: its value as a number, −1 where it is none, or is negative. */
  readonly numberOf: number[] = [];

  get size(): number {
    return this.#words.size;
  }

  /** The number of a word, given to it now if it is new. */
  intern(key: string, value: string): number {
    const position = this.#words.intern(`${key}:${value}`);
    if (position === this.keyOf.length) {
      const number = Number(value);
      this.keyOf.push(this.key(key));
      this.numberOf.push(Number.isFinite(number) && number >= 0 ? number : -1);
    }
    return position;
  }

  /** The number of a key, given to it now if it is new. */
  key(key: string): number {
    return this.#keys.intern(key);
  }

  /** What stands after the colon. */
  valueOf(word: number): string {
    const text = this.#words.at(word);
    return text.slice(text.indexOf(":") + 1);
  }

  /** The whole word, `key:value`. */
  textOf(word: number): string {
    return this.#words.at(word);
  }
}
