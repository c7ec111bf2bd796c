import { type Blocks, toBlocks } from "./blocks.ts";
import { WINDOW } from "./extrapolation.ts";
import type { TrustGraph } from "./graph.ts";

/**
 * The memory of solves; made once for a graph and used for every one. Unknowns are scaled: v = z ∕ g, a peer's score
 * over what it gave, so that a weight is used as it is.
 */
export interface Problem {
  readonly peers: number;
  readonly blocks: Blocks;
  /** The seeds' distribution, by place. */
  readonly constant: Float64Array;
  /** The last iterates of v, by place; cycles go from one to the next. The first holds where a solve starts. */
  readonly iterates: readonly Float64Array[];
}

/** Lays out the memory that solving on this graph takes: about 8 bytes an edge and 64 a peer. */
export function prepare(graph: TrustGraph): Problem {
  const { peers } = graph;
  return {
    peers,
    blocks: toBlocks(graph),
    constant: new Float64Array(peers),
    iterates: Array.from({ length: WINDOW + 1 }, () => new Float64Array(peers)),
  };
}
