import type { Address } from "viem";

/**
 * A member's decentralised identifier: did:pkh (CAIP-10) of its account. It names the same member on every chain, so it is
 * always written with chain 1, as wallets and other applications do.
 */
export type Did = string & { readonly __did: true };

export function didOf(address: Address): Did {
  return `did:pkh:eip155:1:${address.toLowerCase()}` as Did;
}
