/**
 * What Lighthouse says of the exported site, on a phone: `npm run bench:lighthouse -- [--runs 3] [--details]`. Serves it
 * compressed over a seeded local network (the site must be built, and `MYCELIARY_CHROMIUM` name a browser), prints the
 * medians of as many runs and how busy the machine was, and ends with 1 where a score is below its bound or missing.
 */
import { rm } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { z } from "zod";
import { paths } from "../../web/components/paths.ts";
import { configOf, readDeployment } from "../local/deployment.ts";
import { serve } from "../local/http.ts";
import { indexUrl } from "../local/index-node.ts";
import { Refusal } from "../local/refusal.ts";
import { SERVICES } from "../local/services.ts";
import { siteListener } from "../local/site.ts";
import { temporaryNetwork } from "../local/temporary.ts";
import { compressedCopy } from "./compressed.ts";

/** Lighthouse's categories, and the least that each page must have of 100. */
const LEAST = { performance: 90, accessibility: 100, "best-practices": 95 } as const;
const CATEGORIES = Object.keys(LEAST) as (keyof typeof LEAST)[];

const identified = z.tuple([z.object({ id: z.string() })]);
const answer = z.object({ data: z.object({ listings: identified, agreements: identified }) });

/** What the score of performance is made of; milliseconds, and of the last a share of the screen. */
const METRICS = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "speed-index",
  "cumulative-layout-shift",
] as const;

const { values } = parseArgs({
  options: { details: { type: "boolean", default: false }, runs: { type: "string", default: "3" } },
});
const runs = z.coerce.number().int().positive().parse(values.runs);
const executablePath = process.env.MYCELIARY_CHROMIUM;
if (!executablePath) throw new Refusal("MYCELIARY_CHROMIUM names no browser.");

/** A port for the browser's own protocol. */
async function freePort(): Promise<number> {
  const server = await serve(0, () => {});
  await server.stop();
  return Number(new URL(server.detail).port);
}

async function pagesOf(index: string): Promise<Readonly<Record<string, string>>> {
  const query = "{ listings(first: 1, where: { standing: true }) { id } agreements(first: 1) { id } }";
  const response = await fetch(index, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { listings, agreements } = answer.parse(await response.json()).data;
  return {
    Discover: paths.discover,
    listing: paths.listing(listings[0].id),
    agreement: paths.agreement(agreements[0].id),
  };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** One run over a page: its scores, what they are made of, and what took some of them away. */
async function judge(url: string, port: number) {
  const result = await lighthouse(url, { port, onlyCategories: CATEGORIES, logLevel: "error" });
  if (result === undefined) throw new Error(`Lighthouse says nothing of ${url}.`);
  const { categories, audits, environment } = result.lhr;
  const scores = CATEGORIES.map((name) => {
    const score = categories[name]?.score ?? null;
    if (score !== null) return Math.round(score * 100);
    const why = Object.values(audits).flatMap(({ id, errorMessage }) =>
      errorMessage ? [`${id}: ${errorMessage}`] : [],
    );
    throw new Refusal(`Lighthouse could not score ${name} of ${url}. ${why.join(" ")}`);
  });
  const metrics = METRICS.map((id) => audits[id]?.numericValue ?? Number.NaN);
  const faults = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => audits[id] ?? [])
    .filter(({ score }) => score !== null && score < 1)
    .map(({ id, displayValue, details }) => `  ${id} ${displayValue ?? ""} ${JSON.stringify(details ?? {})}`);
  return { scores, metrics, faults, speed: environment.benchmarkIndex };
}

/** The same in a browser of its own, which has nothing kept. */
async function visit(url: string, executablePath: string) {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${port}`],
  });
  try {
    return await judge(url, port);
  } finally {
    await browser.close();
  }
}

const network = await temporaryNetwork(SERVICES, ["--scale", "0.1"], (line) => console.log(line));
const { settings } = network;
const folder = await compressedCopy(join(settings.root, "web", "out"));
try {
  const deployment = await readDeployment(settings);
  if (deployment === undefined) throw new Refusal("The network has no deployment.");
  const site = await serve(0, siteListener({ folder, config: configOf(settings, deployment) }));
  console.log(["", ...CATEGORIES].map((name) => name.padStart(16)).join(""));
  for (const [name, path] of Object.entries(await pagesOf(indexUrl(settings.ports.index)))) {
    const visits: Awaited<ReturnType<typeof visit>>[] = [];
    while (visits.length < runs) visits.push(await visit(site.detail + path, executablePath));
    const scores = CATEGORIES.map((_, position) => median(visits.map(({ scores }) => scores[position] ?? 0)));
    console.log([name, ...scores].map((cell) => String(cell).padStart(16)).join(""));
    const parts = METRICS.map(
      (id, position) =>
        `${id} ${median(visits.map(({ metrics }) => metrics[position] ?? 0)).toFixed(id === "cumulative-layout-shift" ? 3 : 0)}`,
    );
    const each = visits.map(({ scores }) => scores[0]).join(", ");
    console.log(`  performance of each run ${each}; ${parts.join(", ")}`);
    console.log(
      `  machine: benchmarkIndex ${median(visits.map(({ speed }) => speed))}, load ${loadavg()[0]?.toFixed(1)}`,
    );
    if (values.details) console.log(visits.at(-1)?.faults.join("\n"));
    if (scores.some((score, position) => score < LEAST[CATEGORIES[position] ?? "performance"]))
      process.exitCode = 1;
  }
  await site.stop();
} finally {
  await network.close();
  await rm(folder, { recursive: true });
}
