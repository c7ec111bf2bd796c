import type { TrustGraph } from "./graph.ts";
import { findLocality, type Locality } from "./locality.ts";
import { type Rows, toStarts } from "./rows.ts";

/** Edges of a block at least: some tens of kilobytes, which the nearest caches hold. */
const LEAST_WORK = 1_024;
/** Below this share of edges within groups a graph has no communities, and is one block. */
const LEAST_INSIDE = 0.5;

/**
 * The trust of a graph, laid out for solving: peers in places by {@link findLocality}, places cut into blocks, and edges
 * parted into those within a block, by rows, and those between blocks, in a list for each block.
 */
export interface Blocks {
  readonly order: Int32Array;
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
    /** Place of the member, counted from the start of its block. */
    readonly member: Int32Array;
    /** Place of the rater. */
    readonly rater: Int32Array;
    readonly weight: Float32Array;
  };
}

/** Lays a graph out; takes about 9 bytes an edge and 24 a peer. */
export function toBlocks(graph: TrustGraph): Blocks {
  const { peers, incoming, given } = graph;
  const locality = findLocality(peers, incoming);
  const { order, place } = locality;
  const starts = cut(peers, incoming.offsets, locality);
  const blockOf = new Int32Array(peers);
  for (let block = 0; block + 1 < starts.length; block += 1) {
    blockOf.fill(block, starts[block], starts[block + 1]);
  }
  const { rows, lists } = count(incoming, place, blockOf, starts.length);
  const kept = new Float64Array(peers);
  const within = {
    offsets: rows,
    rater: new Int32Array(rows[peers] ?? 0),
    weight: new Float32Array(rows[peers] ?? 0),
  };
  const crossing = lists[starts.length - 1] ?? 0;
  const between = {
    offsets: lists,
    member: new Int32Array(crossing),
    rater: new Int32Array(crossing),
    weight: new Float32Array(crossing),
  };
  const blocks = {
    order,
    given: given.map((_, at) => given[order[at] ?? 0] ?? 1),
    kept,
    starts,
    within,
    between,
  };
  deal(incoming, place, blockOf, blocks);
  return blocks;
}

/** Where the edges of each place within its block begin, and those of each block from others. */
function count(
  { offsets, word }: Rows,
  place: Int32Array,
  blockOf: Int32Array,
  bounds: number,
): { rows: Int32Array; lists: Int32Array } {
  const rows = new Int32Array(place.length + 1);
  const lists = new Int32Array(bounds);
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
  return { rows: toStarts(rows), lists: toStarts(lists) };
}

/** Writes edges to their places. Rows are read as they lie: it is cheaper to write far than to read far. */
function deal(
  { offsets, word, weight }: Rows,
  place: Int32Array,
  blockOf: Int32Array,
  { starts, kept, within, between }: Blocks,
): void {
  // Fields that the loop would read anew for each edge.
  const { offsets: rowStarts, rater: withinRater, weight: withinWeight } = within;
  const { member: betweenMember, rater: betweenRater, weight: betweenWeight } = between;
  const cursor = between.offsets.slice();
  let p = 0;
  for (let peer = 0; peer < place.length; peer += 1) {
    const at = place[peer] ?? 0;
    const block = blockOf[at] ?? 0;
    const first = starts[block] ?? 0;
    const last = starts[block + 1] ?? 0;
    const end = offsets[peer + 1] ?? 0;
    let row = rowStarts[at] ?? 0;
    let list = cursor[block] ?? 0;
    for (; p < end; p += 1) {
      const rater = place[(word[p] ?? 0) >>> 2] ?? 0;
      const share = weight[p] ?? 0;
      if (rater >= first && rater < last) {
        withinRater[row] = rater;
        withinWeight[row] = share;
        kept[rater] = (kept[rater] ?? 0) + share;
        row += 1;
      } else {
        betweenRater[list] = rater;
        betweenWeight[list] = share;
        betweenMember[list] = at - first;
        list += 1;
      }
    }
    cursor[block] = list;
  }
}

/** Joins groups into blocks of at least so many edges; a row costs about as much as four. */
function cut(peers: number, offsets: Int32Array, { order, groups, inside }: Locality): Int32Array {
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
      work += (offsets[peer + 1] ?? 0) - (offsets[peer] ?? 0) + 4;
    }
  }
  starts.push(peers);
  return Int32Array.from(starts);
}
