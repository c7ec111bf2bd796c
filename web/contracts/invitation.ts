import type { Address } from "viem";

/** A member's word by which one account may join, as {@link https://eips.ethereum.org/EIPS/eip-712 EIP-712} signs it. */
export interface Invitation {
  readonly inviter: Address;
  readonly invitee: Address;
  /** Unix seconds until which it counts. */
  readonly deadline: bigint;
}

/** The EIP-712 type of {@link Invitation}, as `ICommunity.joinByInvitation` checks it. */
export const invitationTypes = {
  Invitation: [
    { name: "inviter", type: "address" },
    { name: "invitee", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** The EIP-712 domain of one community: each clone has its own. */
export function communityDomain(chainId: number, community: Address) {
  return { name: "Myceliary Community", version: "1", chainId, verifyingContract: community } as const;
}
