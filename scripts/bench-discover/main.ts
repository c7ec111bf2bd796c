/**
 * How smooth Discover is: `npm run bench:discover -- [--listings 10000] [--seconds 5]`. The site must be built, and
 * `MYCELIARY_CHROMIUM` name a browser. Publishes that many listings on a real chain, lets graph-node read them, and traces
 * Chromium while the map is panned and zoomed and while each filter changes; and, for comparison, while one part of a page
 * that does nothing else is moved. Prints a table and one line of JSON, then what of the limits is not met, and fails if
 * there is anything.
 */
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { launchBrowser, visit } from "../../test/e2e/browser.ts";
import { chain } from "../bench-index/chain.ts";
import { foundCommons, publishListings } from "../bench-index/commons.ts";
import { readDeployment } from "../local/deployment.ts";
import { indexHead } from "../local/index-node.ts";
import { Network } from "../local/network.ts";
import { deploy } from "../local/services/deploy.ts";
import { index } from "../local/services/index.ts";
import { ipfs } from "../local/services/ipfs.ts";
import { postgres } from "../local/services/postgres.ts";
import { subgraph } from "../local/services/subgraph.ts";
import { web } from "../local/services/web.ts";
import type { Settings } from "../local/settings.ts";
import { removeTemporary, temporarySettings } from "../local/temporary.ts";
import { connectRpc } from "../seed/rpc.ts";
import { FILTERS, openMore } from "./filters.ts";
import { lookCloser, pan, zoom } from "./gestures.ts";
import { type Smoothness, traced } from "./smoothness.ts";
import { tableOf } from "./table.ts";
import { showTrivial } from "./trivial.ts";
import { shortcomings } from "./verdict.ts";

const { values } = parseArgs({
  options: {
    listings: { type: "string", default: "10000" },
    seconds: { type: "string", default: "5" },
  },
});
const [listings, seconds] = [Number(values.listings), Number(values.seconds)];
const say = (line: string): void => console.log(line);
const POLL = 100;
/** Milliseconds in which what Discover does for later, once it shows all, is over. */
const SETTLED = 3_000;
/** All of one kind, so that all are in view at once. */
const OFFER = 0;

/** Publishes, and waits until the index has read it. */
async function fill(settings: Settings): Promise<void> {
  const rpc = connectRpc(`http://127.0.0.1:${settings.ports.chain}`);
  const deployment = await readDeployment(settings);
  if (deployment === undefined) throw new Error("Nothing is deployed.");
  const commons = await foundCommons(rpc, deployment.contracts);
  const tell = (done: number) => done % 2_500 === 0 && say(`  ${done} listings`);
  await publishListings(rpc, deployment.contracts, commons, listings, tell, { kind: OFFER });
  await rpc.one("evm_setAutomine", true);
  const head = Number(await rpc.one("eth_blockNumber"));
  while (((await indexHead(settings.ports.index))?.number ?? 0) < head) await delay(POLL);
}

async function measureTrivial(browser: Browser): Promise<Smoothness> {
  const { page, context } = await visit(browser);
  await showTrivial(page);
  const measured = await traced(page, () => pan(page, seconds));
  await context.close();
  return measured;
}

async function measureDiscover(browser: Browser, site: string): Promise<ReadonlyMap<string, Smoothness>> {
  const { page, context } = await visit(browser);
  const figures = new Map<string, Smoothness>();
  const note = async (name: string, act: () => Promise<void>) => {
    figures.set(name, await traced(page, act));
    say(`  ${name}: ${JSON.stringify(figures.get(name))}`);
  };
  await note("load", async () => {
    await page.goto(site);
    await page.getByRole("article").first().waitFor();
  });
  say(`  ${await page.getByRole("region", { name: "List" }).getByRole("status").textContent()}`);
  await page.getByRole("application").waitFor();
  await delay(SETTLED);
  await lookCloser(page);
  await note("pan", () => pan(page, seconds));
  await note("zoom", () => zoom(page, seconds));
  await openMore(page);
  for (const [name, change] of Object.entries(FILTERS)) await note(name, () => change(page));
  await context.close();
  return figures;
}

const settings = await temporarySettings(null);
const services = [chain, deploy, subgraph, postgres, ipfs, index, web];
const network = new Network(settings, services, say);
try {
  await network.start();
  await fill(settings);
  const browser = await launchBrowser();
  // Before and after, since what else the machine does comes and goes.
  const before = await measureTrivial(browser);
  const figures = await measureDiscover(browser, `http://127.0.0.1:${settings.ports.web}/`);
  const trivial = [before, await measureTrivial(browser)];
  await browser.close();
  say(`\n${tableOf([...trivial.map((each) => ["one part", each] as const), ...figures])}`);
  say(JSON.stringify({ listings, seconds, trivial, figures: Object.fromEntries(figures) }));
  const asked = [...figures].filter(([name]) => name === "pan" || name in FILTERS);
  const missed = shortcomings(
    asked.map(([name, measured]) => ({ name, measured, isMoving: name === "pan" })),
    trivial,
  );
  for (const sentence of missed) console.error(sentence);
  if (missed.length > 0) process.exitCode = 1;
} finally {
  await network.stop();
  await removeTemporary(settings, services);
}
