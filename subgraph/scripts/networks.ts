/** The chains that an index can be deployed for, by the name of their file in `deployments/`. */
export interface IndexedChain {
  /** EIP-155 id. */
  readonly chainId: number;
  /** As graph-node and hosted services name the chain, in their registry of networks. */
  readonly graphName: string;
}

export const CHAINS: Readonly<Record<string, IndexedChain>> = {
  local: { chainId: 31_337, graphName: "local" },
  sepolia: { chainId: 11_155_111, graphName: "sepolia" },
  baseSepolia: { chainId: 84_532, graphName: "base-sepolia" },
  optimismSepolia: { chainId: 11_155_420, graphName: "optimism-sepolia" },
  arbitrumSepolia: { chainId: 421_614, graphName: "arbitrum-sepolia" },
};

/**
 * How graph-node names the chain of a deployment.
 * @throws when the file's name and the chain that it says it is on differ.
 */
export function graphNameOf(network: string, chainId: number): string {
  const chain = CHAINS[network];
  if (chain === undefined)
    throw new Error(`No chain is named ${network}. There are: ${Object.keys(CHAINS).join(", ")}.`);
  if (chain.chainId !== chainId)
    throw new Error(`The deployment says chain ${chainId}, but ${network} is chain ${chain.chainId}.`);
  return chain.graphName;
}
