/**
 * How soon a page shows what others do: `npm run bench:live -- [--times 20]`. The site must be built, and
 * `MYCELIARY_CHROMIUM` name a browser. One account acts on the chain; a member's open page in Chromium is watched, without
 * a reload. Measured from the transaction being in a block until the page holds the words. Prints a table and, last, one
 * line of JSON.
 */
import { parseArgs } from "node:util";
import { parseEther } from "ethers";
import { launchBrowser, visit } from "../../test/e2e/browser.ts";
import { Neighbour } from "../../test/e2e/neighbour.ts";
import { percentile, rounded } from "../bench-index/figures.ts";
import { SERVICES } from "../local/services.ts";
import { temporaryNetwork } from "../local/temporary.ts";
import { Watcher } from "./watcher.ts";

const { values } = parseArgs({ options: { times: { type: "string", default: "20" } } });
const times = Number(values.times);
const say = (line: string): void => console.log(line);

/** Of what an account joins as. */
const joiner = (n: number): string => `0x${(0xf0_0000 + n).toString(16).padStart(40, "0")}`;

const { settings, close } = await temporaryNetwork(SERVICES, ["--scale", "0.1"], say);
const browser = await launchBrowser();
try {
  const site = `http://127.0.0.1:${settings.ports.web}`;
  const neighbour = await Neighbour.moveIn(
    "0x00000000000000000000000000000000000be1c4",
    "The bench",
    settings,
  );
  await neighbour.mineWith([neighbour.publish("What was there")]);
  const { page } = await visit(browser);
  const watcher = new Watcher(page, site);
  const me = await watcher.connect();
  const figures: Record<string, number[]> = {};
  const measure = async (name: string, act: () => Promise<void>, isShown: RegExp) => {
    const shown = await watcher.untilShown(isShown, act);
    figures[name] = [...(figures[name] ?? []), shown];
  };

  await watcher.open(`/?community=${neighbour.community}`, /What was there/);
  for (let n = 1; n <= times; n++) {
    const publish = neighbour.publish(`New ${n}`);
    const words = new RegExp(`Show ${n} new listings?`);
    await measure("a listing, offered in Discover", () => neighbour.mineWith([publish]), words);
  }

  await watcher.open(`/community/?address=${neighbour.community}`, /1 member\b/);
  for (let n = 1; n <= times; n++) {
    const one = await Neighbour.moveIn(joiner(n), `Home ${n}`, settings);
    const words = new RegExp(`\\b${n + 1} members`);
    await measure("a member, in a community", () => one.mineWith([one.join(neighbour.community)]), words);
  }

  for (let n = 1; n <= times; n++) {
    const ether = `0.${1000 + n}`;
    const propose = await neighbour.propose(me, parseEther(ether));
    await watcher.open("/exchanges/");
    const words = new RegExp(`${ether.replace(/0+$/, "").replace(".", "\\.")} ETH`);
    await measure("a proposal, in My exchanges", () => neighbour.mineWith([propose]), words);
    await watcher.follow(words);
    const cancel = neighbour.takeBack(propose);
    await measure("its end, on its page", () => neighbour.mineWith([cancel]), /\bClosed\b/);
  }

  say(`\n${"what others do".padEnd(34)} median ms   p95 ms   most ms`);
  const rows = Object.entries(figures).map(([name, all]) => ({
    name,
    medianMs: rounded(percentile(all, 0.5)),
    p95Ms: rounded(percentile(all, 0.95)),
    mostMs: rounded(percentile(all, 1)),
  }));
  for (const { name, medianMs, p95Ms, mostMs } of rows)
    say(
      `${name.padEnd(34)} ${String(medianMs).padStart(9)} ${String(p95Ms).padStart(8)} ${String(mostMs).padStart(9)}`,
    );
  say(JSON.stringify({ times, figures: rows }));
} finally {
  await browser.close();
  await close();
}
