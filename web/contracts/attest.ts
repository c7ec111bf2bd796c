import { type Address, type Hex, zeroHash } from "viem";
import { easAbi } from "./generated/abi.ts";

interface NewAttestation {
  readonly schema: Hex;
  /** Whom it is about. */
  readonly recipient: Address;
  /** Unix seconds; 0 for one that never ends. */
  readonly expirationTime: bigint;
  readonly revocable: boolean;
  /** As the schema lays it out. */
  readonly data: Hex;
}

/** The call by which a member attests something of another, through EAS. */
export function attestCall(eas: Address, { schema, ...attestation }: NewAttestation) {
  const data = { ...attestation, refUID: zeroHash, value: 0n };
  return { address: eas, abi: easAbi, functionName: "attest", args: [{ schema, data }] } as const;
}

/** The call by which its attester takes an attestation back. */
export function revokeCall(eas: Address, schema: Hex, uid: Hex) {
  return {
    address: eas,
    abi: easAbi,
    functionName: "revoke",
    args: [{ schema, data: { uid, value: 0n } }],
  } as const;
}
