import { encodePacked, type Hex, keccak256, stringToHex, zeroAddress } from "viem";
import type { RecordId, SignedRecord } from "./record.ts";
import type { Scheme } from "./scheme.ts";
import { attestMessage, type UnsignedAttestation } from "./typedData.ts";

/**
 * An attestation's uid, as EAS's SDK computes it for version 2 of off-chain attestations (`Offchain.getOffchainUID`): the
 * schema goes in as the text of its uid, and in place of the attester stands nobody.
 */
export function uidOf(attestation: UnsignedAttestation, scheme: Scheme): Hex {
  const { version, schema, recipient, time, expirationTime, revocable, refUID, data, salt } = attestMessage(
    attestation,
    scheme,
  );
  return keccak256(
    encodePacked(
      [
        "uint16",
        "bytes",
        "address",
        "address",
        "uint64",
        "uint64",
        "bool",
        "bytes32",
        "bytes",
        "bytes32",
        "uint32",
      ],
      [
        version,
        stringToHex(schema),
        recipient,
        zeroAddress,
        time,
        expirationTime,
        revocable,
        refUID,
        data,
        salt,
        0,
      ],
    ),
  );
}

/**
 * What a record is known by. EAS's uid leaves the attester out, so that anybody can sign a twin of another's attestation;
 * here it is in, and a twin is another record.
 *
 * @param uid of the attestation, or of the one that a revocation takes back
 */
export function recordIdOf({ attester, kind, time }: SignedRecord, uid: Hex): RecordId {
  return keccak256(
    encodePacked(["address", "string", "bytes32", "uint64"], [attester, kind, uid, BigInt(time)]),
  ) as RecordId;
}
