import type { Hex } from "viem";

/** A split that one party offers and the other one can carry out by `IAgreements.settle`; amounts in the token's smallest unit. */
export interface Settlement {
  /** The agreement's id. */
  readonly id: Hex;
  readonly toProvider: bigint;
  /** What was left when it was signed: after a release in part the signature doesn't count any more. */
  readonly ofRemaining: bigint;
  /** Unix seconds until which it counts. */
  readonly validUntil: bigint;
}

/** The EIP-712 type of {@link Settlement}, in the domain of the chain's `Agreements`. */
export const settlementTypes = {
  Settlement: [
    { name: "id", type: "bytes32" },
    { name: "toProvider", type: "uint256" },
    { name: "ofRemaining", type: "uint256" },
    { name: "validUntil", type: "uint256" },
  ],
} as const;
