import { type HoursFrame, MINUTES_IN_HOUR, openMinutes, type WantedHours } from "../hours.ts";
import type { Dictionary } from "../store/dictionary.ts";
import type { ZoneClock } from "../zone.ts";

/** Daylight saving moves a clock by no more than this. */
const SAVING_MOST_MINUTES = 60;
/** A query's wanted hours as they look from each listing's clock. */
export class QueryHours {
  /** Minutes wanted in a week. */
  readonly minutes: number;
  readonly #wanted: WantedHours;
  readonly #clock: ZoneClock | null;
  readonly #offsets: Dictionary<number>;
  /** By position of the offset. */
  readonly #fixed: (HoursFrame | undefined)[] = [];
  readonly #own: HoursFrame;

  constructor(wanted: WantedHours, clock: ZoneClock | null, offsets: Dictionary<number>) {
    this.minutes = wanted.count * MINUTES_IN_HOUR;
    this.#wanted = wanted;
    this.#clock = clock;
    this.#offsets = offsets;
    this.#own = wanted.frameOf(wanted.utcOffset);
  }

  /** The wanted hours in the local time of a listing; see {@link ZoneClock} for what that is. */
  frameFor(position: number, statedOn: number): HoursFrame {
    const clock = this.#clock;
    if (clock !== null && statedOn !== 0 && this.#isNear(position)) {
      if (clock.offsetOn(statedOn) === this.#offsets.at(position)) return this.#own;
    }
    return this.#fixedFrame(position);
  }

  /** At least the open minutes of any row whose hours are among these words and whose offset is among these bits. */
  mostMinutes(words: Uint32Array, at: number, lowOffsets: number, highOffsets: number): number {
    if (highOffsets >>> 31 === 1) return this.minutes;
    let most = 0;
    for (let low = lowOffsets; low !== 0; low &= low - 1) {
      most = Math.max(most, this.#mostAt(31 - Math.clz32(low & -low), words, at));
    }
    for (let high = highOffsets; high !== 0; high &= high - 1) {
      most = Math.max(most, this.#mostAt(63 - Math.clz32(high & -high), words, at));
    }
    return most;
  }

  #mostAt(position: number, words: Uint32Array, at: number): number {
    const fixed = openMinutes(this.#fixedFrame(position), words, at);
    if (this.#clock === null || !this.#isNear(position)) return fixed;
    return Math.max(fixed, openMinutes(this.#own, words, at));
  }

  /** Whether an offset is another than the member's, but may be what its clock shows in the other half of the year. */
  #isNear(position: number): boolean {
    const apart = Math.abs(this.#offsets.at(position) - this.#wanted.utcOffset);
    return apart > 0 && apart <= SAVING_MOST_MINUTES;
  }

  #fixedFrame(position: number): HoursFrame {
    const known = this.#fixed[position];
    if (known !== undefined) return known;
    const frame = this.#wanted.frameOf(this.#offsets.at(position));
    this.#fixed[position] = frame;
    return frame;
  }
}
