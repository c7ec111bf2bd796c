import type { EdgeColumns } from "../edges.ts";

/** Rows of the columns in the order of their time; equal times keep their order. */
export function byTime(edges: EdgeColumns): EdgeColumns {
  const order = Uint32Array.from({ length: edges.time.length }, (_, row) => row);
  order.sort((a, b) => (edges.time[a] ?? 0) - (edges.time[b] ?? 0) || a - b);
  const pick = (row: number) => order[row] ?? 0;
  return {
    peers: edges.peers,
    rater: edges.rater.map((_, row) => edges.rater[pick(row)] ?? 0),
    member: edges.member.map((_, row) => edges.member[pick(row)] ?? 0),
    experience: edges.experience.map((_, row) => edges.experience[pick(row)] ?? 0),
    time: edges.time.map((_, row) => edges.time[pick(row)] ?? 0),
    kind: edges.kind.map((_, row) => edges.kind[pick(row)] ?? 0),
  };
}

/** Cuts edges that are ordered by time into the first `share` of them and the rest. */
export function splitByTime(edges: EdgeColumns, share: number): readonly [EdgeColumns, EdgeColumns] {
  const cut = Math.floor(edges.time.length * share);
  return [slice(edges, 0, cut), slice(edges, cut, edges.time.length)];
}

function slice(edges: EdgeColumns, from: number, to: number): EdgeColumns {
  return {
    peers: edges.peers,
    rater: edges.rater.subarray(from, to),
    member: edges.member.subarray(from, to),
    experience: edges.experience.subarray(from, to),
    time: edges.time.subarray(from, to),
    kind: edges.kind.subarray(from, to),
  };
}
