import type { Address, TypedData } from "viem";
import {
  disconnect,
  getWalletClient,
  type SignTypedDataParameters,
  signMessage,
  signTypedData,
  switchChain,
} from "wagmi/actions";
import type { AppConfig } from "../../config/schema.ts";
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
    disconnect: () => disconnect(wallets),
    /** A client that sends as an account, which must be the one that the wallet has open. */
    clientOf: (account: Address) => getWalletClient(wallets, { account }),
  };
}

export type WalletActions = ReturnType<typeof walletActionsOf>;
