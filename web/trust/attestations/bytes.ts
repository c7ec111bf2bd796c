import { bytesToHex, concatBytes, type Hex, hexToBytes } from "viem";

/** Writes fields one after the other; numbers with the highest byte first. */
export class ByteWriter {
  readonly #parts: Uint8Array[] = [];

  /** A whole number of at most six bytes. */
  whole(value: number, length: number): this {
    const bytes = new Uint8Array(length);
    for (let place = length - 1, rest = value; place >= 0; place -= 1, rest = Math.floor(rest / 256))
      bytes[place] = rest % 256;
    return this.raw(bytes);
  }

  /** @throws where the text stands for more bytes than that */
  hex(value: Hex, length: number): this {
    return this.raw(hexToBytes(value, { size: length }));
  }

  /** A word of 32 bytes without its leading zeros, after the number of the rest. */
  trimmed(value: Hex): this {
    const word = hexToBytes(value, { size: 32 });
    const start = word.findIndex((byte) => byte !== 0);
    const rest = start < 0 ? new Uint8Array() : word.subarray(start);
    return this.whole(rest.length, 1).raw(rest);
  }

  raw(bytes: Uint8Array): this {
    this.#parts.push(bytes);
    return this;
  }

  done(): Uint8Array {
    return concatBytes(this.#parts);
  }
}

/**
 * Reads what {@link ByteWriter} wrote. Past the end, or where bytes are not how they are written, it reads zeros, and
 * {@link isWhole} is false: a reader of untrusted bytes looks there once, at the end.
 */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #broken = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  whole(length: number): number {
    return this.raw(length).reduce((total, byte) => total * 256 + byte, 0);
  }

  hex(length: number): Hex {
    return bytesToHex(this.raw(length));
  }

  trimmed(): Hex {
    const length = this.whole(1);
    const rest = this.raw(Math.min(length, 32));
    // One spelling a word: a second would be a second record of the same.
    if (length > 32 || rest[0] === 0) this.#broken = true;
    const word = new Uint8Array(32);
    word.set(rest, 32 - rest.length);
    return bytesToHex(word);
  }

  raw(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) {
      this.#broken = true;
      this.#at = this.#bytes.length;
      return new Uint8Array(length);
    }
    const bytes = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return bytes;
  }

  /** Bytes that were not read yet. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** Whether all was as it is written, and nothing is left. */
  get isWhole(): boolean {
    return !this.#broken && this.left === 0;
  }
}
