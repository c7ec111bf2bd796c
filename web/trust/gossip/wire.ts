import { bytesToHex, hexToBytes } from "viem";
import { type AccountId, accountId } from "../../index/ids.ts";
import { ByteReader, ByteWriter } from "../attestations/bytes.ts";
import { SCHEME_TAG } from "../attestations/schemeTag.ts";
import type { Holds } from "./holding.ts";
import { MOST_FRAME } from "./link.ts";
import { NONCE, type ShortId } from "./shortIds.ts";
import { emptySymbols, type Symbols } from "./symbols.ts";

/** One message between two peers. Either may ask the other for a comparison, of which one side asks and one answers. */
export type Frame =
  /** The first: of which deployment the records are, and which of them the device holds. */
  | { readonly type: "hello"; readonly scheme: Uint8Array; readonly holds: Holds }
  /** Starts a comparison: the asker's part of the key, and how many records it holds. */
  | { readonly type: "compare"; readonly nonce: Uint8Array; readonly size: number }
  /** The answerer's part. */
  | { readonly type: "ready"; readonly nonce: Uint8Array; readonly size: number }
  /** Asks for the answerer's symbols from one on, so many. */
  | { readonly type: "more"; readonly from: number; readonly count: number }
  | { readonly type: "symbols"; readonly from: number; readonly symbols: Symbols }
  /** Asks for the answerer's short ids above one, ascending: where sets differ too much for symbols. */
  | { readonly type: "list"; readonly after: ShortId }
  /** All of its ids above `after`, up to the last here; where `isLast`, there is none above. */
  | {
      readonly type: "ids";
      readonly after: ShortId;
      readonly isLast: boolean;
      readonly ids: readonly ShortId[];
    }
  /** Asks for the answerer's records. */
  | { readonly type: "want"; readonly ids: readonly ShortId[] }
  | { readonly type: "records"; readonly records: readonly Uint8Array[] }
  /** The asker knows how the two differ, has sent what the answerer lacks and asked for what it lacks itself. */
  | { readonly type: "compared" }
  /** The answerer has sent all that it was asked for. */
  | { readonly type: "answered" }
  /** Asks a device that holds all for its scores of an hour since the epoch, from one on. */
  | { readonly type: "askScores"; readonly hour: number; readonly from: number }
  /** Scores by member, ascending; where `isLast`, there is none after them. Not one in all: it can't tell. */
  | {
      readonly type: "scores";
      readonly hour: number;
      readonly from: number;
      readonly isLast: boolean;
      readonly scores: readonly Score[];
    };

/** A member's share of all trust, in whole {@link UNITS}. */
export interface Score {
  readonly member: AccountId;
  readonly units: number;
}

/** All trust: a share is a whole number of these, and as such can't be below none or above all. */
export const UNITS = 2 ** 32 - 1;

const VERSION = 2;
const HEAD = 2;
const SHORT_ID = 8;
const SYMBOL = 13;
const COUNT = 4;
const ACCOUNT = 20;
const SCORE = ACCOUNT + 4;

/** Each in one frame. */
export const MOST_SYMBOLS = Math.floor((MOST_FRAME - HEAD - COUNT) / SYMBOL);
export const MOST_IDS = Math.floor((MOST_FRAME - HEAD - SHORT_ID - 1) / SHORT_ID);
export const MOST_SCORES = Math.floor((MOST_FRAME - HEAD - 2 * COUNT - 1) / SCORE);
/** Records are sent with their length before them. */
const LENGTH = 2;
/** Bytes of records with their lengths. */
const MOST_RECORDS = MOST_FRAME - HEAD;

const TYPES = {
  hello: 1,
  compare: 2,
  ready: 3,
  more: 4,
  symbols: 5,
  list: 6,
  ids: 7,
  want: 8,
  records: 9,
  compared: 10,
  answered: 11,
  askScores: 12,
  scores: 13,
} as const satisfies Record<Frame["type"], number>;

const HOLDINGS: readonly Holds[] = ["all", "own"];

/** A frame as it travels: a version, a type, and its fields. */
export function writeFrame(frame: Frame): Uint8Array {
  const writer = new ByteWriter().whole(VERSION, 1).whole(TYPES[frame.type], 1);
  switch (frame.type) {
    case "hello":
      return writer.raw(frame.scheme).whole(HOLDINGS.indexOf(frame.holds), 1).done();
    case "compare":
    case "ready":
      return writer.raw(frame.nonce).whole(frame.size, COUNT).done();
    case "more":
      return writer.whole(frame.from, COUNT).whole(frame.count, COUNT).done();
    case "symbols":
      return writeSymbols(writer.whole(frame.from, COUNT), frame.symbols).done();
    case "list":
      return writeId(writer, frame.after).done();
    case "ids":
      return writeIds(writeId(writer, frame.after).whole(frame.isLast ? 1 : 0, 1), frame.ids).done();
    case "want":
      return writeIds(writer, frame.ids).done();
    case "records":
      for (const record of frame.records) writer.whole(record.length, LENGTH).raw(record);
      return writer.done();
    case "compared":
    case "answered":
      return writer.done();
    case "askScores":
      return writer.whole(frame.hour, COUNT).whole(frame.from, COUNT).done();
    case "scores":
      writer
        .whole(frame.hour, COUNT)
        .whole(frame.from, COUNT)
        .whole(frame.isLast ? 1 : 0, 1);
      for (const { member, units } of frame.scores)
        writer.raw(hexToBytes(member)).whole(units, SCORE - ACCOUNT);
      return writer.done();
  }
}

