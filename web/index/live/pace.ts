/** A block as an index shows it: when, in Unix seconds, or null where it doesn't tell. */
interface Seen {
  readonly number: bigint;
  readonly timestamp: number | null;
}

/** Milliseconds between looks where blocks come at any time: what others do shall be seen within two seconds. */
const QUICK = 750;
/** The longest wait, and the part of a steady chain's block time that is waited. */
const SLOW = 4_000;
const PART = 3;
/** Gaps between blocks from which a chain's pace is told, and the share of them that must be alike. */
const GAPS = 8;
const STEADY = 0.7;

/**
 * How often to look for new blocks. A chain that adds a block every so many seconds is looked at a few times in each; one
 * that adds blocks when there is something to add, several times in the time that one waits for a page.
 */
export class Pace {
  #last: Seen | null = null;
  readonly #gaps: number[] = [];

  /** Takes in what was seen. */
  see(block: Seen): void {
    const last = this.#last;
    if (last !== null && block.number <= last.number) return;
    this.#last = block;
    if (last === null || last.timestamp === null || block.timestamp === null) return;
    this.#gaps.push((block.timestamp - last.timestamp) / Number(block.number - last.number));
    if (this.#gaps.length > GAPS) this.#gaps.shift();
  }

  /** Milliseconds until the next look. */
  get wait(): number {
    if (this.#gaps.length < GAPS) return QUICK;
    const least = Math.min(...this.#gaps);
    const alike = this.#gaps.filter((gap) => gap === least).length;
    if (least <= 0 || alike < STEADY * GAPS) return QUICK;
    return Math.min(SLOW, Math.max(QUICK, (least * 1_000) / PART));
  }
}
