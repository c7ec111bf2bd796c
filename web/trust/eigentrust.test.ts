import { setTimeout as delay } from "node:timers/promises";
import { expect } from "chai";
import fc from "fast-check";
import { type EdgeInput, toEdgeColumns } from "./edges.ts";
import { createSolver, DEFAULT_OPTIONS } from "./eigentrust.ts";
import { buildGraph } from "./graph.ts";
import { losses } from "./losses.ts";
import { errorBound } from "./residual.ts";
import { NO_DECAY, NOW, smallWorld } from "./testing/arbitraries.ts";
import { generateCommunities } from "./testing/communities.ts";
import { denseScores } from "./testing/dense.ts";
import { spawnLane } from "./testing/spawnLane.ts";

const distance = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0);

const vouch = (rater: number, member: number): EdgeInput => ({
  rater,
  member,
  experience: 1,
  time: NOW,
  kind: "vouch",
});

const communities = generateCommunities({ peers: 3_000, edges: 30_000, inside: 0.95, seed: 5 });
const large = buildGraph(communities.edges, { now: communities.now, halfLife: 15_552_000 });
const founders = communities.founders.map((peer) => ({ peer, weight: 1 }));

/** On few peers, iterates are soon multiples of one another: an extrapolation from them may lead anywhere. */
const few = (peers: number, edges: readonly (readonly [number, number, number])[]) => ({
  peers,
  edges: edges.map(([rater, member, experience]) => ({ ...vouch(rater, member), experience })),
  seeds: [{ peer: 0, weight: 1 }],
});
const mutualVouch = few(3, [
  [1, 0, 0.125],
  [0, 1, 0.125],
]);
const twoCircles = few(4, [
  [0, 2, 0.125],
  [1, 3, 0.125],
  [0, 3, 0.125],
  [3, 1, 0.125],
  [0, 1, 0.25],
  [2, 0, 0.25],
]);

