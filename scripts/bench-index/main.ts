/**
 * How fast the index is: `npm run bench:index -- [--listings 100000] [--writes 60] [--asked 40]`. Builds a chain with that
 * many listings (four events each), indexes it, then writes once a second and asks the pages' questions. Prints a table
 * and, last, one line of JSON.
 */
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { listing } from "../../web/index/fields.ts";
import { readDeployment } from "../local/deployment.ts";
import { indexHead, indexUrl } from "../local/index-node.ts";
import { Network } from "../local/network.ts";
import { deploy } from "../local/services/deploy.ts";
import { index } from "../local/services/index.ts";
import { ipfs } from "../local/services/ipfs.ts";
import { postgres } from "../local/services/postgres.ts";
import { subgraph } from "../local/services/subgraph.ts";
import type { Settings } from "../local/settings.ts";
import { removeTemporary, temporarySettings } from "../local/temporary.ts";
import { createRandom } from "../seed/random.ts";
import { connectRpc, type Rpc } from "../seed/rpc.ts";
import { chain } from "./chain.ts";
import { type Commons, foundCommons, publishListings } from "./commons.ts";
import { percentile, rounded } from "./figures.ts";
import { type Question, questionsOf } from "./questions.ts";

const EVENTS_A_LISTING = 4;
/** Parts of the chain whose speed is told apart, to see how it grows. */
const PARTS = 5;
const POLL = 10;

const options = parseArgs({
  options: {
    listings: { type: "string", default: "100000" },
    writes: { type: "string", default: "60" },
    asked: { type: "string", default: "40" },
  },
}).values;
const [listings, writes, asked] = [options.listings, options.writes, options.asked].map(Number) as [
  number,
  number,
  number,
];

const say = (line: string): void => console.log(line);
/** An answer with errors is none. */
const answer = z.object({ data: z.record(z.string(), z.unknown()), errors: z.undefined().optional() });

async function ask(url: string, { text, variables }: Question): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: text, variables }),
  });
  return answer.parse(await response.json()).data;
}

const headOf = async (rpc: Rpc): Promise<number> => Number(await rpc.one("eth_blockNumber"));

/** Events a second over each part of the chain, while the index reads it. */
async function readingSpeeds({ ports }: Settings, head: number, from: number): Promise<readonly number[]> {
  const speeds: number[] = [];
  const perBlock = (listings * EVENTS_A_LISTING) / (head - from);
  let [reached, since] = [from, performance.now()];
  while (speeds.length < PARTS) {
    const number = (await indexHead(ports.index))?.number ?? 0;
    const mark = from + ((head - from) * (speeds.length + 1)) / PARTS;
    if (number >= mark) {
      const now = performance.now();
      speeds.push(((number - reached) * perBlock * 1000) / (now - since));
      say(`  block ${number} of ${head}: ${Math.round(speeds.at(-1) ?? 0)} events a second`);
      [reached, since] = [number, now];
    }
    await delay(POLL);
  }
  return speeds;
}

/** Milliseconds from a block being mined to its listing showing in a query, one write a second. */
async function lags(rpc: Rpc, url: string, contracts: Readonly<Record<string, string>>, commons: Commons) {
  const measured: number[] = [];
  for (let write = 0; write < writes; write++) {
    const begin = performance.now();
    await publishListings(rpc, contracts, commons, 1, () => {});
    const mined = performance.now();
    const head = await headOf(rpc);
    const text =
      "{ _meta { block { number } } listings(first: 1, orderBy: publishedAt, orderDirection: desc) { id } }";
    const meta = z.object({ block: z.object({ number: z.number() }) });
    while (meta.parse((await ask(url, { text, variables: {} }))._meta).block.number < head) await delay(POLL);
    measured.push(performance.now() - mined);
    await delay(Math.max(0, 1000 - (performance.now() - begin)));
  }
  return measured;
}

/** Milliseconds of each of the pages' questions, asked one after the other. */
async function answerTimes(url: string, commons: Commons): Promise<ReadonlyMap<string, readonly number[]>> {
  const random = createRandom(3, "questions");
  const sample = z.array(z.object({ id: listing }));
  const text = "{ listings(first: 1000, orderBy: publishedAt) { id } }";
  const known = sample.parse((await ask(url, { text, variables: {} })).listings).map(({ id }) => id);
  const times = new Map<string, readonly number[]>();
  for (const [name, make] of Object.entries(questionsOf(random, commons, known))) {
    const own: number[] = [];
    for (let i = 0; i < asked; i++) {
      const begin = performance.now();
      await ask(url, make());
      own.push(performance.now() - begin);
    }
    times.set(name, own);
  }
  return times;
}

async function measure(settings: Settings): Promise<object> {
  const rpc = connectRpc(`http://127.0.0.1:${settings.ports.chain}`);
  const deployment = await readDeployment(settings);
  if (deployment === undefined) throw new Error("Nothing is deployed.");
  const commons = await foundCommons(rpc, deployment.contracts);
  const from = await headOf(rpc);
  say(`Publishing ${listings} listings.`);
  await publishListings(rpc, deployment.contracts, commons, listings, (done) => {
    if (done % 25_000 === 0) say(`  ${done}`);
  });
  const head = await headOf(rpc);
  const node = new Network(settings, [{ ...index, needs: [] }], say);
  try {
    await node.start();
    const speeds = await readingSpeeds(settings, head, from);
    const url = indexUrl(settings.ports.index);
    const times = await answerTimes(url, commons);
    const lag = await lags(rpc, url, deployment.contracts, commons);
    say(`\n${"question".padEnd(42)} median ms   p95 ms`);
    for (const [name, own] of times)
      say(
        `${name.padEnd(42)} ${String(rounded(percentile(own, 0.5))).padStart(9)} ${String(rounded(percentile(own, 0.95))).padStart(8)}`,
      );
    const all = [...times.values()].flat();
    say(
      `${"all".padEnd(42)} ${String(rounded(percentile(all, 0.5))).padStart(9)} ${String(rounded(percentile(all, 0.95))).padStart(8)}`,
    );
    say(
      `\nLag from mined to visible: median ${rounded(percentile(lag, 0.5))} ms, p95 ${rounded(percentile(lag, 0.95))} ms`,
    );
    return {
      listings,
      events: listings * EVENTS_A_LISTING,
      eventsPerSecond: speeds.map(Math.round),
      lagMedianMs: rounded(percentile(lag, 0.5)),
      lagP95Ms: rounded(percentile(lag, 0.95)),
      queryP95Ms: rounded(percentile(all, 0.95)),
      queries: Object.fromEntries([...times].map(([name, own]) => [name, rounded(percentile(own, 0.95))])),
    };
  } finally {
    await node.stop();
  }
}

const settings = await temporarySettings(null);
const services = [chain, deploy, subgraph, postgres, ipfs];
const network = new Network(settings, services, say);
try {
  await network.start();
  say(JSON.stringify(await measure(settings)));
} finally {
  await network.stop();
  await removeTemporary(settings, [...services, index]);
}
