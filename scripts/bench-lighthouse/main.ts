/**
 * What Lighthouse says of the exported site, on a phone: `npm run bench:lighthouse -- [--details]`. Serves it compressed
 * over a seeded local network (the site must be built, and `MYCELIARY_CHROMIUM` name a browser), prints a table and ends
 * with 1 where a score is below its bound.
 */
import { rm } from "node:fs/promises";
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

const { values } = parseArgs({ options: { details: { type: "boolean", default: false } } });
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

/** One page's scores, and what took some of them away. */
async function judge(url: string, port: number) {
  const result = await lighthouse(url, { port, onlyCategories: CATEGORIES, logLevel: "error" });
  if (result === undefined) throw new Error(`Lighthouse says nothing of ${url}.`);
  const { categories, audits } = result.lhr;
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const faults = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => audits[id] ?? [])
    .filter(({ score }) => score !== null && score < 1)
    .map(({ id, displayValue, details }) => `  ${id} ${displayValue ?? ""} ${JSON.stringify(details ?? {})}`);
  return { scores, faults };
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
    const port = await freePort();
    const browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${port}`],
    });
    const { scores, faults } = await judge(site.detail + path, port);
    await browser.close();
    console.log([name, ...scores].map((cell) => String(cell).padStart(16)).join(""));
    if (values.details) console.log(faults.join("\n"));
    if (scores.some((score, position) => score < LEAST[CATEGORIES[position] ?? "performance"]))
      process.exitCode = 1;
  }
  await site.stop();
} finally {
  await network.close();
  await rm(folder, { recursive: true });
}
