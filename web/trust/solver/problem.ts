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
  /** For each lane, what the block that it is at receives. */
  readonly bases: readonly Float64Array[];
  readonly orders: Orders;
}

/**
 * Lays out the memory that solving on this graph takes, about 8 bytes an edge and 64 a peer; `order` names the peer at
 * each place.
 *
 * @param lanes parts of the graph that can be worked on at the same time at most, 1 or 2
 */
export function prepare(
  graph: TrustGraph,
  lanes: number,
  memory: Memory,
): { readonly problem: Problem; readonly order: Int32Array } {
  const { blocks, order } = toBlocks(graph, lanes, memory);
  const { peers } = graph;
  const problem = {
    blocks,
    constant: memory.float64(peers),
    iterates: Array.from({ length: WINDOW + 1 }, () => memory.float64(peers)),
    bases: Array.from({ length: blocks.lanes.length - 1 }, () => memory.float64(widest(blocks.starts))),
    orders: {
      words: memory.int32(WORD_COUNT),
      numbers: memory.float64(WINDOW),
      results: memory.float64(lanes * RESULTS),
    },
  };
  return { problem, order };
}

/** Rows of the largest block. */
function widest(starts: Int32Array): number {
  let rows = 0;
  for (let block = 0; block + 1 < starts.length; block += 1) {
    rows = Math.max(rows, (starts[block + 1] ?? 0) - (starts[block] ?? 0));
  }
  return rows;
}
