import type { TrustGraph } from "../graph.ts";
import { type Rows, toStarts } from "../rows.ts";
import { findLocality, type Locality } from "./locality.ts";
import type { Memory } from "./memory.ts";

/** Edges of a block at least: some tens of kilobytes, which the nearest caches hold. */
const LEAST_WORK = 1_024;
/** What a row, and an edge within a block or from another, cost beside one another. */
const COST = { row: 4, within: 1, between: 5 };
/** Below this share of edges within groups a graph has no communities, and is one block. */
const LEAST_INSIDE = 0.5;

/**
 * The trust of a graph, laid out for solving: peers in places by {@link findLocality}, places cut into blocks, blocks
 * into lanes, and edges parted into those within a block, by rows, and those between blocks, in a list for each block.
 */
export interface Blocks {
  /** First block of each lane, and the number of blocks last. */
  readonly lanes: Int32Array;
  readonly given: Float64Array;
  /** What each place's peer gave within its block. */
  readonly kept: Float64Array;
  /** First place of each block, and the number of peers last. */
  readonly starts: Int32Array;
  readonly within: {
    /** Start of each place's edges, and their number last. */
    readonly offsets: Int32Array;
    /** Place of the rater. */
    readonly rater: Int32Array;
    readonly weight: Float32Array;
  };
  readonly between: {
    /** Start of each block's edges from other blocks, and their number last. */
    readonly offsets: Int32Array;
    /** Where, in each block's edges, those from other lanes begin. */
    readonly parted: Int32Array;
    /** Place of the member, counted from the start of its block. */
    readonly member: Int32Array;
    /** Place of the rater. */
    readonly rater: Int32Array;
    readonly weight: Float32Array;
  };
}

/**
 * Lays a graph out, in about 9 bytes an edge and 24 a peer of the memory that is given; `order` names the peer at each
 * place.
 *
 * @param lanes at most; a single block has one
 */
export function toBlocks(
  graph: TrustGraph,
  lanes: number,
  memory: Memory,
): { readonly blocks: Blocks; readonly order: Int32Array } {
  const { peers, incoming, given } = graph;
  const locality = findLocality(peers, incoming);
  const { order, place } = locality;
  const starts = kept(cut(peers, incoming.offsets, locality), memory);
  const blockOf = new Int32Array(peers);
  for (let block = 0; block + 1 < starts.length; block += 1) {
    blockOf.fill(block, starts[block], starts[block + 1]);
  }
  const rows = memory.int32(peers + 1);
  const lists = memory.int32(starts.length);
  count(incoming, place, blockOf, rows, lists);
  const inside = rows[peers] ?? 0;
  const crossing = lists[starts.length - 1] ?? 0;
  const blocks: Blocks = {
    lanes: kept(share(starts, rows, lists, starts.length > 2 ? lanes : 1), memory),
    given: memory.float64(peers),
    kept: memory.float64(peers),
    starts,
    within: { offsets: rows, rater: memory.int32(inside), weight: memory.float32(inside) },
    between: {
      offsets: lists,
      parted: memory.int32(starts.length - 1),
      member: memory.int32(crossing),
      rater: memory.int32(crossing),
      weight: memory.float32(crossing),
    },
  };
  for (const [at, peer] of order.entries()) blocks.given[at] = given[peer] ?? 1;
  deal(incoming, place, blockOf, blocks);
  return { blocks, order };
}

function kept(values: readonly number[], memory: Memory): Int32Array {
  const array = memory.int32(values.length);
  array.set(values);
  return array;
}

/** Where the edges of each place within its block begin, and those of each block from others. */
function count(
  { offsets, word }: Rows,
  place: Int32Array,
  blockOf: Int32Array,
  rows: Int32Array,
  lists: Int32Array,
): void {
  let p = 0;
  for (let peer = 0; peer < place.length; peer += 1) {
    const at = place[peer] ?? 0;
    const block = blockOf[at] ?? 0;
    const end = offsets[peer + 1] ?? 0;
    const raters = end - p;
    let inside = 0;
    for (; p < end; p += 1) if (blockOf[place[(word[p] ?? 0) >>> 2] ?? 0] === block) inside += 1;
    rows[at] = inside;
    lists[block] = (lists[block] ?? 0) + raters - inside;
  }
  toStarts(rows);
  toStarts(lists);
}

/** First block of each lane, so that a cycle costs all about the same. */
function share(starts: Int32Array, rows: Int32Array, lists: Int32Array, lanes: number): number[] {
  const blocks = starts.length - 1;
  /** What all blocks before one cost. */
  const costBefore = (block: number) =>
    COST.row * (starts[block] ?? 0) +
    COST.within * (rows[starts[block] ?? 0] ?? 0) +
    COST.between * (lists[block] ?? 0);
  const firsts = [0];
  for (let block = 0; block < blocks; block += 1) {
    if (costBefore(block) >= (costBefore(blocks) * firsts.length) / lanes) firsts.push(block);
  }
  while (firsts.length < lanes) firsts.push(blocks);
  return [...firsts, blocks];
}

/** Writes edges to their places. Rows are read as they lie: it is cheaper to write far than to read far. */
function deal(
  { offsets, word, weight }: Rows,
  place: Int32Array,
  blockOf: Int32Array,
  { lanes, starts, kept, within, between }: Blocks,
): void {
  // Fields that the loop would read anew for each edge.
  const { offsets: rowStarts, rater: withinRater, weight: withinWeight } = within;
  const { parted, member: betweenMember, rater: betweenRater, weight: betweenWeight } = between;
  // Edges from the block's own lane come from the front of its list, those from others from its back.
  const front = between.offsets.slice();
  const back = between.offsets.slice(1);
  const border = starts[lanes[1] ?? 0] ?? 0;
  let p = 0;
  for (let peer = 0; peer < place.length; peer += 1) {
    const at = place[peer] ?? 0;
    const block = blockOf[at] ?? 0;
    const first = starts[block] ?? 0;
    const last = starts[block + 1] ?? 0;
    const end = offsets[peer + 1] ?? 0;
    let row = rowStarts[at] ?? 0;
    for (; p < end; p += 1) {
      const rater = place[(word[p] ?? 0) >>> 2] ?? 0;
      const weighs = weight[p] ?? 0;
      if (rater >= first && rater < last) {
        withinRater[row] = rater;
        withinWeight[row] = weighs;
        kept[rater] = (kept[rater] ?? 0) + weighs;
        row += 1;
        continue;
      }
      let entry = front[block] ?? 0;
      if (rater < border === at < border) {
        front[block] = entry + 1;
      } else {
        entry = (back[block] ?? 0) - 1;
        back[block] = entry;
      }
      betweenRater[entry] = rater;
      betweenWeight[entry] = weighs;
      betweenMember[entry] = at - first;
    }
  }
  parted.set(front.subarray(0, parted.length));
}

/** Joins groups into blocks of at least so many edges, or a graph without communities into one. */
function cut(peers: number, offsets: Int32Array, { order, groups, inside }: Locality): readonly number[] {
  const least = inside < LEAST_INSIDE ? Number.POSITIVE_INFINITY : LEAST_WORK;
  const starts = [0];
  let work = 0;
  for (let group = 0; group + 1 < groups.length; group += 1) {
    const first = groups[group] ?? 0;
    const last = groups[group + 1] ?? 0;
    if (work >= least) {
      starts.push(first);
      work = 0;
    }
    for (let at = first; at < last; at += 1) {
      const peer = order[at] ?? 0;
      work += (offsets[peer + 1] ?? 0) - (offsets[peer] ?? 0) + COST.row;
    }
  }
  starts.push(peers);
  return starts;
}
