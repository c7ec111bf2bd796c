import type { EdgeColumns } from "../../web/trust/edges.ts";
import { createSolver, DEFAULT_OPTIONS, type Solver, type TrustScores } from "../../web/trust/eigentrust.ts";
import { buildGraph, type TrustGraph } from "../../web/trust/graph.ts";
import { createPersonalizer, PERSONAL_LIMITS } from "../../web/trust/personal.ts";
import { errorBound } from "../../web/trust/residual.ts";
import type { Seed } from "../../web/trust/seeds.ts";
import { generateCommunities } from "../../web/trust/testing/communities.ts";
import { timeGraphology } from "./graphology.ts";
import { jacobi } from "./jacobi.ts";

const HALF_LIFE = 180 * 86_400;
const EDGES_PER_PEER = 10;
const VIEWERS = 50;
/** graphology holds a graph as objects; above this it takes minutes and gigabytes. */
const MOST_FOR_GRAPHOLOGY = 100_000;

export interface SpeedReport {
  readonly shape: string;
  readonly peers: number;
  readonly edges: number;
  /** Milliseconds, medians but for `first`. */
  readonly build: number;
  /** Laying the graph out for solving, once a graph. */
  readonly layOut: number;
  readonly firstSolve: number;
  readonly solve: number;
  readonly jacobi: number;
  readonly graphology: number | null;
  /** Visits of edges to 1e-9. */
  readonly visits: number;
  readonly jacobiVisits: number;
  /** Bound on the L1 error, checked apart from the solver. */
  readonly error: number;
  readonly outgoing: number;
  readonly personalP50: number;
  readonly personalP95: number;
  /** Largest bound on a personal score's L1 error. */
  readonly personalError: number;
  /** Milliseconds from one edge more: the personal score by dynamic push, the community's by a warm start. */
  readonly personalUpdate: number;
  readonly warmVisits: number;
  /** MB of array buffers: of the edges passed, and in all at most (edges included). */
  readonly inputMegabytes: number;
  readonly mostMegabytes: number;
}

export interface SpeedOptions {
  readonly peers: number;
  readonly inside: number;
  readonly repeats: number;
}

/** Measures one shape and size, ours and the baselines in turn so that both meet the same noise. */
export function measureSpeed({ peers, inside, repeats }: SpeedOptions): SpeedReport {
  const start = megabytes();
  const generated = generateCommunities({ peers, edges: peers * EDGES_PER_PEER, inside, seed: 7 });
  const { edges, now } = generated;
  const seeds = generated.founders.map((peer): Seed => ({ peer, weight: 1 }));
  const inputMegabytes = megabytes() - start;
  let most = inputMegabytes;
  const note = () => {
    most = Math.max(most, megabytes() - start);
  };

  const builds = times(repeats, () => void build(edges, now, note));
  const graph = buildGraph(edges, { now, halfLife: HALF_LIFE });
  let solver: Solver | undefined;
  const layOut = timed(() => {
    solver = createSolver(graph);
  });
  note();
  const solves: number[] = [];
  const plain: number[] = [];
  let ours: TrustScores | undefined;
  let iterations = 0;
  for (let k = 0; k < repeats; k += 1) {
    solves.push(
      timed(() => {
        ours = solver?.solve(seeds);
      }),
    );
    plain.push(
      timed(() => {
        iterations = jacobi(graph, seeds, DEFAULT_OPTIONS.damping, DEFAULT_OPTIONS.tolerance).iterations;
      }),
    );
  }
  if (ours === undefined) throw new Error("Nothing was measured; repeat at least once.");
  const { scores, visits } = ours;
  const outgoing = timed(() => void graph.outgoing);
  note();
  return {
    shape: inside === 0 ? "scale-free" : "communities",
    peers,
    edges: graph.counts.trust,
    build: median(builds),
    layOut,
    firstSolve: solves[0] ?? Number.NaN,
    solve: median(solves),
    jacobi: median(plain),
    graphology: peers > MOST_FOR_GRAPHOLOGY ? null : timeGraphology(graph, DEFAULT_OPTIONS.damping),
    visits,
    jacobiVisits: iterations * graph.counts.trust,
    error: errorBound(graph, seeds, DEFAULT_OPTIONS.damping, scores),
    outgoing,
    ...measurePersonal(graph),
    ...measureUpdate(graph, generated.edges, now, seeds, scores),
    inputMegabytes,
    mostMegabytes: most,
  };
}

function build(edges: EdgeColumns, now: number, note: () => void): TrustGraph {
  const graph = buildGraph(edges, { now, halfLife: HALF_LIFE });
  note();
  return graph;
}

function measurePersonal(graph: TrustGraph) {
  const personalizer = createPersonalizer(graph);
  let worst = 0;
  const taken = times(VIEWERS, (k) => {
    const viewer = Math.floor((graph.peers * (k + 0.5)) / VIEWERS);
    worst = Math.max(worst, personalizer.trust(viewer, PERSONAL_LIMITS).bound);
  });
  return { personalP50: quantile(taken, 0.5), personalP95: quantile(taken, 0.95), personalError: worst };
}

/** One more vouch, from the viewer itself: the most that one edge can change for it. */
function measureUpdate(
  before: TrustGraph,
  edges: EdgeColumns,
  now: number,
  seeds: readonly Seed[],
  scores: Float64Array,
) {
  const viewer = Math.floor(edges.peers / 2);
  const after = buildGraph(oneMore(edges, viewer, (viewer * 31 + 7) % edges.peers, now), {
    now,
    halfLife: HALF_LIFE,
  });
  const earlier = createPersonalizer(before).trust(viewer);
  const personalizer = createPersonalizer(after);
  const personalUpdate = timed(() => void personalizer.update(earlier, before, [viewer]));
  const warm = createSolver(after).solve(seeds, DEFAULT_OPTIONS, scores);
  return { personalUpdate, warmVisits: warm.visits + after.counts.trust };
}

function oneMore(edges: EdgeColumns, rater: number, member: number, time: number): EdgeColumns {
  const last = edges.rater.length;
  const grow = <T extends Uint32Array | Float32Array | Uint8Array>(grown: T, column: T, value: number): T => {
    grown.set(column);
    grown[last] = value;
    return grown;
  };
  return {
    peers: edges.peers,
    rater: grow(new Uint32Array(last + 1), edges.rater, rater),
    member: grow(new Uint32Array(last + 1), edges.member, member),
    experience: grow(new Float32Array(last + 1), edges.experience, 1),
    time: grow(new Uint32Array(last + 1), edges.time, time),
    kind: grow(new Uint8Array(last + 1), edges.kind, 1),
  };
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function times(repeats: number, run: (k: number) => void): number[] {
  return Array.from({ length: repeats }, (_, k) => timed(() => run(k)));
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function megabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().arrayBuffers / 1e6;
}