function writeSymbols(writer: ByteWriter, { high, low, check, count }: Symbols): ByteWriter {
  for (const [row, number] of count.entries())
    writer
      .whole(high[row] ?? 0, 4)
      .whole(low[row] ?? 0, 4)
      .whole(check[row] ?? 0, 4)
      .whole(number, 1);
  return writer;
}

const writeId = (writer: ByteWriter, id: ShortId): ByteWriter =>
  writer.whole(Number(id >> 32n), 4).whole(Number(id & 0xffffffffn), 4);

const writeIds = (writer: ByteWriter, ids: readonly ShortId[]): ByteWriter => ids.reduce(writeId, writer);

/** Reads untrusted bytes of at most {@link MOST_FRAME}; null where they are no frame. */
export function readFrame(bytes: Uint8Array): Frame | null {
  const reader = new ByteReader(bytes);
  if (reader.whole(1) !== VERSION) return null;
  const frame = READERS[reader.whole(1)]?.(reader) ?? null;
  return frame !== null && reader.isWhole ? frame : null;
}

const READERS: Readonly<Record<number, (reader: ByteReader) => Frame | null>> = {
  [TYPES.hello]: readHello,
  [TYPES.compare]: (reader) => ({ type: "compare", nonce: reader.raw(NONCE), size: reader.whole(COUNT) }),
  [TYPES.ready]: (reader) => ({ type: "ready", nonce: reader.raw(NONCE), size: reader.whole(COUNT) }),
  [TYPES.more]: (reader) => ({ type: "more", from: reader.whole(COUNT), count: reader.whole(COUNT) }),
  [TYPES.symbols]: (reader) => ({ type: "symbols", from: reader.whole(COUNT), symbols: readSymbols(reader) }),
  [TYPES.list]: (reader) => ({ type: "list", after: readId(reader) }),
  [TYPES.ids]: (reader) => ({
    type: "ids",
    after: readId(reader),
    isLast: reader.whole(1) === 1,
    ids: readIds(reader),
  }),
  [TYPES.want]: (reader) => ({ type: "want", ids: readIds(reader) }),
  [TYPES.records]: readRecords,
  [TYPES.compared]: () => ({ type: "compared" }),
  [TYPES.answered]: () => ({ type: "answered" }),
  [TYPES.askScores]: (reader) => ({
    type: "askScores",
    hour: reader.whole(COUNT),
    from: reader.whole(COUNT),
  }),
  [TYPES.scores]: (reader) => ({
    type: "scores",
    hour: reader.whole(COUNT),
    from: reader.whole(COUNT),
    isLast: reader.whole(1) === 1,
    scores: readScores(reader),
  }),
};

function readHello(reader: ByteReader): Frame | null {
  const scheme = reader.raw(SCHEME_TAG);
  const holds = HOLDINGS[reader.whole(1)];
  return holds === undefined ? null : { type: "hello", scheme, holds };
}

const readScores = (reader: ByteReader): readonly Score[] =>
  Array.from({ length: Math.floor(reader.left / SCORE) }).flatMap(() => {
    const member = accountId(bytesToHex(reader.raw(ACCOUNT)));
    const units = reader.whole(SCORE - ACCOUNT);
    return member === null ? [] : [{ member, units }];
  });

function readSymbols(reader: ByteReader): Symbols {
  const symbols = emptySymbols(Math.floor(reader.left / SYMBOL));
  for (const row of symbols.count.keys()) {
    symbols.high[row] = reader.whole(4);
    symbols.low[row] = reader.whole(4);
    symbols.check[row] = reader.whole(4);
    symbols.count[row] = reader.whole(1);
  }
  return symbols;
}

const readId = (reader: ByteReader): ShortId => (BigInt(reader.whole(4)) << 32n) | BigInt(reader.whole(4));

const readIds = (reader: ByteReader): readonly ShortId[] =>
  Array.from({ length: Math.floor(reader.left / SHORT_ID) }, () => readId(reader));

function readRecords(reader: ByteReader): Frame | null {
  const records: Uint8Array[] = [];
  while (reader.left > 0) {
    const length = reader.whole(LENGTH);
    // An empty one would make a frame of thousands.
    if (length === 0 || length > reader.left) return null;
    records.push(reader.raw(length));
  }
  return { type: "records", records };
}

/** Puts records into as few frames as they fit, in their order. */
export function framesOf(records: readonly Uint8Array[]): readonly Frame[] {
  const frames: Uint8Array[][] = [];
  let room = 0;
  for (const record of records) {
    const needed = LENGTH + record.length;
    if (needed > room) {
      frames.push([]);
      room = MOST_RECORDS;
    }
    frames.at(-1)?.push(record);
    room -= needed;
  }
  return frames.map((some) => ({ type: "records", records: some }));
}
