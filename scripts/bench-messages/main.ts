/**
 * How fast messages are: `npm run bench:messages -- [--clients 200] [--messages 10000] [--shown 100] [--visits 5]`. Lets
 * that many of XMTP's own clients for Node talk through the local relay at once, then two browsers (the site must be built,
 * and `MYCELIARY_CHROMIUM` name one), and reads and writes profiles. Prints tables and, last, one line of JSON.
 */
import { parseArgs } from "node:util";
import { percentile, rounded } from "../bench-index/figures.ts";
import { Network } from "../local/network.ts";
import { chain } from "../local/services/chain.ts";
import { deploy } from "../local/services/deploy.ts";
import { relay } from "../local/services/relay.ts";
import { web } from "../local/services/web.ts";
import { PORTS } from "../local/settings.ts";
import { removeTemporary, temporarySettings } from "../local/temporary.ts";
import { browsers } from "./browsers.ts";
import { crowd } from "./crowd.ts";

const { values } = parseArgs({
  options: {
    clients: { type: "string", default: "200" },
    messages: { type: "string", default: "10000" },
    shown: { type: "string", default: "100" },
    visits: { type: "string", default: "5" },
  },
});
const say = (line: string): void => console.log(line);
const median = (times: readonly number[]): number => rounded(percentile(times, 0.5));
const most = (times: readonly number[]): number => rounded(percentile(times, 0.95));

await import("../../bench/identity/main.ts");

const temporary = await temporarySettings(null);
// The SDK for Node looks inboxes up on its own port, whatever it is told.
const settings = { ...temporary, ports: { ...temporary.ports, relay: PORTS.relay.preset } };
const services = [chain, deploy, relay, web];
const network = new Network(settings, services, say);
try {
  await network.start();
  const site = `http://127.0.0.1:${settings.ports.web}`;
  const shown = await browsers(site, Number(values.shown), Number(values.visits));
  const { times, ...counts } = await crowd(Number(values.clients), Number(values.messages), say);
  const figures = {
    wasmLoadedBeforeNeeded: shown.loadedBeforeNeeded,
    firstReadyMedianMs: median(shown.firstReady),
    readyAgainMedianMs: median(shown.readyAgain),
    readyAgainP95Ms: most(shown.readyAgain),
    sendToSeenMedianMs: median(shown.sendToSeen),
    sendToSeenP95Ms: most(shown.sendToSeen),
    ...counts,
    joinedPerSecond: rounded(counts.joinedPerSecond),
    sentPerSecond: rounded(counts.sentPerSecond),
    sendToHeardMedianMs: median(times),
    sendToHeardP95Ms: most(times),
  };
  say("");
  for (const [name, value] of Object.entries(figures))
    say(`${name.padEnd(24)} ${String(value).padStart(10)}`);
  say(JSON.stringify(figures));
} finally {
  await network.stop();
  await removeTemporary(settings, services);
}
