import type { Address, Hex } from "viem";

/** The version in the EIP-712 domain of EAS as `@ethereum-attestation-service/eas-contracts` 1.9 has it. */
export const EAS_VERSION = "1.4.0";

/** Which deployment signatures name. Records never need to reach its chain. */
export interface Scheme {
  readonly chainId: number;
  readonly eas: Address;
  /** What the contract's `version()` says; see {@link EAS_VERSION}. */
  readonly easVersion: string;
  /** Uids as the deployment's record has them, in lower case. */
  readonly schemas: { readonly vouch: Hex; readonly review: Hex };
}

/** The domain of EAS's off-chain attestations. */
export function attestationDomain({ chainId, eas, easVersion }: Scheme) {
  return { name: "EAS Attestation", version: easVersion, chainId, verifyingContract: eas } as const;
}

/** The domain of what EAS has no off-chain form for: exchanges and revocations. */
export function reputationDomain({ chainId, eas }: Scheme) {
  return { name: "Myceliary Reputation", version: "1", chainId, verifyingContract: eas } as const;
}
