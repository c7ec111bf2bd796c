import type { OwnEndpoints } from "../config/own.ts";
import type { AppConfig } from "../config/schema.ts";

/** Where WalletConnect's relay and its registry of wallets answer. */
const WALLET_CONNECT = ["https", "wss"].flatMap((scheme) =>
  ["com", "org"].map((ending) => `${scheme}://*.walletconnect.${ending}`),
);

/** The origins of all addresses in a value of `config.json`, however deep. */
function originsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return /^https?:\/\//.test(value) ? [new URL(value).origin] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(originsIn);
}

/** Every host that the pages of a configuration may speak to, as sources of a policy (CSP Level 3, `connect-src`). */
export function endpointsOf(config: AppConfig): readonly string[] {
  const relays = config.wallets.walletConnectProjectId === null ? [] : WALLET_CONNECT;
  return [...new Set([...originsIn(config), ...relays])].sort();
}

/**
 * Allows the page, from now on, to speak to its site and to the configured endpoints alone. The exported policy can't: it
 * is written before the site has its `config.json`. Of two policies a page needs both to agree.
 *
 * @param tried endpoints that the member wants to be tried, and that the page may ask, too
 */
export function narrowConnections(config: AppConfig, tried: OwnEndpoints | null): void {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = ["connect-src 'self'", ...endpointsOf(config), ...originsIn(tried)].join(" ");
  document.head.append(policy);
}
