import type { Chain } from "./chain.ts";
import type { IndexMeta } from "./queries/meta.ts";

type Block = Pick<IndexMeta["block"], "number" | "hash">;

/** Whether a block that the index showed is off the chain now; taken to be on it where nobody can tell. */
async function isAbandoned(before: Block, now: Block, chain: Chain | undefined): Promise<boolean> {
  if (before.hash === null || before.hash === now.hash) return false;
  if (now.number <= before.number) return true;
  const there = await chain?.blockHash(before.number).catch(() => undefined);
  return there !== undefined && there !== before.hash;
}

/**
 * Notices when the index leaves a branch that the chain abandoned: whatever was read before may be of that branch. It goes
 * back to where the two part and reads on from there, so what is read meanwhile is soon old too.
 */
export class Branch {
  readonly #chain: Chain | undefined;
  #shown: Block | null = null;
  /** Until the index has read so far, it is between two branches; null while it isn't. */
  #until: bigint | null = null;
  /** The least block known to be of the branch that is shown; earlier ones may have been left. */
  #since = 0n;

  /** @param chain without one, only a branch that is not yet longer than the old is noticed */
  constructor(chain: Chain | undefined) {
    this.#chain = chain;
  }

  /** Whether what was read at a block is of the branch that is shown now. */
  isSince(block: bigint): boolean {
    return this.#until === null && block >= this.#since;
  }

  /** Takes in what the index shows now; true where what was read earlier should be read again. */
  async isLeft(now: Block): Promise<boolean> {
    const before = this.#shown;
    this.#shown = now;
    if (before !== null && (await isAbandoned(before, now, this.#chain))) {
      this.#until = before.number;
      const newest = await this.#chain?.newest().catch(() => undefined);
      if (newest !== undefined && newest > before.number) this.#until = newest;
      this.#since = this.#until + 1n;
    }
    if (this.#until === null || before?.hash === now.hash) return false;
    if (now.number >= this.#until) this.#until = null;
    return true;
  }
}
