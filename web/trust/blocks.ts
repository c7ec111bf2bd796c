import type { TrustGraph } from "./graph.ts";
import { findLocality, type Locality } from "./locality.ts";

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
  /** First place of each block, and the number of peers last. */
  readonly starts: Int32Array;
  /** Start of each place's edges within its block, and their number last. */
  readonly offsets: Int32Array;
  /** End of each block's edges from other blocks, from the last edge down: block b's lie from `ends[b + 1]` up to `ends[b]`. */
  readonly ends: Int32Array;
  /** Place of the rater of each edge, those within blocks first. */
  readonly rater: Int32Array;
  readonly weight: Float32Array;
  /** For each edge between blocks, the last edge first: its member's place, counted from the start of its block. */
  readonly member: Int32Array;
  /** What each place's peer gave within its block. */
  readonly kept: Float64Array;
}

/** Lays a graph out; takes about 8 bytes an edge and 32 a peer. */
export function toBlocks(graph: TrustGraph): Blocks {
  const { peers, incoming, given } = graph;
  const { word, weight } = incoming;
  const locality = findLocality(peers, incoming);
  const { order, place } = locality;
  const starts = cut(peers, incoming.offsets, locality);
  const length = word.length;
  const offsets = new Int32Array(peers + 1);
  const ends = new Int32Array(starts.length);
  const raters = new Int32Array(length);
  const weights = new Float32Array(length);
  const kept = new Float64Array(peers);
  let members: Int32Array = new Int32Array(Math.max(16, length >> 3));
  let low = 0;
  let high = length;
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const first = starts[block] ?? 0;
    const last = starts[block + 1] ?? 0;
    ends[block] = high;
    for (let at = first; at < last; at += 1) {
      offsets[at] = low;
      const peer = order[at] ?? 0;
      const end = incoming.offsets[peer + 1] ?? 0;
      for (let p = incoming.offsets[peer] ?? 0; p < end; p += 1) {
        const rater = place[(word[p] ?? 0) >>> 2] ?? 0;
        if (rater >= first && rater < last) {
          raters[low] = rater;
          weights[low] = weight[p] ?? 0;
          kept[rater] = (kept[rater] ?? 0) + (weight[p] ?? 0);
          low += 1;
        } else {
          if (length - high === members.length) members = grown(members, length);
          members[length - high] = at - first;
          high -= 1;
          raters[high] = rater;
          weights[high] = weight[p] ?? 0;
        }
      }
    }
  }
  offsets[peers] = low;
  ends[starts.length - 1] = high;
  const member = members.slice(0, length - high);
  const placed = new Float64Array(peers);
  for (let at = 0; at < peers; at += 1) placed[at] = given[order[at] ?? 0] ?? 1;
  return { order, given: placed, starts, offsets, ends, rater: raters, weight: weights, member, kept };
}

function grown(list: Int32Array, most: number): Int32Array {
  const longer = new Int32Array(Math.min(most, 2 * list.length));
  longer.set(list);
  return longer;
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
