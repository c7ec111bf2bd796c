import { connectorsForWallets } from "@rainbow-me/rainbowkit";
import { walletConnectWallet } from "@rainbow-me/rainbowkit/wallets";
import { defineChain } from "viem";
import { createConfig, http } from "wagmi";
import type { AppConfig } from "../config/schema.ts";
import { burnerWallet } from "./burner.ts";

/** Milliseconds between looks at the chain's head. */
const POLLING_MS = 1_000;

/** The one chain that this site speaks to. */
export function chainOf({ chain }: AppConfig) {
  return defineChain({
    id: chain.id,
    name: chain.name,
    nativeCurrency: chain.currency,
    rpcUrls: { default: { http: [chain.rpcUrl] } },
    ...(chain.explorerUrl && { blockExplorers: { default: { name: chain.name, url: chain.explorerUrl } } }),
    testnet: true,
  });
}

/**
 * Wallets that announce themselves to the page (EIP-6963) are found without being listed. WalletConnect asks its own
 * servers, so it is there only where the host configured a project id.
 */
export function createWalletConfig(config: AppConfig) {
  const chain = chainOf(config);
  const { burner, walletConnectProjectId } = config.wallets;
  const wallets = [
    ...(burner ? [burnerWallet] : []),
    ...(walletConnectProjectId === null ? [] : [walletConnectWallet]),
  ];
  return createConfig({
    chains: [chain],
    connectors:
      wallets.length === 0
        ? []
        : connectorsForWallets([{ groupName: "Myceliary", wallets }], {
            appName: "Myceliary",
            projectId: walletConnectProjectId ?? "",
          }),
    transports: { [chain.id]: http(config.chain.rpcUrl, { batch: true }) },
    pollingInterval: POLLING_MS,
    // Reconnects in an effect, not while rendering: React may throw a first rendering away, and its reconnection with it.
    ssr: true,
  });
}

/** What `createWalletConfig` makes: chains, connectors and transports. */
export type WalletConfig = ReturnType<typeof createWalletConfig>;
