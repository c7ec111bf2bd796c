import { expect } from "chai";
import fc from "fast-check";
import { type EdgeInput, type EdgeKind, toEdgeColumns } from "./edges.ts";
import { buildGraph, type TrustGraph } from "./graph.ts";
import { PATH_OPTIONS, strongestPaths } from "./paths.ts";
import { NO_DECAY, NOW, smallWorld } from "./testing/arbitraries.ts";

const edge = (rater: number, member: number, experience = 1, kind: EdgeKind = "vouch"): EdgeInput => ({
  rater,
  member,
  experience,
  time: NOW,
  kind,
});

/** Strengths of all paths without circles, by walking every one of them. */
function allStrengths(
  graph: TrustGraph,
  from: number,
  to: number,
  hops: number,
  seen: readonly number[],
): number[] {
  if (from === to) return [1];
  if (hops === 0) return [];
  const { offsets, word, weight } = graph.outgoing;
  const found: number[] = [];
  for (let p = offsets[from] ?? 0; p < (offsets[from + 1] ?? 0); p += 1) {
    const next = (word[p] ?? 0) >>> 2;
    if (seen.includes(next)) continue;
    const share = (weight[p] ?? 0) / (graph.given[from] ?? 1);
    for (const rest of allStrengths(graph, next, to, hops - 1, [...seen, next]))
      found.push(0.5 * share * rest);
  }
  return found;
}

describe("strongestPaths", () => {
  it("finds the strongest of all paths, the strongest first", () => {
    fc.assert(
      fc.property(smallWorld, fc.nat(), fc.integer({ min: 1, max: 4 }), ({ peers, edges }, other, hops) => {
        const member = other % peers;
        const graph = buildGraph(toEdgeColumns(peers, edges), NO_DECAY);
        const paths = strongestPaths(graph, 0, member, { damping: 0.5, hops, limit: 3 });
        const all = member === 0 ? [] : allStrengths(graph, 0, member, hops, [0]).sort((a, b) => b - a);
        expect(paths.length).to.equal(Math.min(3, all.length));
        for (const [i, path] of paths.entries()) {
          expect(path.strength).to.be.closeTo(all[i] ?? 0, 1e-12);
          expect(path.edges[0]?.from).to.equal(0);
          expect(path.edges.at(-1)?.to).to.equal(member);
        }
      }),
    );
  });

  it("names what each step is made of", () => {
    const edges = [edge(0, 1), edge(0, 1, 0.5, "review"), edge(1, 2, 1, "review"), edge(1, 3, 1)];
    const [path] = strongestPaths(buildGraph(toEdgeColumns(4, edges), NO_DECAY), 0, 2);
    expect(path?.edges).to.deep.equal([
      { from: 0, to: 1, kinds: ["vouch", "review"], share: 1 },
      { from: 1, to: 2, kinds: ["review"], share: 0.5 },
    ]);
  });

  it("refuses what is out of range", () => {
    const graph = buildGraph(toEdgeColumns(2, [edge(0, 1)]), NO_DECAY);
    const refused: readonly (readonly [string, () => unknown])[] = [
      ["peer-unknown", () => strongestPaths(graph, 2, 0)],
      ["peer-unknown", () => strongestPaths(graph, 0, -1)],
      ["hops-out-of-range", () => strongestPaths(graph, 0, 1, { ...PATH_OPTIONS, hops: 9 })],
      ["limit-out-of-range", () => strongestPaths(graph, 0, 1, { ...PATH_OPTIONS, limit: 0 })],
    ];
    for (const [code, run] of refused) expect(run, code).to.throw().with.property("code", code);
  });
});