describe("createSolver", () => {
  it("equals Gaussian elimination on small graphs of every sort, within the bound that it states", () => {
    const damping = fc.constantFrom(0, 0.5, 0.85, 0.99, 0.999);
    fc.assert(
      fc.property(
        smallWorld,
        damping,
        fc.constantFrom(1e-6, 1e-9, 1e-11),
        ({ peers, edges, seeds }, d, tolerance) => {
          const graph = buildGraph(toEdgeColumns(peers, edges), NO_DECAY);
          const { scores, bound } = createSolver(graph).solve(seeds, { damping: d, tolerance });
          expect(bound).to.be.at.most(tolerance);
          expect(distance(scores, denseScores(graph, seeds, d))).to.be.at.most(tolerance + 1e-15 / (1 - d));
          expect(scores.reduce((sum, score) => sum + score, 0)).to.be.closeTo(1, 1e-12 + tolerance);
        },
      ),
      {
        examples: [
          [mutualVouch, 0.99, 1e-11],
          [twoCircles, 0.99, 1e-6],
        ],
      },
    );
  });

  it("meets its bound on communities by a residual that is computed apart", () => {
    const { scores, cycles } = createSolver(large).solve(founders);
    expect(errorBound(large, founders, DEFAULT_OPTIONS.damping, scores)).to.be.at.most(1e-9);
    expect(cycles).to.be.below(30);
  });

  it("gives the same again, whatever was asked in between", () => {
    const solver = createSolver(large);
    const first = solver.solve(founders);
    solver.solve([{ peer: 17, weight: 1 }], { damping: 0.5, tolerance: 1e-6 });
    expect(solver.solve(founders)).to.deep.equal(first);
  });

  it("gives the same with two threads as where one does the second's part, and one lane's but for the bound", async () => {
    const {
      edges,
      now,
      founders: stars,
    } = generateCommunities({
      peers: 12_000,
      edges: 120_000,
      inside: 0.9,
      seed: 3,
    });
    const graph = buildGraph(edges, { now, halfLife: 15_552_000 });
    const seeds = stars.map((peer) => ({ peer, weight: 1 }));
    const absent = createSolver(graph, () => undefined);
    const together = createSolver(graph, spawnLane);
    while (together.threads() === 1) await delay(5);
    const { scores, bound } = together.solve(seeds);
    expect(absent.threads()).to.equal(1);
    expect(absent.solve(seeds).scores).to.deep.equal(scores);
    expect(bound).to.be.at.most(DEFAULT_OPTIONS.tolerance);
    expect(errorBound(graph, seeds, DEFAULT_OPTIONS.damping, scores)).to.be.at.most(1e-9);
    expect(distance(createSolver(graph).solve(seeds).scores, scores)).to.be.at.most(2e-9);
    together.dispose();
  });

  it("starts from scores of a graph like it, and comes to the same", () => {
    const { edges, now } = communities;
    const { scores } = createSolver(large).solve(founders);
    const changed = buildGraph({ ...edges, member: edges.member.with(0, 17) }, { now, halfLife: 15_552_000 });
    const afresh = createSolver(changed).solve(founders);
    const warm = createSolver(changed).solve(founders, DEFAULT_OPTIONS, scores);
    expect(distance(warm.scores, afresh.scores)).to.be.at.most(2e-9);
    expect(warm.cycles).to.be.below(afresh.cycles);
  });

  it("needs nothing more where it starts from the solution", () => {
    const { scores } = createSolver(large).solve(founders, { damping: 0.85, tolerance: 1e-11 });
    expect(createSolver(large).solve(founders, DEFAULT_OPTIONS, scores).cycles).to.equal(0);
  });

  it("hands what a dangling peer has to the seeds, and nothing to who isn't reached", () => {
    const graph = buildGraph(toEdgeColumns(4, [vouch(0, 1), vouch(3, 1)]), NO_DECAY);
    const { scores } = createSolver(graph).solve([{ peer: 0, weight: 1 }]);
    expect(scores[0]).to.be.closeTo(1 / 1.85, 1e-9);
    expect(scores[1]).to.be.closeTo(0.85 / 1.85, 1e-9);
    expect([scores[2], scores[3]]).to.deep.equal([0, 0]);
  });

  it("never lowers a member's score by one vouch more", () => {
    fc.assert(
      fc.property(smallWorld, fc.nat(), fc.nat(), ({ peers, edges, seeds }, a, b) => {
        const good = edges.filter(({ experience }) => experience > 0);
        const [rater, member] = [a % peers, b % peers];
        const solve = (list: readonly EdgeInput[]) =>
          createSolver(buildGraph(toEdgeColumns(peers, list), NO_DECAY)).solve(seeds).scores;
        const before = solve(good)[member] ?? 0;
        expect(solve([...good, vouch(rater, member)])[member]).to.be.at.least(before - 3e-9);
      }),
    );
  });

  it("subtracts distrust at its target alone, and never more than its giver has", () => {
    fc.assert(
      fc.property(smallWorld, ({ peers, edges, seeds }) => {
        const graph = buildGraph(toEdgeColumns(peers, edges), NO_DECAY);
        const { scores } = createSolver(graph).solve(seeds);
        const lost = losses(graph, 0.85, scores);
        expect(lost.every((loss) => loss >= 0)).to.equal(true);
        const givers = new Set(Array.from(graph.distrust.word, (packed) => packed >>> 2));
        const most = [...givers].reduce((sum, giver) => sum + (scores[giver] ?? 0), 0);
        expect(lost.reduce((sum, loss) => sum + loss, 0)).to.be.at.most(0.85 * most + 1e-12);
      }),
    );
  });

  it("refuses seeds and options that are out of range", () => {
    const solver = createSolver(buildGraph(toEdgeColumns(2, [vouch(0, 1)]), NO_DECAY));
    const seeds = [{ peer: 0, weight: 1 }];
    const refused: readonly (readonly [string, () => unknown])[] = [
      ["seeds-empty", () => solver.solve([])],
      ["seeds-empty", () => solver.solve([{ peer: 0, weight: 0 }])],
      ["seed-weight-invalid", () => solver.solve([{ peer: 0, weight: Number.NaN }])],
      ["seed-weight-invalid", () => solver.solve([{ peer: 0, weight: -1 }])],
      [
        "seed-weight-invalid",
        () =>
          solver.solve([
            { peer: 0, weight: Number.MAX_VALUE },
            { peer: 1, weight: Number.MAX_VALUE },
          ]),
      ],
      ["peer-unknown", () => solver.solve([{ peer: 2, weight: 1 }])],
      ["damping-out-of-range", () => solver.solve(seeds, { damping: 0.9999, tolerance: 1e-9 })],
      ["damping-out-of-range", () => solver.solve(seeds, { damping: Number.NaN, tolerance: 1e-9 })],
      ["tolerance-out-of-range", () => solver.solve(seeds, { damping: 0.5, tolerance: 0 })],
    ];
    for (const [code, run] of refused) expect(run, code).to.throw().with.property("code", code);
    const empty = createSolver(buildGraph(toEdgeColumns(0, []), NO_DECAY));
    expect(() => empty.solve([]))
      .to.throw()
      .with.property("code", "seeds-empty");
  });
});
