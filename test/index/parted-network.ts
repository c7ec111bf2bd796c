import { readDeployment } from "../../scripts/local/deployment.ts";
import { indexUrl } from "../../scripts/local/index-node.ts";
import { Network } from "../../scripts/local/network.ts";
import { index } from "../../scripts/local/services/index.ts";
import { SERVICES } from "../../scripts/local/services.ts";
import { removeTemporary, temporarySettings } from "../../scripts/local/temporary.ts";
import { connectRpc } from "../../scripts/seed/rpc.ts";
import type { IndexedNetwork } from "./indexed-network.ts";
import { RefusableProxy } from "./refusable-proxy.ts";

/** A network of which each part can fail for itself: graph-node reaches the chain by a proxy, and nothing restarts it. */
export interface PartedNetwork extends IndexedNetwork {
  /** graph-node alone. */
  readonly node: Network;
  readonly proxy: RefusableProxy;
}

const LEFT_OUT = ["index", "sync", "web"];

/** Starts one, without seed. */
export async function partedNetwork(): Promise<PartedNetwork> {
  const settings = await temporarySettings(null);
  const say = (line: string): void => console.log(`  ${line}`);
  const services = SERVICES.filter(({ name }) => !LEFT_OUT.includes(name));
  const network = new Network(settings, services, say);
  await network.start();
  const proxy = await RefusableProxy.before(settings.ports.chain);
  const behind = { ...settings, ports: { ...settings.ports, chain: proxy.port } };
  const node = new Network(behind, [{ ...index, needs: [] }], say);
  await node.start();
  const deployment = await readDeployment(settings);
  if (deployment === undefined) throw new Error("Nothing is deployed.");
  return {
    settings,
    network,
    node,
    proxy,
    rpc: connectRpc(`http://127.0.0.1:${settings.ports.chain}`),
    contracts: deployment.contracts,
    schemas: deployment.schemas,
    url: indexUrl(settings.ports.index),
    close: async () => {
      await node.stop();
      await proxy.refuse();
      await network.stop();
      await removeTemporary(settings, [...services, index]);
    },
  };
}
