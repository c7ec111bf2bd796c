import type { Wallet } from "@rainbow-me/rainbowkit";
import { rainbowkitBurnerWallet } from "burner-connector";
import { createConnector } from "wagmi";

/** Among the site's wallets, by the name that its own package gives it. */
export const BURNER_ID = "burnerWallet";

/**
 * A throw-away wallet whose key lies in this browser: for test networks only. Left alone it would connect every visitor
 * at once; here it comes back only for who chose it.
 */
export function burnerWallet(): Wallet {
  const wallet = rainbowkitBurnerWallet();
  return {
    ...wallet,
    createConnector: (details) => {
      const create = wallet.createConnector(details);
      return createConnector((config) => {
        const burner = create(config);
        return {
          ...burner,
          isAuthorized: async () => (await config.storage?.getItem("recentConnectorId")) === burner.id,
        };
      });
    },
  };
}
