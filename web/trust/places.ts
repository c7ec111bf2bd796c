/** Knuth's multiplicative hashing: 2^32 over the golden ratio. */
const GOLDEN = 0x9e3779b1;

/**
 * Where a row holds each rater: an open-addressing table as small as the row, so that it stays in the nearest cache
 * whatever the number of peers.
 */
export class Places {
  private keys = new Int32Array(16);
  private positions = new Int32Array(16);
  private shift = 28;
  private mask = 15;

  /** Empties the table for a row of up to `length` raters. */
  open(length: number): void {
    const bits = 33 - Math.clz32(length);
    this.shift = 32 - bits;
    this.mask = (1 << bits) - 1;
    if (1 << bits > this.keys.length) {
      this.keys = new Int32Array(1 << bits);
      this.positions = new Int32Array(1 << bits);
    }
    this.keys.fill(-1, 0, 1 << bits);
  }

  /** The position that the rater has; where it has none, `position` becomes its own. */
  of(rater: number, position: number): number {
    const { keys, mask } = this;
    let slot = Math.imul(rater, GOLDEN) >>> this.shift;
    for (;;) {
      const key = keys[slot] ?? 0;
      if (key === rater) return this.positions[slot] ?? 0;
      if (key === -1) break;
      slot = (slot + 1) & mask;
    }
    keys[slot] = rater;
    this.positions[slot] = position;
    return position;
  }
}
