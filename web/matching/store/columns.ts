import { WORDS_IN_WEEK } from "../hours.ts";
import { gatherElements, LEFT_OUT, scatterElements } from "./elements.ts";
import { grown, type NumberColumn, resized } from "./grow.ts";

/**
 * Listings as columns: row r of every column is one listing. All of it sits in typed arrays, so that a pass over many
 * listings touches little memory and allocates nothing. What a number stands for is in the lexicon.
 */
export interface ListingColumns {
  length: number;
  /** Position in `KINDS`. */
  kind: Uint8Array<ArrayBuffer>;
  category: Uint16Array<ArrayBuffer>;
  /** Grid point of the place; all three 0 where it needs none. */
  x: Int32Array<ArrayBuffer>;
  y: Int32Array<ArrayBuffer>;
  z: Int32Array<ArrayBuffer>;
  /** Whole metres; 0 stays at its place, and whoever comes is welcome. */
  radius: Uint32Array<ArrayBuffer>;
  /** Six words a row, in the publisher's local time. */
  hours: Uint32Array<ArrayBuffer>;
  /** Hours of the week that live agreements take. */
  bookedHours: Uint8Array<ArrayBuffer>;
  /** Position in the lexicon's offsets. */
  offset: Uint16Array<ArrayBuffer>;
  /** Day since 1970 on which hours and offset were stated; 0 where unknown. */
  statedOn: Uint16Array<ArrayBuffer>;
  /** Unix seconds; the largest number for never. */
  expiry: Uint32Array<ArrayBuffer>;
  payments: Uint8Array<ArrayBuffer>;
  /** Position in `UNITS`. */
  unit: Uint8Array<ArrayBuffer>;
  token: Uint32Array<ArrayBuffer>;
  /** In the token's smallest unit, rounded to a double: fit is a ratio. */
  price: Float64Array<ArrayBuffer>;
  reviewCount: Float32Array<ArrayBuffer>;
  overallSum: Float32Array<ArrayBuffer>;
  /** Day since 1970 from which the reviews' weight decays; 0 for never. */
  reviewedOn: Uint16Array<ArrayBuffer>;
  /** The reputation factor's value, refreshed when the day or the viewer's trust changes. */
  standing: Float32Array<ArrayBuffer>;
  publisher: Uint32Array<ArrayBuffer>;
  community: Uint32Array<ArrayBuffer>;
  /** The id's upper bits' position in the lexicon, then its lower 64 bits. */
  idPrefix: Uint32Array<ArrayBuffer>;
  idHigh: Uint32Array<ArrayBuffer>;
  idLow: Uint32Array<ArrayBuffer>;
  /** 1 for what was taken away since. */
  removed: Uint8Array<ArrayBuffer>;
  /** Where the row's words begin in {@link tagWords}; one more than rows. */
  tagsFrom: Uint32Array<ArrayBuffer>;
  tagWords: Uint32Array<ArrayBuffer>;
}

type ColumnName = Exclude<keyof ListingColumns, "length" | "tagsFrom" | "tagWords">;

/** Elements a row of each column; the one list that growing, copying and counting go by. */
const ELEMENTS: Readonly<Record<ColumnName, number>> = {
  kind: 1,
  category: 1,
  x: 1,
  y: 1,
  z: 1,
  radius: 1,
  hours: WORDS_IN_WEEK,
  bookedHours: 1,
  offset: 1,
  statedOn: 1,
  expiry: 1,
  payments: 1,
  unit: 1,
  token: 1,
  price: 1,
  reviewCount: 1,
  overallSum: 1,
  reviewedOn: 1,
  standing: 1,
  publisher: 1,
  community: 1,
  idPrefix: 1,
  idHigh: 1,
  idLow: 1,
  removed: 1,
};

/** Bytes of the widest element. */
const WIDEST = 8;

const NAMES = Object.keys(ELEMENTS).filter((name): name is ColumnName => name in ELEMENTS);

/** As many words as room is kept for at first; most listings have as many. */
const WORDS_A_ROW = 4;

/** Columns of no listing, with room for some. */
export function createColumns(room: number): ListingColumns {
  return {
    length: 0,
    kind: new Uint8Array(room),
    category: new Uint16Array(room),
    x: new Int32Array(room),
    y: new Int32Array(room),
    z: new Int32Array(room),
    radius: new Uint32Array(room),
    hours: new Uint32Array(room * WORDS_IN_WEEK),
    bookedHours: new Uint8Array(room),
    offset: new Uint16Array(room),
    statedOn: new Uint16Array(room),
    expiry: new Uint32Array(room),
    payments: new Uint8Array(room),
    unit: new Uint8Array(room),
    token: new Uint32Array(room),
    price: new Float64Array(room),
    reviewCount: new Float32Array(room),
    overallSum: new Float32Array(room),
    reviewedOn: new Uint16Array(room),
    standing: new Float32Array(room),
    publisher: new Uint32Array(room),
    community: new Uint32Array(room),
    idPrefix: new Uint32Array(room),
    idHigh: new Uint32Array(room),
    idLow: new Uint32Array(room),
    removed: new Uint8Array(room),
    tagsFrom: new Uint32Array(room + 1),
    tagWords: new Uint32Array(room * WORDS_A_ROW),
  };
}

