import { MatchingError } from "./errors.ts";

/** Hours of a week; bit 0 is Monday 00:00 to 01:00 in its owner's local time. */
export const HOURS_IN_WEEK = 168;
/** 32-bit words that hold a week. The last one uses 8 of its bits. */
export const WORDS_IN_WEEK = 6;

export const MINUTES_IN_HOUR = 60;
const WORD_BITS = 32;
const WORD_MASK = 0xffff_ffffn;
const WEEK_MASK = (1n << BigInt(HOURS_IN_WEEK)) - 1n;

/** UTC offsets in use, in minutes. */
const OFFSET_LEAST = -720;
const OFFSET_MOST = 840;

/**
 * Refuses a mask that is empty or reaches past the week.
 * @throws {@link MatchingError} `hours-empty`, `hours-out-of-range`
 */
export function checkHours(hours: bigint): void {
  if (hours === 0n) throw new MatchingError("hours-empty");
  if (hours < 0n || hours > WEEK_MASK) throw new MatchingError("hours-out-of-range");
}

/**
 * Refuses an offset that no place on Earth has.
 * @throws {@link MatchingError} `utc-offset-out-of-range`
 */
export function checkUtcOffset(minutes: number): void {
  if (!Number.isInteger(minutes) || minutes < OFFSET_LEAST || minutes > OFFSET_MOST) {
    throw new MatchingError("utc-offset-out-of-range", { minutes });
  }
}

/** Writes a week's mask into six words of a column, lowest hours first. */
export function packHours(hours: bigint, words: Uint32Array, row: number): void {
  for (let word = 0; word < WORDS_IN_WEEK; word += 1) {
    words[row * WORDS_IN_WEEK + word] = Number((hours >> BigInt(word * WORD_BITS)) & WORD_MASK);
  }
}

/** Reads a week's mask from six words of a column. */
export function unpackHours(words: Uint32Array, row: number): bigint {
  let hours = 0n;
  for (let word = WORDS_IN_WEEK - 1; word >= 0; word -= 1) {
    hours = (hours << BigInt(WORD_BITS)) | BigInt(words[row * WORDS_IN_WEEK + word] ?? 0);
  }
  return hours;
}

/** Turns a mask so that hour h becomes hour h + `by`, round the week. */
export function rotateHours(hours: bigint, by: number): bigint {
  const shift = BigInt(((by % HOURS_IN_WEEK) + HOURS_IN_WEEK) % HOURS_IN_WEEK);
  return ((hours << shift) | (hours >> (BigInt(HOURS_IN_WEEK) - shift))) & WEEK_MASK;
}

/** Bits set in a 32-bit word (the parallel count of "Hacker's Delight", section 5–1). */
export function popCount(word: number): number {
  let v = word - ((word >>> 1) & 0x5555_5555);
  v = (v & 0x3333_3333) + ((v >>> 2) & 0x3333_3333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** Number of hours in a mask. */
export function countHours(hours: bigint): number {
  let count = 0;
  for (let rest = hours; rest !== 0n; rest >>= BigInt(WORD_BITS)) count += popCount(Number(rest & WORD_MASK));
  return count;
}

/**
 * Wanted hours in someone else's local time. Where two offsets differ by part of an hour, a wanted hour overlaps two
 * hours of the other's week; each counts by the minutes that it covers, so that a share is exact to the minute.
 */
export interface HoursFrame {
  readonly early: Uint32Array;
  readonly late: Uint32Array;
  /** Minutes of each wanted hour that fall into `late`; the rest falls into `early`. */
  readonly lateMinutes: number;
}

/** The hours that someone wants, ready to be held against many masks of other time zones. */
export class WantedHours {
  readonly count: number;
  readonly utcOffset: number;
  readonly #hours: bigint;
  readonly #frames = new Map<number, HoursFrame>();

  /** @throws {@link MatchingError} `hours-empty`, `hours-out-of-range`, `utc-offset-out-of-range` */
  constructor(hours: bigint, utcOffset: number) {
    checkHours(hours);
    checkUtcOffset(utcOffset);
    this.#hours = hours;
    this.utcOffset = utcOffset;
    this.count = countHours(hours);
  }

  /** The wanted hours in the local time of another offset; made once for each offset. */
  frameOf(utcOffset: number): HoursFrame {
    const known = this.#frames.get(utcOffset);
    if (known !== undefined) return known;
    const ahead = utcOffset - this.utcOffset;
    const wholeHours = Math.floor(ahead / MINUTES_IN_HOUR);
    const early = new Uint32Array(WORDS_IN_WEEK);
    const late = new Uint32Array(WORDS_IN_WEEK);
    packHours(rotateHours(this.#hours, wholeHours), early, 0);
    packHours(rotateHours(this.#hours, wholeHours + 1), late, 0);
    const frame = { early, late, lateMinutes: ahead - wholeHours * MINUTES_IN_HOUR };
    this.#frames.set(utcOffset, frame);
    return frame;
  }
}

/** Minutes of a frame's wanted hours that are open in the six words from `at` on. */
export function openMinutes(frame: HoursFrame, words: Uint32Array, at: number): number {
  let early = 0;
  for (let word = 0; word < WORDS_IN_WEEK; word += 1) {
    early += popCount((words[at + word] ?? 0) & (frame.early[word] ?? 0));
  }
  if (frame.lateMinutes === 0) return early * MINUTES_IN_HOUR;
  let late = 0;
  for (let word = 0; word < WORDS_IN_WEEK; word += 1) {
    late += popCount((words[at + word] ?? 0) & (frame.late[word] ?? 0));
  }
  return early * (MINUTES_IN_HOUR - frame.lateMinutes) + late * frame.lateMinutes;
}

/** Hours that are open in the six words from `at` on. */
export function countOpen(words: Uint32Array, at: number): number {
  let count = 0;
  for (let word = 0; word < WORDS_IN_WEEK; word += 1) count += popCount(words[at + word] ?? 0);
  return count;
}

/**
 * Share of the wanted hours that are open, each mask in its own local time.
 *
 * @example
 * ```ts
 * openShare(0b1111n, 60, 0b0011n, 60); // 0.5
 * ```
 */
export function openShare(
  wanted: bigint,
  wantedUtcOffset: number,
  open: bigint,
  openUtcOffset: number,
): number {
  checkHours(open);
  checkUtcOffset(openUtcOffset);
  const words = new Uint32Array(WORDS_IN_WEEK);
  packHours(open, words, 0);
  const hours = new WantedHours(wanted, wantedUtcOffset);
  return openMinutes(hours.frameOf(openUtcOffset), words, 0) / (hours.count * MINUTES_IN_HOUR);
}
