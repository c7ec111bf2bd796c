import {
  type Address,
  BaseError,
  ChainMismatchError,
  isAddressEqual,
  ResourceUnavailableRpcError,
  UnauthorizedProviderError,
} from "viem";
import { failureOf, hasCode, type WriteFailure } from "./failure.ts";

/** What a wallet shows this site; null for what it doesn't tell. */
export interface Shown {
  readonly chainId: number | null;
  readonly accounts: readonly Address[] | null;
}

/**
 * Why a wallet, seen now, can't send for an account on a chain; null where nothing is in the way.
 *
 * @param chainId the chain that everything here happens on
 */
export function obstacleOf(
  { chainId: on, accounts }: Shown,
  account: Address,
  chainId: number,
): WriteFailure | null {
  if (accounts !== null && accounts.length === 0) return { kind: "locked" };
  if (accounts !== null && !accounts.some((each) => isAddressEqual(each, account)))
    return { kind: "otherAccount", account };
  return on !== null && on !== chainId ? { kind: "wrongNetwork", chainId: on } : null;
}

/** What a wallet's own error means: locked or not allowed (EIP-1193), or busy with another question (EIP-1474). */
export function walletFailureOf(error: unknown): WriteFailure {
  if (hasCode(error, UnauthorizedProviderError.code)) return { kind: "locked" };
  if (hasCode(error, ResourceUnavailableRpcError.code)) return { kind: "walletBusy" };
  const isMismatch =
    error instanceof BaseError && error.walk((cause) => cause instanceof ChainMismatchError) !== null;
  return isMismatch ? { kind: "wrongNetwork", chainId: null } : failureOf(error);
}
