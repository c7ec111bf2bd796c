import { type Address, ethAddress, isAddressEqual, zeroAddress } from "viem";

/** In what an amount is counted: `token` as in the terms of an agreement. */
export interface Asset {
  readonly token: Address;
  /** Of the community that it is about; null where that counts no time, or isn't known. */
  readonly timeCredits: Address | null;
}

/** `none` for what holds nothing, `token` for an ERC-20 that only its own contract knows the unit of. */
export type AssetKind = "none" | "native" | "hours" | "token";

/** Decimals of time credits: hundredths of an hour. */
export const HOUR_DECIMALS = 2;

export function assetKind({ token, timeCredits }: Asset): AssetKind {
  if (isAddressEqual(token, zeroAddress)) return "none";
  if (isAddressEqual(token, ethAddress)) return "native";
  return timeCredits !== null && isAddressEqual(token, timeCredits) ? "hours" : "token";
}
