import { expect } from "chai";
import fc from "fast-check";
import { EDGE_KINDS, type EdgeInput, experienceOfReview, experienceOfVouch, toEdgeColumns } from "./edges.ts";
import { buildGraph, type TrustGraph } from "./graph.ts";
import type { Rows } from "./rows.ts";
import { NO_DECAY, NOW, smallWorld } from "./testing/arbitraries.ts";
import { generateCommunities } from "./testing/communities.ts";

const edge = (rater: number, member: number, experience = 1, time = NOW): EdgeInput => ({
  rater,
  member,
  experience,
  time,
  kind: "vouch",
});

/** Rows as a sorted list of [row, other, kind, weight]. */
function listed(rows: Rows): number[][] {
  const list: number[][] = [];
  for (let row = 0; row + 1 < rows.offsets.length; row += 1) {
    for (let p = rows.offsets[row] ?? 0; p < (rows.offsets[row + 1] ?? 0); p += 1) {
      const packed = rows.word[p] ?? 0;
      list.push([row, packed >>> 2, packed & 3, rows.weight[p] ?? 0]);
    }
  }
  return list.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
}

function byHand(edges: readonly EdgeInput[], sign: 1 | -1): number[][] {
  const sums = new Map<string, [number, number]>();
  for (const { rater, member, experience, kind } of edges) {
    if (rater === member) continue;
    const key = `${member},${rater}`;
    const [sum, kinds] = sums.get(key) ?? [0, 0];
    sums.set(key, [sum + experience, kinds | EDGE_KINDS[kind]]);
  }
  return [...sums]
    .filter(([, [sum]]) => sum * sign > 0)
    .map(([key, [sum, kinds]]) => [...key.split(",").map(Number), kinds, Math.abs(sum)])
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
}

const turned = (list: number[][]) =>
  list
    .map(([row, other, kinds, weight]) => [other ?? 0, row ?? 0, kinds ?? 0, weight ?? 0])
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));

describe("buildGraph", () => {
  it("adds parallel edges up, parts trust from distrust and drops self-edges, as done by hand", () => {
    fc.assert(
      fc.property(smallWorld, ({ peers, edges }) => {
        const graph = buildGraph(toEdgeColumns(peers, edges), NO_DECAY);
        expect(listed(graph.incoming)).to.deep.equal(byHand(edges, 1));
        expect(listed(graph.distrust)).to.deep.equal(byHand(edges, -1));
        expect(turned(listed(graph.outgoing))).to.deep.equal(listed(graph.incoming));
        const { trust, distrust, self, merged, neutral } = graph.counts;
        expect(trust + distrust + self + merged + neutral).to.equal(edges.length);
      }),
    );
  });

  it("sorts more peers than one pass has buckets", () => {
    const { edges, now } = generateCommunities({ peers: 1_500, edges: 9_000, inside: 0.9, seed: 3 });
    const graph = buildGraph(edges, { now, halfLife: Number.POSITIVE_INFINITY });
    expect(turned(listed(graph.outgoing))).to.deep.equal(listed(graph.incoming));
    expect(graph.counts.trust + graph.counts.merged + graph.counts.self).to.equal(9_000);
    const given = Array.from({ length: 1_500 }, () => 0);
    for (const [, rater = 0, , weight = 0] of listed(graph.incoming))
      given[rater] = (given[rater] ?? 0) + weight;
    for (const [peer, sum] of given.entries())
      expect(graph.given[peer]).to.be.closeTo(sum === 0 ? 1 : sum, 1e-9);
  });

  it("halves an edge at each half-life, by whole days, and forgets it after forty", () => {
    const day = 86_400;
    const ages = [0, 10 * day - 1, 10 * day, 20 * day, 401 * day];
    const edges = ages.map((age, i) => edge(0, i + 1, 1, NOW - age));
    const graph = buildGraph(toEdgeColumns(6, edges), { now: NOW, halfLife: 10 * day });
    const weights = listed(graph.outgoing).map(([, , , weight]) => weight);
    expect(weights).to.deep.equal([1, Math.fround(2 ** -0.9), 0.5, 0.25]);
    expect(graph.counts.neutral).to.equal(1);
  });

  it("takes what lies after the reading for new", () => {
    const graph = buildGraph(toEdgeColumns(2, [edge(0, 1, 1, NOW + 1_000_000)]), { now: NOW, halfLife: 1 });
    expect(graph.incoming.weight[0]).to.equal(1);
  });

  it("builds a graph of nobody", () => {
    expect(buildGraph(toEdgeColumns(0, []), NO_DECAY).counts.trust).to.equal(0);
  });

  it("refuses what is out of range, each with its code", () => {
    const columns = toEdgeColumns(3, [edge(0, 1)]);
    const refused: readonly (readonly [string, () => unknown])[] = [
      ["peers-out-of-range", () => toEdgeColumns(-1, [])],
      ["peers-out-of-range", () => toEdgeColumns(Number.NaN, [])],
      ["peers-out-of-range", () => toEdgeColumns(2 ** 28, [])],
      ["peer-unknown", () => toEdgeColumns(3, [edge(3, 1)])],
      ["peer-unknown", () => toEdgeColumns(3, [edge(0, -1)])],
      ["peer-unknown", () => toEdgeColumns(3, [edge(0, 1.5)])],
      ["peer-unknown", () => buildGraph({ ...columns, peers: 1 }, NO_DECAY)],
      ["experience-out-of-range", () => toEdgeColumns(3, [edge(0, 1, Number.NaN)])],
      ["experience-out-of-range", () => toEdgeColumns(3, [edge(0, 1, 1.5)])],
      ["experience-out-of-range", () => experienceOfReview(0)],
      ["experience-out-of-range", () => experienceOfVouch(101)],
      ["time-out-of-range", () => toEdgeColumns(3, [edge(0, 1, 1, -1)])],
      ["time-out-of-range", () => toEdgeColumns(3, [edge(0, 1, 1, Number.NaN)])],
      ["time-out-of-range", () => buildGraph(columns, { now: Number.NaN, halfLife: 1 })],
      ["half-life-invalid", () => buildGraph(columns, { now: NOW, halfLife: 0 })],
      ["half-life-invalid", () => buildGraph(columns, { now: NOW, halfLife: Number.NaN })],
      ["columns-differ", () => buildGraph({ ...columns, time: new Uint32Array(2) }, NO_DECAY)],
      ["kind-unknown", () => buildGraph({ ...columns, kind: new Uint8Array(1) }, NO_DECAY)],
    ];
    for (const [code, run] of refused) expect(run, code).to.throw().with.property("code", code);
  });

  it("keeps the graph's weights positive whatever it is given", () => {
    fc.assert(
      fc.property(smallWorld, ({ peers, edges }) => {
        const graph: TrustGraph = buildGraph(toEdgeColumns(peers, edges), { now: NOW, halfLife: 86_400 });
        for (const rows of [graph.incoming, graph.outgoing, graph.distrust]) {
          expect(rows.weight.every((weight) => weight > 0)).to.equal(true);
        }
        expect(graph.given.every((given) => given > 0)).to.equal(true);
      }),
    );
  });
});
