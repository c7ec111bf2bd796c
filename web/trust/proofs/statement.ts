import { type Address, domainSeparator, encodeAbiParameters, type Hex, keccak256 } from "viem";
import { type GroupsContract, groupsDomain } from "../../contracts/groups.ts";

/** A group: members of a community whose standing in a category has at least a level. */
export interface Tier {
  readonly community: Address;
  readonly category: number;
  /** From 1; what each asks for is in `Limits.sol`. */
  readonly level: number;
}

/** What a proof is made for: to whom, and for which of their purposes. */
export interface Scope {
  /** The account that asks; zero for somebody without one. */
  readonly asker: Address;
  readonly purpose: Hex;
}

/** A group's id, as `IReputationGroups.groupOf` computes it. */
export function groupOf({ community, category, level }: Tier): Hex {
  return keccak256(
    encodeAbiParameters(
      [{ type: "address" }, { type: "uint16" }, { type: "uint8" }],
      [community, category, level],
    ),
  );
}

/** What the circuit is given as scope, as `IReputationGroups.scopeOf` computes it. */
export function scopeOf(contract: GroupsContract, tier: Tier, { asker, purpose }: Scope): Hex {
  const separator = domainSeparator({ domain: groupsDomain(contract) });
  return keccak256(
    encodeAbiParameters(
      [{ type: "bytes32" }, { type: "bytes32" }, { type: "address" }, { type: "bytes32" }],
      [separator, groupOf(tier), asker, purpose],
    ),
  );
}

/** How a value of 32 bytes comes into the circuit: Semaphore's hash of it, which fits the field. */
export function signalOf(value: Hex): bigint {
  return BigInt(keccak256(value)) >> 8n;
}
