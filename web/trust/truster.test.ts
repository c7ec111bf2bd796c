import { expect } from "chai";
import { toEdgeColumns } from "./edges.ts";
import { createSolver } from "./eigentrust.ts";
import { buildGraph } from "./graph.ts";
import { NO_DECAY, NOW } from "./testing/arbitraries.ts";
import { createTruster } from "./truster.ts";

const edges = toEdgeColumns(3, [
  { rater: 0, member: 1, experience: 1, time: NOW, kind: "vouch" },
  { rater: 1, member: 2, experience: 1, time: NOW, kind: "review" },
]);
const seeds = [{ peer: 0, weight: 1 }];

describe("createTruster", () => {
  it("answers over the graph loaded last, without a worker too", async () => {
    const truster = createTruster();
    expect(await truster.load(7, edges, NO_DECAY)).to.deep.include({ block: 7 });
    const { scores, block } = await truster.community(seeds);
    expect(block).to.equal(7);
    expect(scores).to.deep.equal(createSolver(buildGraph(edges, NO_DECAY)).solve(seeds).scores);
    const viewer = await truster.viewer(0, [1, 2]);
    expect(viewer.scores[0]).to.be.above(viewer.scores[1] ?? 1);
    const [path] = await truster.paths(0, 2);
    expect(path?.edges.map(({ to }) => to)).to.deep.equal([1, 2]);
    truster.dispose();
  });

  it("computes anew for the next block, and gives each asker its own copy", async () => {
    const truster = createTruster();
    await truster.load(1, edges, NO_DECAY);
    const first = await truster.community(seeds);
    first.scores.fill(0);
    const second = await truster.community(seeds);
    expect(second.scores[0]).to.be.above(0);
    await truster.load(2, toEdgeColumns(1, []), NO_DECAY);
    expect((await truster.community(seeds)).scores).to.deep.equal(Float64Array.of(1));
    truster.dispose();
  });

  it("rejects with the typed error and keeps working", async () => {
    const truster = createTruster();
    const codeOf = (asked: Promise<unknown>) =>
      asked.then(
        () => "none",
        (cause: { code: string }) => cause.code,
      );
    expect(await codeOf(truster.community(seeds))).to.equal("graph-absent");
    expect(await codeOf(truster.load(-1, edges, NO_DECAY))).to.equal("block-invalid");
    await truster.load(1, edges, NO_DECAY);
    expect(await codeOf(truster.community([]))).to.equal("seeds-empty");
    expect(await codeOf(truster.viewer(0, [9]))).to.equal("peer-unknown");
    expect(await codeOf(truster.paths(9, 0))).to.equal("peer-unknown");
    expect((await truster.community(seeds)).scores.length).to.equal(3);
    truster.dispose();
  });
});
