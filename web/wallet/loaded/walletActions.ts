import type { Address, TypedData } from "viem";
import {
  connect,
  disconnect,
  type SignTypedDataParameters,
  signMessage,
  signTypedData,
  switchChain,
} from "wagmi/actions";
import type { AppConfig } from "../../config/schema.ts";
import { BURNER_ID } from "./burner.ts";
import { walletConfigOf } from "./config.ts";

/** What the member's wallet is asked for. Each rejects with the wallet's own error. */
export function walletActionsOf(config: AppConfig) {
  const wallets = walletConfigOf(config);
  return {
    /** Signs a text (EIP-191). */
    signMessage: (account: Address, message: string) => signMessage(wallets, { account, message }),
    /** Signs typed data (EIP-712). */
    signTypedData: <const Types extends TypedData, Primary extends keyof Types>(
      typed: SignTypedDataParameters<Types, Primary>,
    ) => signTypedData(wallets, typed),
    /** Changes to the chain of this site. */
    switchChain: () => switchChain(wallets, { chainId: config.chain.id }),
    /** Connects the throw-away wallet, where the configuration allows it. */
    connectBurner: async () => {
      const connector = wallets.connectors.find(({ id }) => id === BURNER_ID);
      if (connector === undefined) throw new Error("This site has no throw-away wallet.");
      await connect(wallets, { connector });
    },
    disconnect: () => disconnect(wallets),
  };
}

export type WalletActions = ReturnType<typeof walletActionsOf>;
