/**
 * How smooth Discover is: `npm run bench:discover -- [--listings 10000] [--seconds 5]`. The site must be built, and
 * `MYCELIARY_CHROMIUM` name a browser. Publishes that many listings on a real chain, lets graph-node read them, and traces
 * Chromium while the map is panned and zoomed and while filters change. Prints a table and, last, one line of JSON.
 */
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
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
import { changeFilters, pan, zoom } from "./gestures.ts";
import { type Smoothness, traced } from "./trace.ts";

const { values } = parseArgs({
  options: {
    listings: { type: "string", default: "10000" },
    seconds: { type: "string", default: "5" },
  },
});
const [listings, seconds] = [Number(values.listings), Number(values.seconds)];
const say = (line: string): void => console.log(line);
const POLL = 100;
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

async function measure(site: string): Promise<Readonly<Record<string, Smoothness>>> {
  const browser = await launchBrowser();
  try {
    const { page } = await visit(browser);
    const figures: Record<string, Smoothness> = {};
    const note = async (name: string, act: () => Promise<void>) => {
      figures[name] = await traced(page, act);
      say(`  ${name}: ${JSON.stringify(figures[name])}`);
    };
    await note("load", async () => {
      await page.goto(site);
      await page.getByRole("article").first().waitFor();
    });
    say(`  ${await page.getByRole("region", { name: "List" }).getByRole("status").textContent()}`);
    await note("pan", () => pan(page, seconds));
    await note("zoom", () => zoom(page, seconds));
    await note("filter", () => changeFilters(page));
    return figures;
  } finally {
    await browser.close();
  }
}

const settings = await temporarySettings(null);
const services = [chain, deploy, subgraph, postgres, ipfs, index, web];
const network = new Network(settings, services, say);
try {
  await network.start();
  await fill(settings);
  const figures = await measure(`http://127.0.0.1:${settings.ports.web}/`);
  say(
    `\n${"".padEnd(8)} frames/s   drawn/s  worst gap ms  longest task ms  of it CPU ms  tasks over 50 ms  blocked ms`,
  );
  for (const [name, each] of Object.entries(figures)) {
    const columns = [
      each.framesPerSecond,
      each.drawnPerSecond,
      each.worstGapMs,
      each.longestTaskMs,
      each.longestTaskCpuMs,
      each.longTasks,
      each.longTasksMs,
    ];
    const widths = [8, 9, 13, 16, 13, 17, 11];
    say(
      `${name.padEnd(8)} ${columns.map((value, i) => String(value ?? "–").padStart(widths[i] ?? 10)).join(" ")}`,
    );
  }
  say(JSON.stringify({ listings, seconds, figures }));
} finally {
  await network.stop();
  await removeTemporary(settings, services);
}
