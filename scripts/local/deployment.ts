import type { AppConfig } from "../../web/config/schema.ts";
import { configSchema } from "../../web/config/schema.ts";
import { PROFILE_MODEL } from "../../web/identity/profile/model-id.ts";
import { type Deployment, readRecord, recordFile } from "../deployment/record.ts";
import { indexUrl } from "./index-node.ts";
import { Rpc } from "./rpc.ts";
import type { Settings } from "./settings.ts";

/** The file of this network's addresses. */
export function deploymentFile(settings: Settings): string {
  return recordFile(settings.deployments, "local");
}

/** The addresses on this network; undefined when nothing is deployed yet. */
export async function readDeployment(settings: Settings): Promise<Deployment | undefined> {
  return readRecord(deploymentFile(settings));
}

/** True when every contract of a deployment has its code on the chain that runs now. */
export async function isDeployed(settings: Settings, deployment: Deployment): Promise<boolean> {
  const rpc = new Rpc(settings.ports.chain);
  const found = await Promise.all(Object.values(deployment.contracts).map((address) => rpc.hasCode(address)));
  return found.every(Boolean);
}

/** Where the members' profiles are. */
export function ceramicUrl(settings: Settings): string {
  return `http://127.0.0.1:${settings.ports.ceramic}`;
}

/** Where the files of disputes are. */
function ipfsUrl(settings: Settings): string {
  return `http://127.0.0.1:${settings.ports.ipfs}`;
}

/** The site's runtime configuration for this network. */
export function configOf(settings: Settings, deployment: Deployment): AppConfig {
  return configSchema.parse({
    chain: {
      id: deployment.chainId,
      name: "Local network",
      rpcUrl: new Rpc(settings.ports.chain).url,
      currency: { name: "Ether", symbol: "ETH", decimals: 18 },
      explorerUrl: null,
    },
    index: { url: indexUrl(settings.ports.index) },
    contracts: deployment.contracts,
    schemas: deployment.schemas,
    jury: deployment.contracts.jury ?? null,
    reputationGroups: deployment.contracts.reputationGroups ?? null,
    startBlock: deployment.startBlock,
    wallets: { burner: true, walletConnectProjectId: null },
    messages: { env: "local", apiUrl: `http://127.0.0.1:${settings.ports.relayWeb}` },
    faucet: "anvil",
    profiles: { url: ceramicUrl(settings), model: PROFILE_MODEL },
    evidence: { api: ipfsUrl(settings), gateway: ipfsUrl(settings) },
  });
}
