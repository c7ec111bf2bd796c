import { parseArgs } from "node:util";
import { reconcile } from "./reconcile.ts";
import { type Outcome, type Scenario, simulate } from "./simulate.ts";
import { type Asked, ask, wholeSet } from "./told.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    churn: { type: "string", default: "0.1" },
    liars: { type: "string", default: "0.05" },
    only: { type: "string", default: "reconciliation,aggregation,unprotected,told" },
  },
});

const parts = new Set(values.only.split(","));
const sizes = values.sizes.split(",").map(Number);
if (!sizes.every((size) => Number.isSafeInteger(size) && size >= 100))
  throw new Error("--sizes takes whole numbers of peers from 100 on, separated by commas.");
const share = (name: "churn" | "liars") => {
  const value = Number(values[name]);
  if (!(value >= 0 && value < 0.5)) throw new Error(`--${name} takes a share from 0 on and below 0.5.`);
  return value;
};
const [churn, liars] = [share("churn"), share("liars")];
/** From here on a run takes a minute: what differs by nothing from another is run once. */
const LARGE = 50_000;
const report: Record<string, unknown> = {};
const ran = new Map<string, Scenario & Outcome>();

if (parts.has("reconciliation")) {
  const reconciliation = await reconcile();
  report.reconciliation = reconciliation;
  console.log("\nTwo sets of 10,000 that differ in 50: bytes on the wire, both ways");
  console.table(reconciliation);
}

if (parts.has("aggregation")) {
  const runs = sizes.flatMap((peers): Scenario[] => [
    { peers, churn: 0, liars: 0 },
    ...(peers < LARGE ? [{ peers, churn, liars: 0 }] : []),
    { peers, churn, liars },
  ]);
  const outcomes = runs.map(run);
  report.aggregation = outcomes;
  console.log("\nEvery member's score to 1 % relative error, in the mean, by push-sum between cells");
  console.table(outcomes.map(toRow));
  const reached = outcomes.filter(({ churn: gone, liars: lying }) => gone > 0 && lying > 0);
  const fits = {
    "rounds to 1 %": fit(
      reached.flatMap((run) => (run.rounds === null ? [] : [[run.peers, run.rounds] as const])),
    ),
    "rounds a cycle": fit(reached.map((run) => [run.peers, run.played / run.cycles] as const)),
  };
  report.fits = fits;
  for (const [what, line] of Object.entries(fits))
    if (line !== null)
      console.log(
        `${what}, with churn and liars ≈ ${line.slope.toFixed(2)} log₂ n ${line.intercept < 0 ? "−" : "+"} ${Math.abs(line.intercept).toFixed(1)}, R² ${line.r2.toFixed(4)}`,
      );
  for (const { peers, captured, captureBound } of reached)
    console.log(
      `${peers} peers: lies change scores only where liars have the majority of a cell, which has a probability of at most ${captureBound.toExponential(1)}; here they had it in ${captured}.`,
    );
}

if (parts.has("unprotected")) {
  const [peers = 1_000] = [...sizes].sort((one, other) => one - other);
  const outcomes = [
    { peers, churn: 0, liars: 0, cellSize: 1 },
    { peers, churn: 0, liars, cellSize: 1 },
  ].map((scenario) => ({ ...scenario, ...simulate(scenario) }));
  report.unprotected = outcomes;
  console.log("\nThe same without cells, each peer by itself, for comparison");
  console.table(outcomes.map(toRow));
}

if (parts.has("told")) {
  const told = [];
  for (const members of sizes) {
    const asked = await ask(members);
    const [set, pushSum] = [wholeSet(members), run({ peers: members, churn, liars }).bytes];
    told.push(...asked.map((row) => ({ ...row, set, pushSum })));
  }
  report.told = told;
  console.log("\nScores that five devices tell one that holds only its own, member by member the median");
  console.table(told.map(toldRow));
}

console.log(JSON.stringify(report));

/** Each scenario once, whichever parts show it. */
function run(scenario: Scenario): Scenario & Outcome {
  const key = JSON.stringify(scenario);
  const known = ran.get(key) ?? { ...scenario, ...simulate(scenario) };
  ran.set(key, known);
  return known;
}

function toldRow(row: Asked & { readonly set: number; readonly pushSum: number }) {
  return {
    members: row.members,
    "each lacks": row.lacking,
    "liars of 5": row.liars,
    "kB received": round(row.received / 1e3),
    "kB sent": round(row.sent / 1e3),
    "whole set, kB": round(row.set / 1e3),
    "push-sum, kB": round(row.pushSum / 1e3),
    "mean error": round(row.meanError),
    "largest error": round(row.largestError),
  };
}

function toRow(run: Scenario & Outcome) {
  return {
    peers: run.peers,
    churn: run.churn,
    liars: run.liars,
    cells: run.cells,
    "rounds to 1 %": run.rounds ?? "not reached",
    cycles: run.cycles,
    "cycles if exact": run.exactCycles,
    "rounds a cycle": run.played / run.cycles,
    "mean error": round(run.meanError),
    "95 % below": round(run.p95Error),
    "share of trust misplaced": round(run.misplaced),
    "MB a peer": round(run.bytes / 1e6),
    "kB a peer and round": round(run.bytes / 1e3 / run.played),
    "cells silent": round(run.silent),
    "cells captured": run.captured,
  };
}

/** The straight line of least squares, over the logarithm of the peers. */
function fit(measured: readonly (readonly [peers: number, value: number])[]) {
  if (measured.length < 2) return null;
  const points = measured.map(([peers, value]) => [Math.log2(peers), value] as const);
  const mean = (pick: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [middleX, middleY] = [mean(([x]) => x), mean(([, y]) => y)];
  const [xx, xy, yy] = [
    mean(([x]) => (x - middleX) ** 2),
    mean(([x, y]) => (x - middleX) * (y - middleY)),
    mean(([, y]) => (y - middleY) ** 2),
  ];
  const slope = xy / xx;
  return { slope, intercept: middleY - slope * middleX, r2: yy === 0 ? 1 : xy ** 2 / (xx * yy) };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
