import { ageInDays, type Decay, decayByDay } from "./decay.ts";
import { checkEdges, type EdgeColumns } from "./edges.ts";
import { Places } from "./places.ts";
import { bucketShift, type Records, type Rows, sortBuckets, toStarts, transpose } from "./rows.ts";

/**
 * Who trusts and who distrusts whom, in compressed sparse rows. A word is the other peer's number in its high 30 bits
 * and the kind of the edge ({@link EDGE_KINDS}) in the low two. All weights are above zero.
 */
export interface TrustGraph {
  readonly peers: number;
  /** Trust by who receives it; words name raters. */
  readonly incoming: Rows;
  /** Trust by who gives it; words name members, ascending. Sorted at the first reading: global trust needs none of it. */
  readonly outgoing: Rows;
  /** Distrust by who receives it; words name raters. */
  readonly distrust: Rows;
  /** What each peer gave in all, trust and distrust; 1 for who gave nothing, so that it divides. */
  readonly given: Float64Array;
  /** What became of the edges that were passed. */
  readonly counts: GraphCounts;
}

export interface GraphCounts {
  readonly trust: number;
  readonly distrust: number;
  /** Edges from a peer to itself, dropped: nobody vouches for itself. */
  readonly self: number;
  /** Edges that were merged into a parallel one. */
  readonly merged: number;
  /** Merged edges whose experience came to nothing. */
  readonly neutral: number;
}

/** What a whole experience weighs after forty half-lives: from here on it is forgotten, far above float32's last digits. */
export const FORGOTTEN = 2 ** -40;

/**
 * Builds the graph from edges in any order, by counting sort.
 *
 * - An edge weighs its experience times its decay by age; below {@link FORGOTTEN} it weighs nothing.
 * - Parallel edges add up, sign included, as in EigenTrust's satisfactory less unsatisfactory transactions; the sum is
 *   one edge of trust, one of distrust or none, of both kinds where both took part.
 * - Edges from a peer to itself are dropped.
 * - A peer that gives nothing hands its score to the seeds; a peer without any edge scores 0.
 *
 * @throws {@link TrustError} where a column or the decay is out of range
 */
export function buildGraph(edges: EdgeColumns, decay: Decay): TrustGraph {
  checkEdges(edges);
  const { peers } = edges;
  const shift = bucketShift(peers);
  const { starts, self } = countBuckets(edges, shift);
  const records = deal(edges, decay, starts, shift);
  const sorted = sortBuckets(peers, records, starts, shift);
  const { incoming, distrust, counts } = merge(peers, sorted);
  let outgoing: Rows | undefined;
  return {
    peers,
    incoming,
    get outgoing() {
      outgoing ??= transpose(peers, incoming);
      return outgoing;
    },
    distrust,
    given: totals(peers, [incoming, distrust]),
    counts: { ...counts, self },
  };
}

function countBuckets(edges: EdgeColumns, shift: number): { starts: Int32Array; self: number } {
  const { rater, member, peers } = edges;
  const starts = new Int32Array(Math.ceil(peers / (1 << shift)) + 1);
  let self = 0;
  for (let row = 0; row < rater.length; row += 1) {
    const to = member[row] ?? 0;
    if (rater[row] === to) {
      self += 1;
      continue;
    }
    const bucket = to >>> shift;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  return { starts: toStarts(starts), self };
}

/** First pass of the counting sort: records into buckets by the high bits of the member. */
function deal(edges: EdgeColumns, decay: Decay, starts: Int32Array, shift: number): Records {
  const { rater, member, experience, time, kind } = edges;
  const length = starts[starts.length - 1] ?? 0;
  const cursor = starts.slice();
  const mask = (1 << shift) - 1;
  const low = new Uint16Array(length);
  const word = new Int32Array(length);
  const weight = new Float32Array(length);
  let oldest = decay.now;
  for (let row = 0; row < time.length; row += 1) oldest = Math.min(oldest, time[row] ?? 0);
  const fading = decayByDay(decay, oldest);
  for (let row = 0; row < rater.length; row += 1) {
    const from = rater[row] ?? 0;
    const to = member[row] ?? 0;
    if (from === to) continue;
    const at = cursor[to >>> shift] ?? 0;
    cursor[to >>> shift] = at + 1;
    low[at] = to & mask;
    word[at] = (from << 2) | (kind[row] ?? 0);
    const faded = (experience[row] ?? 0) * (fading[ageInDays(time[row] ?? 0, decay.now)] ?? 0);
    weight[at] = Math.abs(faded) < FORGOTTEN ? 0 : faded;
  }
  return { low, word, weight };
}

interface Merged {
  readonly incoming: Rows;
  readonly distrust: Rows;
  readonly counts: Omit<GraphCounts, "self">;
}

/** Adds parallel edges up and parts trust from distrust. Trust stays in the memory of `rows`. */
function merge(peers: number, rows: Rows): Merged {
  const { offsets, word, weight } = rows;
  const places = new Places();
  const distrustOffsets = new Int32Array(peers + 1);
  const distrustWord: number[] = [];
  const distrustWeight: number[] = [];
  let written = 0;
  let merged = 0;
  let neutral = 0;
  let p = 0;
  for (let row = 0; row < peers; row += 1) {
    const end = offsets[row + 1] ?? 0;
    const start = written;
    offsets[row] = start;
    let least = 1;
    if (end - p > 1) places.open(end - p);
    for (const single = end - p === 1; p < end; p += 1) {
      const packed = word[p] ?? 0;
      const value = weight[p] ?? 0;
      const at = single ? written : places.of(packed >>> 2, written);
      if (at === written) {
        word[at] = packed;
        weight[at] = value;
        least = Math.min(least, value);
        written += 1;
      } else {
        word[at] = (word[at] ?? 0) | packed;
        weight[at] = (weight[at] ?? 0) + value;
        least = Math.min(least, weight[at] ?? 0);
        merged += 1;
      }
    }
    if (least <= 0) {
      const stop = written;
      written = start;
      for (let q = start; q < stop; q += 1) {
        const packed = word[q] ?? 0;
        const value = weight[q] ?? 0;
        if (value > 0) {
          word[written] = packed;
          weight[written] = value;
          written += 1;
        } else if (value < 0) {
          distrustWord.push(packed);
          distrustWeight.push(-value);
        } else {
          neutral += 1;
        }
      }
    }
    distrustOffsets[row + 1] = distrustWord.length;
  }
  offsets[peers] = written;
  return {
    incoming: { offsets, word: word.subarray(0, written), weight: weight.subarray(0, written) },
    distrust: {
      offsets: distrustOffsets,
      word: Int32Array.from(distrustWord),
      weight: Float32Array.from(distrustWeight),
    },
    counts: { trust: written, distrust: distrustWord.length, merged, neutral },
  };
}

/** What each peer gave, trust and distrust; 1 for who gave nothing. */
function totals(peers: number, parts: readonly Rows[]): Float64Array {
  const given = new Float64Array(peers);
  for (const { word, weight } of parts) {
    for (let p = 0; p < word.length; p += 1) {
      const from = (word[p] ?? 0) >>> 2;
      given[from] = (given[from] ?? 0) + (weight[p] ?? 0);
    }
  }
  for (let peer = 0; peer < peers; peer += 1) if (given[peer] === 0) given[peer] = 1;
  return given;
}
