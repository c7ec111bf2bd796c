import type { ShortId } from "./shortIds.ts";

/**
 * Coded symbols of a set, as columns: the symbol in row r is the exclusive or of the short ids that map to it, and of their checks,
 * and their number modulo 256. Rateless invertible Bloom lookup tables (Yang, Gilad, Alizadeh: Practical Rateless Set
 * Reconciliation, SIGCOMM 2024): a set's symbols are an endless sequence, of which any prefix that is long enough, about
 * 1.35 to 1.72 times the number of differences, tells how two sets differ.
 */
export interface Symbols {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly check: Uint32Array;
  readonly count: Uint8Array;
}

const ALL = 2 ** 32;

export function emptySymbols(length: number): Symbols {
  return {
    high: new Uint32Array(length),
    low: new Uint32Array(length),
    check: new Uint32Array(length),
    count: new Uint8Array(length),
  };
}

/** The symbols `from` up to, not including, `to` of a set. @param key of the comparison */
export function encodeSymbols(ids: Iterable<ShortId>, key: Uint8Array, from: number, to: number): Symbols {
  const symbols = emptySymbols(to - from);
  const checkOf = createCheck(key);
  for (const id of ids) toggle(symbols, from, splitId(id, checkOf), 1);
  return symbols;
}

/** What sets that are encoded by the same key differ by: symbols of the first less those of the second, row by row. */
export function subtract(first: Symbols, second: Symbols): Symbols {
  return {
    high: first.high.map((bits, row) => bits ^ (second.high[row] ?? 0)),
    low: first.low.map((bits, row) => bits ^ (second.low[row] ?? 0)),
    check: first.check.map((bits, row) => bits ^ (second.check[row] ?? 0)),
    count: first.count.map((number, row) => number - (second.count[row] ?? 0)),
  };
}

/** Two runs of symbols, one after the other. */
export function append(first: Symbols, second: Symbols): Symbols {
  const joined = emptySymbols(first.count.length + second.count.length);
  for (const column of ["high", "low", "check", "count"] as const) {
    joined[column].set(first[column]);
    joined[column].set(second[column], first[column].length);
  }
  return joined;
}

/** How two sets differ. */
export interface Difference {
  /** In the first set alone. */
  readonly first: readonly ShortId[];
  /** In the second alone. */
  readonly second: readonly ShortId[];
}

/**
 * Peels the difference of two sets off their subtracted symbols, which start with the sequence's first.
 *
 * @returns null while there are too few symbols
 */
export function peel(difference: Symbols, key: Uint8Array): Difference | null {
  const symbols = append(difference, emptySymbols(0));
  const length = symbols.count.length;
  const checkOf = createCheck(key);
  const found: { readonly first: ShortId[]; readonly second: ShortId[] } = { first: [], second: [] };
  const rows = Array.from({ length }, (_, row) => row);
  for (let row = rows.pop(); row !== undefined; row = rows.pop()) {
    const id = loneId(symbols, row, checkOf);
    if (id === null) continue;
    const isInFirst = symbols.count[row] === 1;
    found[isInFirst ? "first" : "second"].push((BigInt(id.high) << 32n) | BigInt(id.low));
    // More than there can be: somebody made these symbols up.
    if (found.first.length + found.second.length > length) return null;
    rows.push(...toggle(symbols, 0, id, isInFirst ? -1 : 1));
  }
  return isEmpty(symbols) ? found : null;
}

function isEmpty({ high, low, check }: Symbols): boolean {
  return [high, low, check].every((column) => column.every((bits) => bits === 0));
}

interface SplitId {
  readonly high: number;
  readonly low: number;
  readonly check: number;
}

type Check = (high: number, low: number) => number;

function splitId(id: ShortId, checkOf: Check): SplitId {
  const [high, low] = [Number(id >> 32n), Number(id & 0xffffffffn)];
  return { high, low, check: checkOf(high, low) };
}

/** The id that a symbol is made of, where it is one alone. */
function loneId({ high, low, check, count }: Symbols, row: number, checkOf: Check): SplitId | null {
  const number = count[row];
  if (number !== 1 && number !== 255) return null;
  const id = { high: high[row] ?? 0, low: low[row] ?? 0, check: check[row] ?? 0 };
  return checkOf(id.high, id.low) === id.check ? id : null;
}

/** Adds an id to the symbols that it maps to, or takes it off. @returns their rows */
function toggle({ high, low, check, count }: Symbols, from: number, id: SplitId, by: 1 | -1): number[] {
  const rows: number[] = [];
  const to = from + count.length;
  const random = createRandom(id);
  for (let place = 0; place < to; place = nextPlace(place, random())) {
    if (place < from) continue;
    const row = place - from;
    high[row] = (high[row] ?? 0) ^ id.high;
    low[row] = (low[row] ?? 0) ^ id.low;
    check[row] = (check[row] ?? 0) ^ id.check;
    count[row] = (count[row] ?? 0) + by;
    rows.push(row);
  }
  return rows;
}

/**
 * Where an id that maps to one symbol does so next. Symbol i holds each id with probability 1 ∕ (1 + i ∕ 2), and the gap is drawn
 * by inverting its distribution (section 4.2 of the paper). Division and root are exact to the last bit by IEEE 754, so that
 * all devices agree.
 *
 * @param random 1 to 2³²
 */
function nextPlace(place: number, random: number): number {
  return place + Math.max(1, Math.ceil((place + 1.5) * (Math.sqrt(ALL / random) - 1)));
}

/** Whole numbers from 1 to 2³² that an id determines: xoroshiro64** (Blackman and Vigna, 2018). */
function createRandom({ high, low }: SplitId): () => number {
  // All zeros is the one state that stays itself.
  let [one, other] = high === 0 && low === 0 ? [1, 0] : [high, low];
  return () => {
    const result = Math.imul(rotate(Math.imul(one, 0x9e3779bb), 5), 5);
    other ^= one;
    one = rotate(one, 26) ^ other ^ (other << 9);
    other = rotate(other, 13);
    return (result >>> 0) + 1;
  };
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/**
 * A check of 32 bits that the key of the comparison determines: it tells an id from the exclusive or of several. It need not
 * withstand the other side, who could as well send made-up symbols: what comes of them is asked for, and verified.
 */
function createCheck(key: Uint8Array): Check {
  const words = new DataView(key.buffer, key.byteOffset);
  const [first, second, third] = [words.getUint32(0), words.getUint32(4), words.getUint32(8)];
  return (high, low) => mix(mix(mix(first ^ high) + (second ^ low)) ^ third) >>> 0;
}

/** The finalizer of MurmurHash3: every bit depends on every other. */
function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
