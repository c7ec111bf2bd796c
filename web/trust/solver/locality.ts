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
/** Raters from which on peers count as equally known. */
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
  return { ...sortByLabel(byFame(peers, incoming), label), inside };
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

/**
 * Peers by the number of their raters, most first. So a Gauss–Seidel pass begins with those on whom most depends, and rows
 * of one length follow one another, which a processor's branch prediction likes.
 */
function byFame(peers: number, { offsets }: Rows): Int32Array {
  const rank = (peer: number) =>
    MOST_RANKED - Math.min(MOST_RANKED, (offsets[peer + 1] ?? 0) - (offsets[peer] ?? 0));
  const cursor = new Int32Array(MOST_RANKED + 1);
  for (let peer = 0; peer < peers; peer += 1) cursor[rank(peer)] = (cursor[rank(peer)] ?? 0) + 1;
  toStarts(cursor);
  const order = new Int32Array(peers);
  for (let peer = 0; peer < peers; peer += 1) {
    const at = cursor[rank(peer)] ?? 0;
    cursor[rank(peer)] = at + 1;
    order[at] = peer;
  }
  return order;
}

/** Counting sort, stable. */
function sortByLabel(sequence: Int32Array, label: Int32Array): Omit<Locality, "inside"> {
  const peers = sequence.length;
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
  for (const peer of sequence) {
    const name = label[peer] ?? 0;
    const at = cursor[name] ?? 0;
    cursor[name] = at + 1;
    order[at] = peer;
    place[peer] = at;
  }
  return { order, place, groups: Int32Array.from(groups) };
}
