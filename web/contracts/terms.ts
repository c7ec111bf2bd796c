import { type Address, type Hex, hashTypedData } from "viem";

/** What two members agree on, as `IAgreements.Terms` has it; amounts in the token's smallest unit, times in Unix seconds. */
export interface Terms {
  readonly payer: Address;
  readonly provider: Address;
  readonly community: Address;
  readonly listing: bigint;
  readonly token: Address;
  readonly amounts: readonly bigint[];
  readonly acceptBy: number;
  readonly deliverBy: number;
  readonly reviewWindow: number;
  readonly arbitrator: Address;
  readonly arbitratorData: Hex;
  readonly choices: number;
  readonly rulingWindow: number;
  readonly content: Hex;
  readonly salt: bigint;
}

/** The EIP-712 type of {@link Terms}: field order and types are part of an agreement's id. */
export const termsTypes = {
  Terms: [
    { name: "payer", type: "address" },
    { name: "provider", type: "address" },
    { name: "community", type: "address" },
    { name: "listing", type: "uint256" },
    { name: "token", type: "address" },
    { name: "amounts", type: "uint96[]" },
    { name: "acceptBy", type: "uint40" },
    { name: "deliverBy", type: "uint40" },
    { name: "reviewWindow", type: "uint32" },
    { name: "arbitrator", type: "address" },
    { name: "arbitratorData", type: "bytes" },
    { name: "choices", type: "uint16" },
    { name: "rulingWindow", type: "uint32" },
    { name: "content", type: "bytes32" },
    { name: "salt", type: "uint256" },
  ],
} as const;

/** The EIP-712 domain of one chain's `Agreements`. */
export function agreementsDomain(chainId: number, agreements: Address) {
  return { name: "Myceliary Agreements", version: "1", chainId, verifyingContract: agreements } as const;
}

/** The id of an agreement: the EIP-712 digest of its terms, the same that `idOf` returns on chain. */
export function agreementId(terms: Terms, chainId: number, agreements: Address): Hex {
  return hashTypedData({
    domain: agreementsDomain(chainId, agreements),
    types: termsTypes,
    primaryType: "Terms",
    message: terms,
  });
}
