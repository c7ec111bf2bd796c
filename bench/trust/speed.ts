import { setTimeout as delay } from "node:timers/promises";
import type { EdgeColumns } from "../../web/trust/edges.ts";
import { createSolver, DEFAULT_OPTIONS, type Solver, type TrustScores } from "../../web/trust/eigentrust.ts";
import { buildGraph, type TrustGraph } from "../../web/trust/graph.ts";
import { createPersonalizer, PERSONAL_LIMITS } from "../../web/trust/personal.ts";
import { errorBound } from "../../web/trust/residual.ts";
import type { Seed } from "../../web/trust/seeds.ts";
import {
  type CommunityShape,
  type GeneratedCommunities,
  generateCommunities,
} from "../../web/trust/testing/communities.ts";
import { spawnLane } from "../../web/trust/testing/spawnLane.ts";
import { timeGraphology } from "./graphology.ts";
import { jacobi } from "./jacobi.ts";

const HALF_LIFE = 180 * 86_400;
const EDGES_PER_PEER = 10;
const VIEWERS = 50;
/** Milliseconds in which a thread that was dismissed ends. */
const SETTLE = 200;
/** Milliseconds that a second thread may take to start. */
const SPAWN = 2_000;
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
  /** Threads of `solve`; small graphs get one. */
  readonly threads: number;
  /** On one thread, where no memory can be shared. */
  readonly solveAlone: number;
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
  /** MB of array buffers: of the edges passed, and in all at most; the edges are let go once the graph is built. */
  readonly inputMegabytes: number;
  readonly mostMegabytes: number;
}

export interface SpeedOptions {
  readonly peers: number;
  readonly inside: number;
  readonly repeats: number;
}

/** Measures one shape and size, ours and the baselines in turn so that both meet the same noise. */
export async function measureSpeed({ peers, inside, repeats }: SpeedOptions): Promise<SpeedReport> {
  const memory = await watchMemory();
  const shape = { peers, edges: peers * EDGES_PER_PEER, inside, seed: 7 };
  const { builds, graph, seeds, inputMegabytes } = measureBuild(shape, repeats, memory);
  memory.note();
  const alone = timesAlone(graph, seeds, repeats);
  let solver: Solver | undefined;
  const layOut = timed(() => {
    solver = createSolver(graph, spawnLane);
  });
  memory.note();
  for (let wait = 0; wait < SPAWN && solver?.threads() === 1; wait += 1) await delay(1);
  const threads = solver?.threads() ?? 1;
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
  memory.note();
  solver?.dispose();
  return {
    shape: inside === 0 ? "scale-free" : "communities",
    peers,
    edges: graph.counts.trust,
    build: median(builds),
    layOut,
    firstSolve: solves[0] ?? Number.NaN,
    solve: median(solves),
    threads,
    solveAlone: median(alone),
    jacobi: median(plain),
    graphology: peers > MOST_FOR_GRAPHOLOGY ? null : timeGraphology(graph, DEFAULT_OPTIONS.damping),
    visits,
    jacobiVisits: iterations * graph.counts.trust,
    error: errorBound(graph, seeds, DEFAULT_OPTIONS.damping, scores),
    outgoing,
    ...measurePersonal(graph),
    ...measureUpdate(graph, generateCommunities(shape), seeds, scores),
    inputMegabytes,
    mostMegabytes: memory.most(),
  };
}

/** Builds the graph; the edges are gone afterwards, as they are in the worker. */
function measureBuild(shape: CommunityShape, repeats: number, memory: MemoryWatch) {
  const { edges, now, founders } = generateCommunities(shape);
  memory.note();
  const inputMegabytes = memory.most();
  const build = () => {
    const graph = buildGraph(edges, { now, halfLife: HALF_LIFE });
    memory.note();
    return graph;
  };
  const builds = times(repeats, () => void build());
  const seeds = founders.map((peer): Seed => ({ peer, weight: 1 }));
  return { builds, graph: build(), seeds, inputMegabytes };
}

/** On one thread; a function of its own, so that its memory is free again. */
function timesAlone(graph: TrustGraph, seeds: readonly Seed[], repeats: number): number[] {
  const { solve } = createSolver(graph);
  return times(repeats, () => void solve(seeds));
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
  { edges, now }: GeneratedCommunities,
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

/** MB of array buffers, shared ones too, beyond what there was when the watch began. */
interface MemoryWatch {
  readonly note: () => void;
  readonly most: () => number;
}

async function watchMemory(): Promise<MemoryWatch> {
  megabytes();
  // What ended threads shared is free a turn later.
  await delay(SETTLE);
  const start = megabytes();
  let most = 0;
  return {
    note: () => {
      most = Math.max(most, megabytes() - start);
    },
    most: () => most,
  };
}

function megabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().arrayBuffers / 1e6;
}
