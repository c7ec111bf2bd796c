import type { Address, Hex } from "viem";
import { easAbi } from "../../contracts/generated/abi.ts";
import { permitOf } from "../../contracts/permit.ts";
import type { Scheme } from "./scheme.ts";
import { attestMessage, type UnsignedAttestation } from "./typedData.ts";

/** By what EAS knows that an attester wants an attestation on the chain, once. */
export interface Delegation {
  /** The attester's next one, as EAS's `getNonce` tells it. */
  readonly nonce: bigint;
  /** Unix seconds until which anybody may send it; 0 for ever. */
  readonly deadline: bigint;
}

/** The EIP-712 type that EAS calls `Attest` too, though its fields are others than off the chain. */
export const delegatedTypes = {
  Attest: [
    { name: "attester", type: "address" },
    { name: "schema", type: "bytes32" },
    { name: "recipient", type: "address" },
    { name: "expirationTime", type: "uint64" },
    { name: "revocable", type: "bool" },
    { name: "refUID", type: "bytes32" },
    { name: "data", type: "bytes" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint64" },
  ],
} as const;

function requestData(attestation: UnsignedAttestation, scheme: Scheme) {
  const { recipient, expirationTime, revocable, refUID, data } = attestMessage(attestation, scheme);
  return { recipient, expirationTime, revocable, refUID, data, value: 0n };
}

function schemaOf({ kind }: UnsignedAttestation, { schemas }: Scheme): Hex {
  return schemas[kind];
}

/**
 * What the attester of an off-chain attestation signs so that anybody can bring it on the chain. The signature that travels by gossip
 * isn't enough: EAS's contract asks for a nonce, which no attestation off the chain has.
 *
 * The chain takes a vouch, as if given when it is sent, and a review of an agreement that is closed there. A review of an exchange that no
 * contract knows of is refused by the review resolver (`ReviewResolver_NotReviewable`), and stays off the chain.
 */
export function delegatedTypedData(
  attestation: UnsignedAttestation,
  scheme: Scheme,
  { nonce, deadline }: Delegation,
) {
  const { attester } = attestation;
  const schema = schemaOf(attestation, scheme);
  return {
    domain: {
      name: "EAS",
      version: scheme.easVersion,
      chainId: scheme.chainId,
      verifyingContract: scheme.eas,
    },
    types: delegatedTypes,
    primaryType: "Attest",
    message: { attester, schema, ...requestData(attestation, scheme), nonce, deadline },
  } as const;
}

/** The call by which anybody brings it on the chain, and pays for it. @param signature of {@link delegatedTypedData}, 65 bytes */
export function importCall(
  attestation: UnsignedAttestation,
  scheme: Scheme,
  { deadline }: Delegation,
  signature: Hex,
) {
  const { v, r, s } = permitOf(signature, deadline);
  const attester: Address = attestation.attester;
  const request = {
    schema: schemaOf(attestation, scheme),
    data: requestData(attestation, scheme),
    signature: { v, r, s },
    attester,
    deadline,
  };
  return { address: scheme.eas, abi: easAbi, functionName: "attestByDelegation", args: [request] } as const;
}
