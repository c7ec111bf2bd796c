import type { Freshness as IndexFreshness } from "../../index/freshness.ts";

/**
 * How old what one sees is; `asOf` is when the oldest of it was true, in milliseconds since 1970, null where unknown,
 * `until` is the last block that the index lacks, and `seconds` lie between that and the last that it has read.
 */
export type Freshness =
  | { state: "unknown" }
  | { state: "fresh"; block: bigint }
  | { state: "behind"; blocks: number; seconds: number | null; until: bigint }
  | { state: "stopped"; block: bigint }
  | { state: "kept"; asOf: number }
  | { state: "indexUnreachable"; asOf: number | null }
  | { state: "chainUnreachable"; asOf: number | null };

/** So many blocks behind count as old even while the index is catching up. */
const MANY_BLOCKS = 20n;

/** Reading a new block takes the index a moment: it is behind once it stands still, or has much to read. */
export function ageOf({ block, blocks, seconds, stopped }: IndexFreshness, stoodStill: boolean): Freshness {
  if (stopped) return { state: "stopped", block };
  if (blocks > MANY_BLOCKS || (blocks > 0n && stoodStill))
    return { state: "behind", blocks: Number(blocks), seconds, until: block + blocks };
  return { state: "fresh", block };
}

interface Seen {
  readonly isChainReached: boolean;
  readonly isIndexReached: boolean;
  /** Null where it is not known. */
  readonly index: IndexFreshness | null;
  readonly stoodStill: boolean;
  readonly asOf: number | null;
}

/** The one thing to tell: first what can't be reached, then what is shown from before, then how far the index is. */
export function freshnessOf({ isChainReached, isIndexReached, index, stoodStill, asOf }: Seen): Freshness {
  if (!isChainReached) return { state: "chainUnreachable", asOf };
  if (!isIndexReached) return { state: "indexUnreachable", asOf };
  if (asOf !== null) return { state: "kept", asOf };
  return index === null ? { state: "unknown" } : ageOf(index, stoodStill);
}
