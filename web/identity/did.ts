import { type Address, getAddress } from "viem";

/**
 * A member's decentralised identifier: did:pkh (CAIP-10) of its account. It names the same member on every chain, so it is
 * always written with chain 1, as wallets and other applications do.
 */
export type Did = string & { readonly __did: true };

export function didOf(address: Address): Did {
  return `did:pkh:eip155:1:${address.toLowerCase()}` as Did;
}

/** @returns null where it names no account of an Ethereum chain */
export function addressOf(did: string): Address | null {
  const account = /^did:pkh:eip155:\d+:(0x[0-9a-fA-F]{40})$/.exec(did)?.[1];
  return account === undefined ? null : getAddress(account);
}
