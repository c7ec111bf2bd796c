import type { Address } from "viem";

/** Where the groups are in which members prove their standing. */
export interface GroupsContract {
  readonly chainId: number;
  readonly address: Address;
}

/** What a member signs so that somebody else can pay for its joining, as `IReputationGroups.joinFor` checks it (EIP-712). */
export const joinTypes = {
  Join: [
    { name: "member", type: "address" },
    { name: "community", type: "address" },
    { name: "category", type: "uint16" },
    { name: "level", type: "uint8" },
    { name: "commitment", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** The EIP-712 domain of the groups. */
export function groupsDomain({ chainId, address }: GroupsContract) {
  return { name: "Myceliary Reputation Groups", version: "1", chainId, verifyingContract: address } as const;
}
