/** A network that Myceliary can be deployed to. */
export interface NetworkFacts {
  /** As people call it. */
  readonly title: string;
  /** EIP-155 id. */
  readonly chainId: number;
  /** "op": its transactions also pay for their bytes on the chain below. */
  readonly chainType: "l1" | "op" | "generic";
  readonly currency: { readonly name: string; readonly symbol: string; readonly decimals: number };
  /** From one block to the next, in seconds. */
  readonly blockSeconds: number;
  /** The variable, in Hardhat's keystore or the environment, that names a node; without it the public one is asked. */
  readonly rpc: { readonly variable: string; readonly publicUrl: string };
  /** Where people look at transactions. */
  readonly explorerUrl: string;
  /** Who can be given the contracts' sources, with hardhat-verify. */
  readonly verifiers: readonly Verifier[];
}

/** As hardhat-verify calls them. */
export type Verifier = "etherscan" | "blockscout" | "sourcify";

const ETHER = { name: "Sepolia Ether", symbol: "ETH", decimals: 18 };

/** The public networks, by the name that commands take. Where each has EAS, the package of EAS says. */
export const NETWORKS = {
  sepolia: {
    title: "Sepolia",
    chainId: 11_155_111,
    chainType: "l1",
    currency: ETHER,
    blockSeconds: 12,
    rpc: { variable: "SEPOLIA_RPC_URL", publicUrl: "https://ethereum-sepolia-rpc.publicnode.com" },
    explorerUrl: "https://sepolia.etherscan.io",
    verifiers: ["etherscan", "blockscout", "sourcify"],
  },
  baseSepolia: {
    title: "Base Sepolia",
    chainId: 84_532,
    chainType: "op",
    currency: ETHER,
    blockSeconds: 2,
    rpc: { variable: "BASE_SEPOLIA_RPC_URL", publicUrl: "https://sepolia.base.org" },
    explorerUrl: "https://sepolia.basescan.org",
    verifiers: ["etherscan", "blockscout", "sourcify"],
  },
  optimismSepolia: {
    title: "Optimism Sepolia",
    chainId: 11_155_420,
    chainType: "op",
    currency: ETHER,
    blockSeconds: 2,
    rpc: { variable: "OPTIMISM_SEPOLIA_RPC_URL", publicUrl: "https://sepolia.optimism.io" },
    explorerUrl: "https://sepolia-optimism.etherscan.io",
    verifiers: ["etherscan", "blockscout", "sourcify"],
  },
  arbitrumSepolia: {
    title: "Arbitrum Sepolia",
    chainId: 421_614,
    chainType: "generic",
    currency: ETHER,
    blockSeconds: 0.25,
    rpc: { variable: "ARBITRUM_SEPOLIA_RPC_URL", publicUrl: "https://sepolia-rollup.arbitrum.io/rpc" },
    explorerUrl: "https://sepolia.arbiscan.io",
    verifiers: ["etherscan", "blockscout", "sourcify"],
  },
  polygonAmoy: {
    title: "Polygon Amoy",
    chainId: 80_002,
    chainType: "generic",
    currency: { name: "POL", symbol: "POL", decimals: 18 },
    blockSeconds: 2,
    rpc: { variable: "POLYGON_AMOY_RPC_URL", publicUrl: "https://rpc-amoy.polygon.technology" },
    explorerUrl: "https://amoy.polygonscan.com",
    // Hardhat knows no Blockscout of it.
    verifiers: ["etherscan", "sourcify"],
  },
} as const satisfies Readonly<Record<string, NetworkFacts>>;

export type PublicNetwork = keyof typeof NETWORKS;

/** The chain of `npm start`, whatever its id. */
export const LOCAL = "local";

/** Every name that `--network` takes. */
export const NETWORK_NAMES: readonly string[] = [LOCAL, ...Object.keys(NETWORKS)];

/** What is known of a network; undefined for the local one and for names of none. */
export function factsOf(name: string): NetworkFacts | undefined {
  return isPublicNetwork(name) ? NETWORKS[name] : undefined;
}

function isPublicNetwork(name: string): name is PublicNetwork {
  return Object.hasOwn(NETWORKS, name);
}

/** The variable that holds the deployer's private key. */
export const DEPLOYER_KEY = "MYCELIARY_DEPLOYER_KEY";
