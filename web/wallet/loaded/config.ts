import { connectorsForWallets } from "@rainbow-me/rainbowkit";
import { walletConnectWallet } from "@rainbow-me/rainbowkit/wallets";
import { createConfig, http } from "wagmi";
import type { AppConfig } from "../../config/schema.ts";
import { chainOf } from "../chain.ts";
import { POLLING_MS } from "../node.ts";
import { burnerWallet } from "./burner.ts";

/**
 * Wallets that announce themselves to the page (EIP-6963) are found without being listed. WalletConnect asks its own
 * servers, so it is there only where the host configured a project id.
 */
function createWalletConfig(config: AppConfig) {
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

/**
 * React may throw a first rendering away and begin again, state and all. A wallet configuration made twice would ask the
 * wallet twice, and the page might listen to the one that was not answered: so there is one for each configuration.
 */
const made = new WeakMap<AppConfig, ReturnType<typeof createWalletConfig>>();

/** Chains, connectors and transports, as a configuration names them. */
export function walletConfigOf(config: AppConfig): ReturnType<typeof createWalletConfig> {
  const known = made.get(config);
  if (known !== undefined) return known;
  const fresh = createWalletConfig(config);
  made.set(config, fresh);
  return fresh;
}
