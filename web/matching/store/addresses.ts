import { grown } from "./grow.ts";

const WORDS = 5;
const NIBBLES = 8;
const LOAD_MOST = 0.7;
const START = 64;

/**
 * Numbers addresses by their first appearance, in typed arrays: 20 bytes an address and a hash of positions. As strings
 * in a map, a million listings' publishers would take more room than the listings.
 */
export class AddressBook {
  #count = 0;
  #words = new Uint32Array(START * WORDS);
  /** Open addressing, position + 1 of an address; 0 is free. */
  #slots = new Uint32Array(START * 2);

  get size(): number {
    return this.#count;
  }

  get byteLength(): number {
    return this.#words.byteLength + this.#slots.byteLength;
  }

  /** The address' position, given to it now if it is new. Letters' case doesn't matter. */
  intern(address: string): number {
    const words = wordsOf(address);
    const slot = this.#slotOf(words);
    const found = this.#slots[slot] ?? 0;
    if (found !== 0) return found - 1;
    return this.#append(words, slot);
  }

  /** As {@link intern} for an address that is already five 32-bit words, the highest first. */
  internWords(words: Uint32Array): number {
    const slot = this.#slotOf(words);
    const found = this.#slots[slot] ?? 0;
    return found !== 0 ? found - 1 : this.#append(words, slot);
  }

  /** The address' position; −1 where no listing names it. */
  find(address: string): number {
    return (this.#slots[this.#slotOf(wordsOf(address))] ?? 0) - 1;
  }

  #append(words: Uint32Array, slot: number): number {
    const position = this.#count;
    this.#count += 1;
    this.#words = grown(this.#words, this.#count * WORDS);
    this.#words.set(words, position * WORDS);
    this.#slots[slot] = position + 1;
    if (this.#count > this.#slots.length * LOAD_MOST) this.#rehash();
    return position;
  }

  /** Where the address is, or the free slot where it belongs. */
  #slotOf(words: Uint32Array): number {
    const slots = this.#slots;
    let slot = hashOf(words, 0) % slots.length;
    for (let found = slots[slot] ?? 0; found !== 0; found = slots[slot] ?? 0) {
      if (isSame(this.#words, (found - 1) * WORDS, words)) return slot;
      slot = slot + 1 === slots.length ? 0 : slot + 1;
    }
    return slot;
  }

  #rehash(): void {
    const slots = new Uint32Array(Math.ceil(this.#slots.length * 1.6));
    for (let position = 0; position < this.#count; position += 1) {
      let slot = hashOf(this.#words, position * WORDS) % slots.length;
      while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
      slots[slot] = position + 1;
    }
    this.#slots = slots;
  }
}

/** Reads up to 40 hexadecimal digits; a shorter text is padded on the left, any other character counts as 0. */
function wordsOf(address: string): Uint32Array {
  const digits = address.slice(2).padStart(WORDS * NIBBLES, "0");
  const words = new Uint32Array(WORDS);
  for (let word = 0; word < WORDS; word += 1) {
    words[word] = Number.parseInt(digits.slice(word * NIBBLES, (word + 1) * NIBBLES), 16) || 0;
  }
  return words;
}

function isSame(all: Uint32Array, from: number, words: Uint32Array): boolean {
  for (let word = 0; word < WORDS; word += 1) if (all[from + word] !== words[word]) return false;
  return true;
}

/** Multiply and shift, word by word (as in MurmurHash3's mixing). */
function hashOf(words: Uint32Array, from: number): number {
  let hash = 0x9e37_79b9;
  for (let word = 0; word < WORDS; word += 1) {
    hash = Math.imul(hash ^ (words[from + word] ?? 0), 0x85eb_ca6b);
    hash ^= hash >>> 13;
  }
  return Math.imul(hash, 0xc2b2_ae35) >>> 0;
}
