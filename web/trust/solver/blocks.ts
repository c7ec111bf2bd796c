import type { TrustGraph } from "../graph.ts";
import { type Rows, toStarts } from "../rows.ts";
import { findLocality, type Locality, levelRows } from "./locality.ts";
import type { Memory } from "./memory.ts";

/** Edges of a block at least: some tens of kilobytes, which the nearest caches hold. */
const LEAST_WORK = 1_024;
/** Batches of a large graph: few enough that a batch's edges pass over all of memory at a good pace. */
const BATCHES = 8;
/** What a row, and an edge within a block or from another, cost beside one another. */
const COST = { row: 4, within: 1, between: 2 };
/** Below this share of edges within groups a graph has no communities, and is one block. */
const LEAST_INSIDE = 0.5;

/**
 * The trust of a graph, laid out for solving: peers in places by {@link findLocality}, places cut into blocks, blocks
 * gathered into batches and batches into lanes; edges parted into those within a block, by rows, and those between
 * blocks, in a list for each batch.
 */
export interface Blocks {
  /** First batch of each lane, and the number of batches last. */
  readonly lanes: Int32Array;
  /** First block of each batch, and the number of blocks last. */
  readonly batches: Int32Array;
  /** First place of each block, and the number of peers last. */
  readonly starts: Int32Array;
  readonly given: Float64Array;
  /** What each place's peer gave within its block. */
  readonly kept: Float64Array;
  readonly within: {
    /** Start of each place's edges, and their number last. */
    readonly offsets: Int32Array;
    /** Place of the rater. */
    readonly rater: Int32Array;
    readonly weight: Float32Array;
  };
  /** By batch, and in it by the rater's place. */
  readonly between: {
    /** Start of each batch's edges from other blocks, and their number last. */
    readonly offsets: Int32Array;
    /** Where, in each batch's edges, those begin and end whose raters another lane has not come to yet by then. */
    readonly oldFrom: Int32Array;
    readonly oldTo: Int32Array;
    /** Place of the member, counted from the start of its batch. */
    readonly member: Int32Array;
    /** Place of the rater. */
    readonly rater: Int32Array;
    readonly weight: Float32Array;
  };
}

/**
 * Lays a graph out, in about 9 bytes an edge and 24 a peer of the memory that is given; `place` names the place of each
 * peer.
 *
 * @param lanes at most; a single batch has one
 */
export function toBlocks(
  graph: TrustGraph,
  lanes: number,
  memory: Memory,
): { readonly blocks: Blocks; readonly place: Int32Array } {
  const { peers, incoming, given } = graph;
  const locality = findLocality(peers, incoming);
  const { place } = locality;
  const starts = inMemory(cut(peers, incoming.offsets, locality), memory);
  const blockOf = new Int32Array(peers);
  for (let block = 0; block + 1 < starts.length; block += 1) {
    blockOf.fill(block, starts[block], starts[block + 1]);
  }
  const rows = memory.int32(peers + 1);
  const crossings = new Int32Array(starts.length);
  count(incoming, place, blockOf, rows, crossings);
  levelRows(locality, starts, rows);
  toStarts(rows);
  toStarts(crossings);
  const inside = rows[peers] ?? 0;
  const across = crossings[starts.length - 1] ?? 0;
  const costs = starts.map(
    (start, block) =>
      COST.row * start + COST.within * (rows[start] ?? 0) + COST.between * (crossings[block] ?? 0),
  );
  const batches = inMemory(share(costs, BATCHES), memory);
  const blocks: Blocks = {
    lanes: inMemory(
      share(
        batches.map((block) => costs[block] ?? 0),
        Math.min(lanes, batches.length - 1),
      ),
      memory,
    ),
    batches,
    starts,
    given: memory.float64(peers),
    kept: memory.float64(peers),
    within: { offsets: rows, rater: memory.int32(inside), weight: memory.float32(inside) },
    between: {
      offsets: inMemory(
        batches.map((block) => crossings[block] ?? 0),
        memory,
      ),
      oldFrom: memory.int32(batches.length - 1),
      oldTo: memory.int32(batches.length - 1),
      member: memory.int32(across),
      rater: memory.int32(across),
      weight: memory.float32(across),
    },
  };
  for (let peer = 0; peer < peers; peer += 1) blocks.given[place[peer] ?? 0] = given[peer] ?? 1;
  sortBetween(deal(incoming, place, blockOf, blocks), blocks);
  for (let p = 0; p < inside; p += 1) {
    const rater = blocks.within.rater[p] ?? 0;
    blocks.kept[rater] = (blocks.kept[rater] ?? 0) + (blocks.within.weight[p] ?? 0);
  }
  return { blocks, place };
}

