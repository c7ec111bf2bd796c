import { factsOf, LOCAL, NETWORK_NAMES, type PublicNetwork } from "../../scripts/networks.ts";

/** As graph-node and hosted services name the chains, in their registry of networks. */
const GRAPH_NAMES: Readonly<Record<PublicNetwork | typeof LOCAL, string>> = {
  [LOCAL]: "local",
  sepolia: "sepolia",
  baseSepolia: "base-sepolia",
  optimismSepolia: "optimism-sepolia",
  arbitrumSepolia: "arbitrum-sepolia",
  polygonAmoy: "polygon-amoy",
};

function isNamed(network: string): network is keyof typeof GRAPH_NAMES {
  return Object.hasOwn(GRAPH_NAMES, network);
}

/**
 * How graph-node names the chain of a deployment.
 * @throws when the file's name and the chain that it says it is on differ. The local network may have any chain.
 */
export function graphNameOf(network: string, chainId: number): string {
  if (!isNamed(network))
    throw new Error(`No chain is named ${network}. There are: ${NETWORK_NAMES.join(", ")}.`);
  const facts = factsOf(network);
  if (facts !== undefined && facts.chainId !== chainId)
    throw new Error(`The deployment says chain ${chainId}, but ${network} is chain ${facts.chainId}.`);
  return GRAPH_NAMES[network];
}
