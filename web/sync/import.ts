import type { PublicClient } from "viem";
import { easAbi } from "../contracts/generated/abi.ts";
import { delegatedTypedData, importCall } from "../trust/attestations/delegated.ts";
import type { ReviewRecord, VouchRecord } from "../trust/attestations/record.ts";
import type { Scheme } from "../trust/attestations/scheme.ts";
import type { WalletActions } from "../wallet/loaded/walletActions.ts";

/** Seconds by the chain that it may wait to be sent: for slow blocks and second thoughts of the wallet. */
const VALID_SECONDS = 3600n;

/**
 * Has the member's wallet sign that its vouch or review may be brought onto the chain, which costs nothing.
 *
 * @returns the call that brings it there
 * @throws the wallet's own error where it doesn't sign, and the node's
 */
export async function signImport(
  attestation: VouchRecord | ReviewRecord,
  scheme: Scheme,
  chain: Pick<PublicClient, "readContract" | "getBlock">,
  wallet: () => Promise<WalletActions>,
) {
  const { attester: account } = attestation;
  const [nonce, { timestamp }] = await Promise.all([
    chain.readContract({ address: scheme.eas, abi: easAbi, functionName: "getNonce", args: [account] }),
    chain.getBlock({ includeTransactions: false }),
  ]);
  const delegation = { nonce, deadline: timestamp + VALID_SECONDS };
  const signature = await (await wallet()).signTypedData({
    account,
    ...delegatedTypedData(attestation, scheme, delegation),
  });
  return importCall(attestation, scheme, delegation, signature);
}
