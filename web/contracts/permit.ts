import { type Address, type Hex, hexToNumber, slice } from "viem";

/** The EIP-712 type of a permit (ERC-2612). */
export const permitTypes = {
  Permit: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** The EIP-712 domain of a community's time credits: all have one name, whatever the community is called. */
export function timeCreditsDomain(chainId: number, credits: Address) {
  return { name: "Time Credits", version: "1", chainId, verifyingContract: credits } as const;
}

/** A permit as `IAgreements.Permit` takes it. */
export interface Permit {
  /** Unix seconds until which it may be used. */
  readonly deadline: bigint;
  readonly v: number;
  readonly r: Hex;
  readonly s: Hex;
}

/**
 * A permit of a signature's 65 bytes: r, s, and the parity of the point, which some wallets count from 0 and contracts from 27.
 *
 * @param deadline Unix seconds, as it was signed
 */
export function permitOf(signature: Hex, deadline: bigint): Permit {
  const parity = hexToNumber(slice(signature, 64, 65));
  return {
    deadline,
    v: parity < 27 ? parity + 27 : parity,
    r: slice(signature, 0, 32),
    s: slice(signature, 32, 64),
  };
}
