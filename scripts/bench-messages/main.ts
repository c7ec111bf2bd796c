/**
 * How fast messages are: `npm run bench:messages -- [--clients 200] [--messages 10000]`. Lets that many of XMTP's own
 * clients for Node talk through the local relay at once. Prints a table and, last, one line of JSON.
 */
import { parseArgs } from "node:util";
import { percentile, rounded } from "../bench-index/figures.ts";
import { Network } from "../local/network.ts";
import { relay } from "../local/services/relay.ts";
import { PORTS } from "../local/settings.ts";
import { removeTemporary, temporarySettings } from "../local/temporary.ts";
import { crowd } from "./crowd.ts";

const { values } = parseArgs({
  options: {
    clients: { type: "string", default: "200" },
    messages: { type: "string", default: "10000" },
  },
});
const say = (line: string): void => console.log(line);

const temporary = await temporarySettings(null);
// The SDK for Node looks inboxes up on its own port, whatever it is told.
const settings = { ...temporary, ports: { ...temporary.ports, relay: PORTS.relay.preset } };
const network = new Network(settings, [relay], say);
try {
  await network.start();
  const { times, ...counts } = await crowd(Number(values.clients), Number(values.messages), say);
  const figures = {
    ...counts,
    joinedPerSecond: rounded(counts.joinedPerSecond),
    sentPerSecond: rounded(counts.sentPerSecond),
    sendToHeardMedianMs: rounded(percentile(times, 0.5)),
    sendToHeardP95Ms: rounded(percentile(times, 0.95)),
  };
  say("");
  for (const [name, value] of Object.entries(figures))
    say(`${name.padEnd(24)} ${String(value).padStart(10)}`);
  say(JSON.stringify(figures));
} finally {
  await network.stop();
  await removeTemporary(settings, [relay]);
}
