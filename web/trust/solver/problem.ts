import type { TrustGraph } from "../graph.ts";
import { type Blocks, toBlocks } from "./blocks.ts";
import { WINDOW } from "./extrapolation.ts";
import { type Orders, RESULTS, WORD_COUNT } from "./lane.ts";
import type { Memory } from "./memory.ts";

/**
 * The memory of solves; made once for a graph and used for every one. Unknowns are scaled: v = z ∕ g, a peer's score
 * over what it gave, so that a weight is used as it is.
 */
export interface Problem {
  readonly blocks: Blocks;
  /** The seeds' distribution, by place. */
  readonly constant: Float64Array;
  /** The last iterates of v, by place; cycles go from one to the next. The first holds where a solve starts. */
  readonly iterates: readonly Float64Array[];
  /** For each lane, what the batch that it is at receives. */
  readonly bases: readonly Float64Array[];
  readonly orders: Orders;
}

/**
 * Lays out the memory that solving on this graph takes, about 8 bytes an edge and 64 a peer; `place` names the place of
 * each peer.
 *
 * @param lanes parts of the graph that can be worked on at the same time at most, 1 or 2
 */
export function prepare(
  graph: TrustGraph,
  lanes: number,
  memory: Memory,
): { readonly problem: Problem; readonly place: Int32Array } {
  const { blocks, place } = toBlocks(graph, lanes, memory);
  const { peers } = graph;
  const problem = {
    blocks,
    constant: memory.float64(peers),
    iterates: Array.from({ length: WINDOW + 1 }, () => memory.float64(peers)),
    bases: Array.from({ length: blocks.lanes.length - 1 }, () => memory.float64(widest(blocks))),
    orders: {
      words: memory.int32(WORD_COUNT),
      numbers: memory.float64(WINDOW),
      results: memory.float64(lanes * RESULTS),
    },
  };
  return { problem, place };
}

/** Rows of the largest batch. */
function widest({ starts, batches }: Blocks): number {
  let rows = 0;
  for (let batch = 0; batch + 1 < batches.length; batch += 1) {
    rows = Math.max(rows, (starts[batches[batch + 1] ?? 0] ?? 0) - (starts[batches[batch] ?? 0] ?? 0));
  }
  return rows;
}