function inMemory(values: ArrayLike<number>, memory: Memory): Int32Array {
  const array = memory.int32(values.length);
  array.set(values);
  return array;
}

/** How many edges each place has within its block, and each block from others. */
function count(
  { offsets, word }: Rows,
  place: Int32Array,
  blockOf: Int32Array,
  rows: Int32Array,
  crossings: Int32Array,
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
    crossings[block] = (crossings[block] ?? 0) + raters - inside;
  }
}

/**
 * Cuts items into parts, at most so many, that cost about the same. Returns the first item of each part, and the number
 * of items last.
 *
 * @param costs of all items before each, and of all last
 */
function share(costs: Int32Array, parts: number): number[] {
  const items = costs.length - 1;
  const firsts = [0];
  for (let item = 1; item < items; item += 1) {
    if ((costs[item] ?? 0) >= ((costs[items] ?? 0) * firsts.length) / parts) firsts.push(item);
  }
  return [...firsts, items];
}

/**
 * Writes the edges within blocks to their places, and returns those between, by batch and in any order. Rows are read as
 * they lie: it is cheaper to write far than to read far.
 */
function deal(
  { offsets, word, weight }: Rows,
  place: Int32Array,
  blockOf: Int32Array,
  { batches, starts, within, between }: Blocks,
): Pick<Blocks["between"], "member" | "rater" | "weight"> {
  // Fields that the loop would read anew for each edge.
  const { offsets: rowStarts, rater: withinRater, weight: withinWeight } = within;
  const across = between.rater.length;
  const member = new Int32Array(across);
  const betweenRater = new Int32Array(across);
  const betweenWeight = new Float32Array(across);
  const batchOf = new Int32Array(starts.length);
  for (let batch = 0; batch + 1 < batches.length; batch += 1) {
    batchOf.fill(batch, batches[batch], batches[batch + 1]);
  }
  const next = between.offsets.slice();
  let p = 0;
  for (let peer = 0; peer < place.length; peer += 1) {
    const at = place[peer] ?? 0;
    const block = blockOf[at] ?? 0;
    const batch = batchOf[block] ?? 0;
    const first = starts[block] ?? 0;
    const last = starts[block + 1] ?? 0;
    const origin = starts[batches[batch] ?? 0] ?? 0;
    const end = offsets[peer + 1] ?? 0;
    let row = rowStarts[at] ?? 0;
    let entry = next[batch] ?? 0;
    for (; p < end; p += 1) {
      const rater = place[(word[p] ?? 0) >>> 2] ?? 0;
      const weighs = weight[p] ?? 0;
      if (rater >= first && rater < last) {
        withinRater[row] = rater;
        withinWeight[row] = weighs;
        row += 1;
      } else {
        member[entry] = at - origin;
        betweenRater[entry] = rater;
        betweenWeight[entry] = weighs;
        entry += 1;
      }
    }
    next[batch] = entry;
  }
  return { member, rater: betweenRater, weight: betweenWeight };
}

/** Sorts the edges of each batch by the rater's place: a counting sort, within what caches hold. */
function sortBetween(
  { member, rater, weight }: ReturnType<typeof deal>,
  { lanes, batches, starts, given, between }: Blocks,
): void {
  const { offsets, oldFrom, oldTo } = between;
  const cursor = new Int32Array(given.length + 1);
  for (let batch = 0; batch + 1 < batches.length; batch += 1) {
    const from = offsets[batch] ?? 0;
    const to = offsets[batch + 1] ?? 0;
    cursor.fill(0);
    for (let entry = from; entry < to; entry += 1) {
      const giver = rater[entry] ?? 0;
      cursor[giver] = (cursor[giver] ?? 0) + 1;
    }
    toStarts(cursor);
    const [old, oldEnd] = oldBatches(lanes, batch);
    oldFrom[batch] = from + (cursor[starts[batches[old] ?? 0] ?? 0] ?? 0);
    oldTo[batch] = from + (cursor[starts[batches[oldEnd] ?? 0] ?? 0] ?? 0);
    for (let entry = from; entry < to; entry += 1) {
      const giver = rater[entry] ?? 0;
      const at = cursor[giver] ?? 0;
      cursor[giver] = at + 1;
      between.member[from + at] = member[entry] ?? 0;
      between.rater[from + at] = giver;
      between.weight[from + at] = weight[entry] ?? 0;
    }
  }
}

/** Batches of the other lane that are not done yet when a batch begins: the first, and the one after the last. */
function oldBatches(lanes: Int32Array, batch: number): readonly [number, number] {
  const [first = 0, second = 0, end = second] = lanes;
  // A single lane has no other.
  if (lanes.length < 3) return [second, second];
  return batch < second
    ? [Math.min(end, second + batch - first), end]
    : [Math.min(second, first + batch - second), second];
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
