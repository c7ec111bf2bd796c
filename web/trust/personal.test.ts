import { expect } from "chai";
import fc from "fast-check";
import { type EdgeInput, toEdgeColumns } from "./edges.ts";
import { buildGraph } from "./graph.ts";
import { createPersonalizer, PERSONAL_LIMITS } from "./personal.ts";
import { NO_DECAY, NOW, smallWorld } from "./testing/arbitraries.ts";
import { denseScores } from "./testing/dense.ts";

const edge = (rater: number, member: number, experience = 1): EdgeInput => ({
  rater,
  member,
  experience,
  time: NOW,
  kind: "review",
});

describe("createPersonalizer", () => {
  it("is within its bound of the walk that is solved exactly", () => {
    fc.assert(
      fc.property(
        smallWorld,
        fc.constantFrom(1e-2, 1e-6),
        fc.constantFrom(5, 1e6),
        (world, tolerance, mostVisits) => {
          const graph = buildGraph(toEdgeColumns(world.peers, world.edges), NO_DECAY);
          const trust = createPersonalizer(graph).trust(0, { damping: 0.7, tolerance, mostVisits });
          const exact = denseScores(graph, [{ peer: 0, weight: 1 }], 0.7);
          const error = exact.reduce((sum, score, peer) => sum + Math.abs(score - trust.scoreOf(peer)), 0);
          expect(error).to.be.at.most(trust.bound + 1e-12);
          if (mostVisits > 1_000) expect(trust.bound).to.be.at.most(tolerance);
        },
      ),
    );
  });

  it("comes by an update to what it would be anew, within the bounds, when vouches and reviews are added", () => {
    fc.assert(
      fc.property(
        smallWorld,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 4 }),
        (world, news) => {
          const { peers } = world;
          const added = news.map(([a, b, isGood]) => edge(a % peers, b % peers, isGood ? 1 : -0.5));
          const before = buildGraph(toEdgeColumns(peers, world.edges), NO_DECAY);
          const after = buildGraph(toEdgeColumns(peers, [...world.edges, ...added]), NO_DECAY);
          const limits = { ...PERSONAL_LIMITS, tolerance: 1e-6 };
          const earlier = createPersonalizer(before).trust(0, limits);
          const updated = createPersonalizer(after).update(
            earlier,
            before,
            added.map(({ rater }) => rater),
            limits,
          );
          const exact = denseScores(after, [{ peer: 0, weight: 1 }], limits.damping);
          const error = exact.reduce((sum, score, peer) => sum + Math.abs(score - updated.scoreOf(peer)), 0);
          expect(updated.bound).to.be.at.most(1e-6);
          expect(error).to.be.at.most(updated.bound + 1e-12);
        },
      ),
    );
  });

  it("gives the same again, whatever was asked in between", () => {
    const graph = buildGraph(toEdgeColumns(4, [edge(0, 1), edge(1, 2), edge(2, 3), edge(3, 0)]), NO_DECAY);
    const personalizer = createPersonalizer(graph);
    const first = personalizer.trust(0).walk;
    personalizer.trust(2);
    expect(personalizer.trust(0).walk).to.deep.equal(first);
  });

  it("doesn't let distrust propagate, and subtracts it", () => {
    // 0 trusts 1, who distrusts 2; 2 distrusts 3. The enemy of an enemy gains nothing.
    const edges = [edge(0, 1), edge(0, 2), edge(1, 2, -1), edge(2, 3, -1), edge(0, 3)];
    const trust = createPersonalizer(buildGraph(toEdgeColumns(4, edges), NO_DECAY)).trust(0);
    expect(trust.lossOf(2)).to.be.above(0);
    expect(trust.scoreOf(3) - trust.lossOf(3)).to.be.below(trust.scoreOf(3));
    expect(trust.best(5)[0]).to.equal(1);
  });

  it("keeps to oneself where one trusts nobody", () => {
    const trust = createPersonalizer(buildGraph(toEdgeColumns(3, [edge(1, 2)]), NO_DECAY)).trust(0);
    expect(trust.scoreOf(0)).to.be.closeTo(1, trust.bound + 1e-12);
    expect(trust.best(3)).to.deep.equal([]);
  });

  it("refuses viewers and limits that are out of range", () => {
    const personalizer = createPersonalizer(buildGraph(toEdgeColumns(2, [edge(0, 1)]), NO_DECAY));
    const refused: readonly (readonly [string, () => unknown])[] = [
      ["peer-unknown", () => personalizer.trust(2)],
      ["peer-unknown", () => personalizer.trust(Number.NaN)],
      ["damping-out-of-range", () => personalizer.trust(0, { ...PERSONAL_LIMITS, damping: 1 })],
      ["tolerance-out-of-range", () => personalizer.trust(0, { ...PERSONAL_LIMITS, tolerance: Number.NaN })],
      ["limit-out-of-range", () => personalizer.trust(0, { ...PERSONAL_LIMITS, mostVisits: 0 })],
      ["limit-out-of-range", () => personalizer.trust(0).best(0)],
    ];
    for (const [code, run] of refused) expect(run, code).to.throw().with.property("code", code);
  });
});
