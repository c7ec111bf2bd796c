/** Knows after which block what pages show may be out of date. */
export class Watch {
  /** The block that the index showed at the last look. */
  #seen: bigint | null = null;
  /** The least block of the answers since then; an answer on its way during a look may be older than it. */
  #answered: bigint | null = null;

  /** Takes in that a page was answered what was true at a block. */
  answered(block: bigint): void {
    if (this.#answered === null || block < this.#answered) this.#answered = block;
  }

  /**
   * Takes in a look at how far the index is.
   *
   * @returns the block after which changes are to be asked for; null where pages show nothing older than the index, or where
   * it left a branch of the chain, after which all is asked anew.
   */
  look(number: bigint): bigint | null {
    const before = this.#seen;
    const answered = this.#answered;
    this.#seen = number;
    this.#answered = null;
    if (before !== null && number < before) return null;
    const since = before === null || (answered !== null && answered < before) ? answered : before;
    return since !== null && since < number ? since : null;
  }
}