/** Makes room for one more row with so many words. */
export function makeRoom(columns: ListingColumns, words: number): void {
  const rows = columns.length + 1;
  if (rows > columns.kind.length) {
    for (const name of NAMES) replace(columns, name, grown(columns[name], rows * ELEMENTS[name]));
    columns.tagsFrom = grown(columns.tagsFrom, columns.kind.length + 1);
  }
  columns.tagWords = grown(columns.tagWords, (columns.tagsFrom[columns.length] ?? 0) + words);
}

function replace<Name extends ColumnName>(
  columns: Record<Name, NumberColumn>,
  name: Name,
  column: NumberColumn,
): void {
  columns[name] = column;
}

/** Bytes that the columns hold. */
export function bytesOf(columns: ListingColumns): number {
  const fixed = NAMES.reduce((sum, name) => sum + columns[name].byteLength, 0);
  return fixed + columns.tagsFrom.byteLength + columns.tagWords.byteLength;
}

/**
 * Moves each row to its position among `count` rows, or leaves it out at `LEFT_OUT`, in place. It reads from front to
 * back and writes to as many places as there are groups, which caches bear far better than reading here and there.
 */
export function scatterColumns(columns: ListingColumns, positions: Uint32Array, count: number): void {
  const { tagsFrom, tagWords, length } = columns;
  const starts = new Uint32Array(count + 1);
  for (let row = 0; row < length; row += 1) {
    const position = positions[row] ?? LEFT_OUT;
    if (position !== LEFT_OUT) starts[position + 1] = (tagsFrom[row + 1] ?? 0) - (tagsFrom[row] ?? 0);
  }
  for (let i = 1; i <= count; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const words = new Uint32Array(starts[count] ?? 0);
  for (let row = 0; row < length; row += 1) {
    const position = positions[row] ?? LEFT_OUT;
    if (position === LEFT_OUT) continue;
    copyWords(tagWords, tagsFrom[row] ?? 0, tagsFrom[row + 1] ?? 0, words, starts[position] ?? 0);
  }
  columns.tagsFrom = starts;
  columns.tagWords = words;
  const spare = new ArrayBuffer(length * WIDEST);
  for (const name of NAMES) scatterElements(columns[name], positions, ELEMENTS[name], spare);
  columns.length = count;
}

/** Rewrites columns so that row i is what row `rows[i]` was, each row once, in place. */
export function gatherColumns(columns: ListingColumns, rows: Uint32Array): void {
  const { tagsFrom, tagWords, length } = columns;
  const starts = new Uint32Array(length + 1);
  const words = new Uint32Array(tagsFrom[length] ?? 0);
  for (let i = 0; i < length; i += 1) {
    const row = rows[i] ?? 0;
    const [from, to] = [tagsFrom[row] ?? 0, tagsFrom[row + 1] ?? 0];
    const start = starts[i] ?? 0;
    copyWords(tagWords, from, to, words, start);
    starts[i + 1] = start + to - from;
  }
  columns.tagsFrom = starts;
  columns.tagWords = words;
  const spare = new ArrayBuffer(length * WIDEST);
  for (const name of NAMES) gatherElements(columns[name], rows, ELEMENTS[name], spare);
}

function copyWords(source: Uint32Array, from: number, to: number, target: Uint32Array, start: number): void {
  for (let at = from; at < to; at += 1) target[start + at - from] = source[at] ?? 0;
}

/** Gives back the room that the columns have to spare. */
export function trimColumns(columns: ListingColumns): void {
  if (columns.kind.length === columns.length) return;
  for (const name of NAMES) {
    replace(columns, name, resized(columns[name], columns.length * ELEMENTS[name]));
  }
}

/** All rows of some columns, one after the other. */
export function joinColumns(parts: readonly ListingColumns[]): ListingColumns {
  const joined = createColumns(parts.reduce((sum, part) => sum + part.length, 0));
  joined.length = joined.kind.length;
  joined.tagWords = new Uint32Array(parts.reduce((sum, part) => sum + (part.tagsFrom[part.length] ?? 0), 0));
  let from = 0;
  for (const part of parts) {
    for (const name of NAMES) {
      const elements = ELEMENTS[name];
      joined[name].set(part[name].subarray(0, part.length * elements), from * elements);
    }
    const firstWord = joined.tagsFrom[from] ?? 0;
    const words = part.tagsFrom[part.length] ?? 0;
    joined.tagWords.set(part.tagWords.subarray(0, words), firstWord);
    for (let row = 1; row <= part.length; row += 1) {
      joined.tagsFrom[from + row] = firstWord + (part.tagsFrom[row] ?? 0);
    }
    from += part.length;
  }
  return joined;
}
