import { type Rows, toStarts } from "../rows.ts";

/**
 * Peers in an order in which those who trust one another lie side by side, so that what a row reads is near in memory.
 * `order` names the peer at each place, `place` each peer's place.
 */
export interface Locality {
  readonly order: Int32Array;
  readonly place: Int32Array;
  /** First place of each group of peers, and the number of peers last. */
  readonly groups: Int32Array;
  /** Share of the edges looked at that stay within a group. */
  readonly inside: number;
}

const PASSES = 2;
/** Raters that a peer's vote counts, spread over its row. */
const MOST_VOTES = 8;
/** Edges from which on rows count as equally long. */
const MOST_RANKED = 4_096;

/**
 * Groups of peers by label propagation (Raghavan, Albert, Kumara 2007) with a start that saves most of its passes: each
 * peer takes the name of the best known whom it trusts, communities' own stars for the most part; then each takes the
 * name that is most frequent among its raters, twice. A graph without communities falls apart, which `inside` tells.
 */
export function findLocality(peers: number, incoming: Rows): Locality {
  const label = followStars(peers, incoming);
  let inside = 0;
  for (let pass = 0; pass < PASSES; pass += 1) inside = vote(peers, incoming, label);
  return { ...sortByLabel(label), inside };
}

function followStars(peers: number, { offsets, word }: Rows): Int32Array {
  const label = Int32Array.from({ length: peers }, (_, peer) => peer);
  const fame = new Int32Array(peers);
  let p = 0;
  for (let row = 0; row < peers; row += 1) {
    const end = offsets[row + 1] ?? 0;
    const raters = end - p;
    for (; p < end; p += 1) {
      const rater = (word[p] ?? 0) >>> 2;
      if (raters <= (fame[rater] ?? 0)) continue;
      fame[rater] = raters;
      label[rater] = row;
    }
  }
  return label;
}

/** One pass of votes, each on the newest labels. Returns the share of votes that went with the majority. */
function vote(peers: number, { offsets, word }: Rows, label: Int32Array): number {
  const names = new Int32Array(MOST_VOTES);
  const votes = new Int32Array(MOST_VOTES);
  let cast = 0;
  let won = 0;
  for (let row = 0; row < peers; row += 1) {
    const start = offsets[row] ?? 0;
    const raters = (offsets[row + 1] ?? 0) - start;
    if (raters === 0) continue;
    const taken = Math.min(MOST_VOTES, raters);
    const stride = raters / taken;
    let named = 0;
    let most = 0;
    for (let k = 0; k < taken; k += 1) {
      const name = label[(word[start + Math.floor(k * stride)] ?? 0) >>> 2] ?? 0;
      let at = 0;
      while (at < named && names[at] !== name) at += 1;
      if (at === named) {
        names[at] = name;
        votes[at] = 0;
        named += 1;
      }
      const count = (votes[at] ?? 0) + 1;
      votes[at] = count;
      if (count <= most) continue;
      most = count;
      label[row] = name;
    }
    cast += taken;
    won += most;
  }
  return cast === 0 ? 0 : won / cast;
}

/** Counting sort, stable. */
function sortByLabel(label: Int32Array): Omit<Locality, "inside"> {
  const peers = label.length;
  const cursor = new Int32Array(peers);
  for (let peer = 0; peer < peers; peer += 1) {
    const name = label[peer] ?? 0;
    cursor[name] = (cursor[name] ?? 0) + 1;
  }
  const groups: number[] = [];
  let sum = 0;
  for (let name = 0; name < peers; name += 1) {
    const members = cursor[name] ?? 0;
    cursor[name] = sum;
    if (members > 0) groups.push(sum);
    sum += members;
  }
  groups.push(peers);
  const order = new Int32Array(peers);
  const place = new Int32Array(peers);
  for (let peer = 0; peer < peers; peer += 1) {
    const name = label[peer] ?? 0;
    const at = cursor[name] ?? 0;
    cursor[name] = at + 1;
    order[at] = peer;
    place[peer] = at;
  }
  return { order, place, groups: Int32Array.from(groups) };
}

/**
 * Sorts the places of each block by the length of their rows within it, the longest first, in place. So a Gauss–Seidel
 * pass begins with those on whom most depends, and rows of one length follow one another: a processor's branch prediction
 * knows where the next one ends.
 *
 * @param starts first place of each block, and the number of peers last
 * @param lengths of each place's row
 */
export function levelRows(
  { order, place }: Pick<Locality, "order" | "place">,
  starts: Int32Array,
  lengths: Int32Array,
): void {
  const cursor = new Int32Array(MOST_RANKED + 1);
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const first = starts[block] ?? 0;
    const last = starts[block + 1] ?? 0;
    const peers = order.slice(first, last);
    const rows = lengths.slice(first, last);
    let longest = 0;
    for (const length of rows) longest = Math.max(longest, Math.min(MOST_RANKED, length));
    const ranks = cursor.subarray(0, longest + 1).fill(0);
    for (const length of rows) {
      const rank = longest - Math.min(longest, length);
      ranks[rank] = (ranks[rank] ?? 0) + 1;
    }
    toStarts(ranks);
    for (let k = 0; k < rows.length; k += 1) {
      const length = rows[k] ?? 0;
      const rank = longest - Math.min(longest, length);
      const to = first + (ranks[rank] ?? 0);
      ranks[rank] = (ranks[rank] ?? 0) + 1;
      const peer = peers[k] ?? 0;
      order[to] = peer;
      place[peer] = to;
      lengths[to] = length;
    }
  }
}
