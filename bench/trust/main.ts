import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { runAttacks } from "./attackTable.ts";
import { measureBrowser } from "./browser.ts";
import { measureQuality } from "./quality.ts";
import { readRatings } from "./ratings.ts";
import { measureSpeed } from "./speed.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000,100000,1000000" },
    repeats: { type: "string", default: "5" },
    data: { type: "string", default: "" },
    browser: { type: "boolean", default: false },
    only: { type: "string", default: "speed,attacks,quality" },
  },
});

const parts = new Set(values.only.split(","));
const sizes = values.sizes.split(",").map(Number);
if (!sizes.every((size) => Number.isSafeInteger(size) && size >= 100)) {
  throw new Error("--sizes takes whole numbers of peers from 100 on, separated by commas.");
}
const repeats = Number(values.repeats);
if (!Number.isSafeInteger(repeats) || repeats < 1)
  throw new Error("--repeats takes a whole number from 1 on.");
const report: Record<string, unknown> = {};

if (parts.has("speed")) {
  const shapes = [
    ...sizes.map((peers) => ({ peers, inside: 0.9 })),
    { peers: Math.max(...sizes), inside: 0 },
  ];
  const speed = [];
  for (const shape of shapes) speed.push(await measureSpeed({ ...shape, repeats }));
  report.speed = speed;
  console.log("\nEigenTrust to 1e-9 (L1): milliseconds, medians; visits of edges in millions");
  console.table(
    speed.map((row) => ({
      shape: row.shape,
      peers: row.peers,
      edges: row.edges,
      build: round(row.build),
      "lay out": round(row.layOut),
      "first solve": round(row.firstSolve),
      solve: round(row.solve),
      threads: row.threads,
      "on one": round(row.solveAlone),
      Jacobi: round(row.jacobi),
      "× Jacobi": round(row.jacobi / row.solve),
      graphology: row.graphology === null ? "–" : round(row.graphology),
      "× graphology": row.graphology === null ? "–" : round(row.graphology / row.solve),
      visits: round(row.visits / 1e6),
      "Jacobi's visits": round(row.jacobiVisits / 1e6),
      "L1 error ≤": row.error.toExponential(1),
      "MB in all": round(row.mostMegabytes),
    })),
  );
  console.log("Personalised trust, 50 viewers: milliseconds");
  console.table(
    speed.map((row) => ({
      shape: row.shape,
      peers: row.peers,
      "rows by giver": round(row.outgoing),
      p50: round(row.personalP50),
      p95: round(row.personalP95),
      "L1 error ≤": row.personalError.toExponential(1),
      "after one edge": round(row.personalUpdate),
      "community's visits after one edge": round(row.warmVisits / 1e6),
    })),
  );
}

if (parts.has("attacks")) {
  const attacks = runAttacks();
  report.attacks = attacks;
  console.log("\nAttacks: gain and bound in multiples of an honest member's mean score");
  console.table(attacks.map((row) => ({ ...row, gain: round(row.gain), bound: round(row.bound) })));
}

if (parts.has("quality")) {
  if (values.data === "") {
    console.log(
      "\nQuality: not measured; pass --data PATH with soc-sign-bitcoinotc.csv of the SNAP collection.",
    );
  } else if (!existsSync(values.data)) {
    console.log(`\nQuality: not measured; there is no file at ${values.data}.`);
  } else {
    const quality = measureQuality(readRatings(values.data));
    report.quality = quality;
    console.log(
      `\nQuality on ${quality.ratings} ratings, ${quality.tested} of them later: AUC of "is negative"`,
    );
    console.table(quality.auc);
    console.log(`Later partners (${quality.partners}) among ten foretold`);
    console.table(quality.hitAt10);
  }
}

if (values.browser) {
  const browser = await measureBrowser(Math.max(...sizes), repeats);
  report.browser = browser;
  console.log("\nIn Chromium's worker");
  console.table([browser]);
}

console.log(JSON.stringify(report));

function round(value: number): number {
  return Number(value.toPrecision(3));
}
