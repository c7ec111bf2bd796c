import type { Freshness as IndexFreshness } from "../../index/freshness.ts";

/** How old what one sees is. */
export type Freshness =
  | { state: "unknown" }
  | { state: "fresh"; block: bigint }
  | { state: "behind"; blocks: number }
  | { state: "stopped"; block: bigint }
  | { state: "indexUnreachable" }
  | { state: "chainUnreachable" };

/** So many blocks behind count as old even while the index is catching up. */
const MANY_BLOCKS = 20n;

/** Reading a new block takes the index a moment: it is behind once it stands still, or has much to read. */
export function ageOf({ block, blocks, stopped }: IndexFreshness, stoodStill: boolean): Freshness {
  if (stopped) return { state: "stopped", block };
  if (blocks > MANY_BLOCKS || (blocks > 0n && stoodStill)) return { state: "behind", blocks: Number(blocks) };
  return { state: "fresh", block };
}
