import { defineChain } from "viem";
import type { AppConfig } from "../config/schema.ts";

/** The one chain that this site speaks to. */
export function chainOf({ chain }: Pick<AppConfig, "chain">) {
  return defineChain({
    id: chain.id,
    name: chain.name,
    nativeCurrency: chain.currency,
    rpcUrls: { default: { http: [chain.rpcUrl] } },
    ...(chain.explorerUrl && { blockExplorers: { default: { name: chain.name, url: chain.explorerUrl } } }),
    testnet: true,
  });
}
