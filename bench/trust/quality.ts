import type { EdgeColumns } from "../../web/trust/edges.ts";
import { createSolver } from "../../web/trust/eigentrust.ts";
import type { EvidenceOptions } from "../../web/trust/forecast/evidence.ts";
import { learnForecast } from "../../web/trust/forecast/forecast.ts";
import { splitByTime } from "../../web/trust/forecast/history.ts";
import { fitLogistic, logOdds } from "../../web/trust/forecast/logistic.ts";
import { forecastPartners, PARTNER_OPTIONS, type PartnerOptions } from "../../web/trust/forecast/partners.ts";
import { buildGraph } from "../../web/trust/graph.ts";
import { createPersonalizer } from "../../web/trust/personal.ts";
import type { Seed } from "../../web/trust/seeds.ts";
import { areaUnderCurve } from "./auc.ts";

const DAY = 86_400;
const SPLIT = 0.7;
/** Rolling origins within the training part: each forecasts from its share up to the next. */
const ORIGINS = [0.55, 0.7, 0.85, 1];
const PRIOR = 3;
const SEEDS = 10;
const TOP = 10;

const EVIDENCE_GRID: readonly EvidenceOptions[] = [90, 180, 365, 730, Number.POSITIVE_INFINITY].flatMap(
  (days) => [1, 3, 6].map((prior) => ({ halfLife: days * DAY, prior })),
);
const PARTNER_GRID: readonly PartnerOptions[] = [60, 120].flatMap((days) =>
  [15, 45].flatMap((active) =>
    [0.02, 0.2].map((returning) => ({
      ...PARTNER_OPTIONS,
      halfLife: days * DAY,
      activityHalfLife: active * DAY,
      returning,
    })),
  ),
);

export interface QualityReport {
  readonly ratings: number;
  readonly tested: number;
  readonly badShare: number;
  /** AUC of "this later rating is negative", by method. */
  readonly auc: Readonly<Record<string, number>>;
  readonly chosenEvidence: EvidenceOptions;
  readonly partners: number;
  /** Share of later partners among the ten foretold, by method. */
  readonly hitAt10: Readonly<Record<string, number>>;
  readonly chosenPartners: PartnerOptions;
}

/** The protocol of bench/trust/README.md, from end to end. */
export function measureQuality(ratings: EdgeColumns): QualityReport {
  const [train, test] = splitByTime(ratings, SPLIT);
  const [inner, validation] = splitByTime(train, SPLIT);
  const evidence = best(EVIDENCE_GRID, (options) => rollingAuc(train, options));
  const partner = best(PARTNER_GRID, (options) =>
    hitRate(inner, validation, partnersBy(inner, validation, options)),
  );
  return {
    ratings: ratings.time.length,
    tested: test.time.length,
    badShare: outcomesOf(test).filter((isBad) => isBad).length / test.time.length,
    auc: { ...aucOfBaselines(train, test, inner, validation), ours: aucOfForecast(train, test, evidence) },
    chosenEvidence: evidence,
    partners: wanted(train, test).reduce((sum, [, members]) => sum + members.size, 0),
    hitAt10: {
      popularity: hitRate(train, test, popular(train)),
      "personalised PageRank": hitRate(train, test, personalPageRank(train, test)),
      ours: hitRate(train, test, partnersBy(train, test, partner)),
    },
    chosenPartners: partner,
  };
}

function best<T>(grid: readonly T[], score: (options: T) => number): T {
  const scored = grid.map((options) => ({ options, value: score(options) }));
  scored.sort((a, b) => b.value - a.value);
  const first = scored[0];
  if (first === undefined) throw new Error("An empty grid has no best.");
  return first.options;
}

function outcomesOf(edges: EdgeColumns): boolean[] {
  return Array.from(edges.experience, (value) => value < 0);
}

function timeOf(edges: EdgeColumns): number {
  return edges.time[0] ?? 0;
}

function valuesOf(edges: EdgeColumns, value: (rater: number, member: number) => number): number[] {
  return Array.from(edges.rater, (from, row) => value(from, edges.member[row] ?? 0));
}

function aucOfForecast(history: EdgeColumns, later: EdgeColumns, options: EvidenceOptions): number {
  const forecast = learnForecast(history, timeOf(later), options);
  return areaUnderCurve(valuesOf(later, forecast.probabilityOf), outcomesOf(later));
}

/** Mean AUC over rolling origins: one stretch of time alone would choose by what happened to go on in it. */
function rollingAuc(train: EdgeColumns, options: EvidenceOptions): number {
  let sum = 0;
  for (let i = 0; i + 1 < ORIGINS.length; i += 1) {
    const [seen] = splitByTime(train, ORIGINS[i + 1] ?? 1);
    const [history, later] = splitByTime(seen, (ORIGINS[i] ?? 0) / (ORIGINS[i + 1] ?? 1));
    sum += aucOfForecast(history, later, options);
  }
  return sum / (ORIGINS.length - 1);
}

