import { setTimeout as delay } from "node:timers/promises";
import { readDeployment } from "../../scripts/local/deployment.ts";
import { indexHead, indexUrl } from "../../scripts/local/index-node.ts";
import type { Service } from "../../scripts/local/service.ts";
import { SERVICES } from "../../scripts/local/services.ts";
import type { Settings } from "../../scripts/local/settings.ts";
import { type TemporaryNetwork, temporaryNetwork } from "../../scripts/local/temporary.ts";
import { connectRpc, type Rpc } from "../../scripts/seed/rpc.ts";
import { contractDifferences } from "./contract-reads.ts";
import { differences } from "./differences.ts";
import { entitiesAt } from "./entities.ts";
import { readLogs } from "./reference/logs.ts";
import { referenceOf } from "./reference/reference.ts";

/** Milliseconds between two looks at how far the index is. */
const POLL = 50;
/**
 * Blocks after which the index should be let catch up where the chain takes them back later. Of those between two of its
 * looks, graph-node's development mode remembers ten (elsewhere 250) and asks for the others again, which anvil has
 * forgotten by then.
 */
export const BLOCKS_AT_ONCE = 5;
/** Milliseconds that the index may stand still, on a machine that does much else. */
const STANDSTILL = 240_000;

/** A chain with the contracts, and an index of it. */
export interface IndexedNetwork {
  readonly settings: Settings;
  readonly network: TemporaryNetwork["network"];
  readonly rpc: Rpc;
  readonly contracts: Readonly<Record<string, string>>;
  readonly schemas: Readonly<Record<string, string>>;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts one for a test, without the site. */
export async function indexedNetwork(
  seed: readonly string[] | null,
  services: readonly Service[] = SERVICES,
): Promise<IndexedNetwork> {
  const running = await temporaryNetwork(
    services.filter(({ name }) => name !== "web"),
    seed,
    (line) => console.log(`  ${line}`),
  );
  const { network, settings, close } = running;
  const deployment = await readDeployment(settings);
  if (deployment === undefined) throw new Error("Nothing is deployed.");
  return {
    settings,
    network,
    rpc: connectRpc(`http://127.0.0.1:${settings.ports.chain}`),
    contracts: deployment.contracts,
    schemas: deployment.schemas,
    url: indexUrl(settings.ports.index),
    close,
  };
}

export async function chainHead(rpc: Rpc): Promise<{ number: bigint; hash: string }> {
  const block = (await rpc.one("eth_getBlockByNumber", "latest", false)) as { number: string; hash: string };
  return { number: BigInt(block.number), hash: block.hash };
}

/** Waits until the index is at the chain's head, that very block. */
export async function indexed({ rpc, settings }: Pick<IndexedNetwork, "rpc" | "settings">): Promise<bigint> {
  let [seen, since] = ["", performance.now()];
  for (;;) {
    const head = await chainHead(rpc);
    const reached = await indexHead(settings.ports.index);
    if (reached?.hash === head.hash) return head.number;
    const now = JSON.stringify(reached);
    if (now !== seen) [seen, since] = [now, performance.now()];
    if (performance.now() - since > STANDSTILL)
      throw new Error(`The index stands still at ${seen}, the chain is at block ${head.number}.`);
    await delay(POLL);
  }
}

/** All in which the index differs from the chain's logs and from what its contracts say, once it has read all. */
export async function differencesOf(running: IndexedNetwork): Promise<readonly string[]> {
  const { rpc, contracts, url } = running;
  const head = await indexed(running);
  const actual = await entitiesAt(url, head);
  return [
    ...differences(referenceOf(await readLogs(rpc, contracts, head)), actual),
    ...(await contractDifferences(rpc, contracts, actual, head)),
  ];
}
