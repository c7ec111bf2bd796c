import type { IndexMeta } from "./queries/meta.ts";

/** How old what the index shows is, against the chain's newest block. */
export interface Freshness {
  readonly block: bigint;
  /** Blocks that the index has still to read; 0 when it has read all. */
  readonly blocks: bigint;
  /** Seconds between the newest block and the newest that was read; null where either's time is unknown. */
  readonly seconds: number | null;
  /** True where the index has stopped at an event that it could not read. */
  readonly stopped: boolean;
}

/** The chain's newest block, as its node tells. */
export interface ChainHead {
  readonly number: bigint;
  /** Unix seconds. */
  readonly timestamp: number | null;
}

/** Compares the two; an index that is ahead of a slow chain node is fresh. */
export function freshnessOf(meta: IndexMeta, head: ChainHead): Freshness {
  const { number, timestamp } = meta.block;
  const behind = head.number > number ? head.number - number : 0n;
  const span = timestamp === null || head.timestamp === null ? null : head.timestamp - timestamp;
  return {
    block: number,
    blocks: behind,
    seconds: behind === 0n ? 0 : span === null ? null : Math.max(0, span),
    stopped: meta.hasIndexingErrors,
  };
}