/** Mean experience by peer, drawn towards the mean of all as if by `prior` more of it. */
function meanBy(edges: EdgeColumns, peerOf: Uint32Array, prior: number): (peer: number) => number {
  const sum = new Float64Array(edges.peers);
  const count = new Float64Array(edges.peers);
  for (const [row, value] of edges.experience.entries()) {
    const peer = peerOf[row] ?? 0;
    sum[peer] = (sum[peer] ?? 0) + value;
    count[peer] = (count[peer] ?? 0) + 1;
  }
  const usual = edges.experience.reduce((all, value) => all + value, 0) / edges.experience.length;
  return (peer) => {
    const weight = (count[peer] ?? 0) + prior;
    return weight === 0 ? usual : ((sum[peer] ?? 0) + prior * usual) / weight;
  };
}

function aucOfBaselines(
  train: EdgeColumns,
  test: EdgeColumns,
  inner: EdgeColumns,
  validation: EdgeColumns,
): Record<string, number> {
  const outcomes = outcomesOf(test);
  const byMember = (reputation: (member: number) => number) =>
    areaUnderCurve(
      valuesOf(test, (_, member) => -reputation(member)),
      outcomes,
    );
  const everyone = Array.from({ length: train.peers }, (_, peer): Seed => ({ peer, weight: 1 }));
  const eigen = global(train, earliest(train, SEEDS));
  const page = global(alike(train), everyone);

  const means = (edges: EdgeColumns) => {
    const given = meanBy(edges, edges.rater, PRIOR);
    const received = meanBy(edges, edges.member, PRIOR);
    return (rater: number, member: number) => Float64Array.of(given(rater), received(member));
  };
  const rowsOf = (read: (rater: number, member: number) => Float64Array, edges: EdgeColumns) =>
    Array.from(edges.rater, (from, row) => read(from, edges.member[row] ?? 0));
  const both = fitLogistic(rowsOf(means(inner), validation), outcomesOf(validation), 1);
  const trained = means(train);

  return {
    "mean rating": byMember(meanBy(train, train.member, 0)),
    "Bayesian mean": byMember(meanBy(train, train.member, PRIOR)),
    PageRank: byMember((member) => page[member] ?? 0),
    "plain EigenTrust": byMember((member) => eigen[member] ?? 0),
    "rater's and member's means": areaUnderCurve(
      valuesOf(test, (rater, member) => logOdds(both, trained(rater, member))),
      outcomes,
    ),
  };
}

function global(edges: EdgeColumns, seeds: readonly Seed[]): Float64Array {
  const graph = buildGraph(edges, { now: 0, halfLife: Number.POSITIVE_INFINITY });
  return createSolver(graph).solve(seeds).scores;
}

/** The first raters of all: those who began the web of trust. */
function earliest(edges: EdgeColumns, number: number): readonly Seed[] {
  return [...new Set(edges.rater)].slice(0, number).map((peer) => ({ peer, weight: 1 }));
}

/** The good ratings, each counted as one link. */
function alike(edges: EdgeColumns): EdgeColumns {
  return { ...edges, experience: edges.experience.map((value) => (value > 0 ? 1 : 0)) };
}

type Foretell = (member: number) => readonly number[];

/** Later partners of each rater: both known before, not rated by it before. */
function wanted(history: EdgeColumns, later: EdgeColumns): [number, Set<number>][] {
  const known = new Set([...history.rater, ...history.member]);
  const rated = new Set(valuesOf(history, (rater, member) => rater * history.peers + member));
  const partners = new Map<number, Set<number>>();
  for (const [row, from] of later.rater.entries()) {
    const to = later.member[row] ?? 0;
    if (!known.has(from) || !known.has(to) || rated.has(from * history.peers + to)) continue;
    const of = partners.get(from) ?? new Set();
    partners.set(from, of.add(to));
  }
  return [...partners];
}

function hitRate(history: EdgeColumns, later: EdgeColumns, foretell: Foretell): number {
  let hits = 0;
  let all = 0;
  for (const [member, partners] of wanted(history, later)) {
    const foretold = new Set(foretell(member));
    for (const partner of partners) if (foretold.has(partner)) hits += 1;
    all += partners.size;
  }
  return hits / all;
}

function partnersBy(history: EdgeColumns, later: EdgeColumns, options: PartnerOptions): Foretell {
  const forecast = forecastPartners(history, timeOf(later), options);
  return (member) => forecast.best(member, TOP);
}

function popular(history: EdgeColumns): Foretell {
  const count = new Uint32Array(history.peers);
  for (const member of history.member) count[member] = (count[member] ?? 0) + 1;
  const order = [...count.keys()].sort((a, b) => (count[b] ?? 0) - (count[a] ?? 0) || a - b);
  return firstUnrated(history, () => order);
}

function personalPageRank(history: EdgeColumns, later: EdgeColumns): Foretell {
  const graph = buildGraph(history, { now: timeOf(later), halfLife: Number.POSITIVE_INFINITY });
  const personalizer = createPersonalizer(graph);
  const limits = { damping: 0.85, tolerance: 1e-4, mostVisits: 10_000_000 };
  return firstUnrated(history, (member) => {
    const { scoreOf, walk } = personalizer.trust(member, limits);
    return [...walk.peers].sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
  });
}

function firstUnrated(history: EdgeColumns, order: Foretell): Foretell {
  const rated = new Set(valuesOf(history, (rater, member) => rater * history.peers + member));
  return (member) => {
    const found: number[] = [];
    for (const peer of order(member)) {
      if (peer === member || rated.has(member * history.peers + peer)) continue;
      if (found.push(peer) === TOP) break;
    }
    return found;
  };
}
