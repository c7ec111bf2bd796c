import { encodeAbiParameters, type Hex, hashTypedData, zeroHash } from "viem";
import { encodeReview } from "../../contracts/ratings.ts";
import type {
  Exchange,
  Reviewed,
  ReviewRecord,
  RevocationRecord,
  SignedRecord,
  VouchRecord,
} from "./record.ts";
import { attestationDomain, reputationDomain, type Scheme } from "./scheme.ts";

/** EAS's second version of off-chain attestations: the first with a salt. */
const OFFCHAIN_VERSION = 2;

/** The EIP-712 types of all that members sign here; `Attest` is EAS's own. */
const recordTypes = {
  Attest: [
    { name: "version", type: "uint16" },
    { name: "schema", type: "bytes32" },
    { name: "recipient", type: "address" },
    { name: "time", type: "uint64" },
    { name: "expirationTime", type: "uint64" },
    { name: "revocable", type: "bool" },
    { name: "refUID", type: "bytes32" },
    { name: "data", type: "bytes" },
    { name: "salt", type: "bytes32" },
  ],
  Exchange: [
    { name: "provider", type: "address" },
    { name: "receiver", type: "address" },
    { name: "community", type: "address" },
    { name: "category", type: "uint16" },
    { name: "what", type: "bytes32" },
    { name: "time", type: "uint64" },
    { name: "salt", type: "bytes32" },
  ],
  Revoke: [
    { name: "uid", type: "bytes32" },
    { name: "time", type: "uint64" },
  ],
} as const;

type Unsigned<Signed> = Signed extends unknown ? Omit<Signed, "signature"> : never;
export type UnsignedAttestation = Unsigned<VouchRecord | ReviewRecord>;

/** An attestation as EAS's {@link recordTypes} say it. */
export function attestMessage(attestation: UnsignedAttestation, scheme: Scheme) {
  const { recipient, time, salt } = attestation;
  const common = { version: OFFCHAIN_VERSION, recipient, time: BigInt(time), refUID: zeroHash, salt };
  // Life and revocability are what the resolvers of the chain ask of each.
  return attestation.kind === "vouch"
    ? {
        ...common,
        schema: scheme.schemas.vouch,
        expirationTime: BigInt(attestation.expirationTime),
        revocable: true,
        data: encodeAbiParameters(WEIGHT, [attestation.weight]),
      }
    : {
        ...common,
        schema: scheme.schemas.review,
        expirationTime: 0n,
        revocable: false,
        data: encodeReview(subjectOf(attestation.about, scheme), attestation.ratings),
      };
}

const WEIGHT = [{ type: "uint8" }] as const;

/** What the attester of a vouch or a review signs. */
export function attestationTypedData(attestation: UnsignedAttestation, scheme: Scheme) {
  return {
    domain: attestationDomain(scheme),
    types: { Attest: recordTypes.Attest },
    primaryType: "Attest",
    message: attestMessage(attestation, scheme),
  } as const;
}

/** What the attester of a vouch signs to take it back. */
export function revocationTypedData({ uid, time }: Unsigned<RevocationRecord>, scheme: Scheme) {
  return {
    domain: reputationDomain(scheme),
    types: { Revoke: recordTypes.Revoke },
    primaryType: "Revoke",
    message: { uid, time: BigInt(time) },
  } as const;
}

/** What both parties of an exchange sign. */
export function exchangeTypedData({ time, ...exchange }: Exchange, scheme: Scheme) {
  const { provider, receiver, community, category, what, salt } = exchange;
  return {
    domain: reputationDomain(scheme),
    types: { Exchange: recordTypes.Exchange },
    primaryType: "Exchange",
    message: { provider, receiver, community, category, what, time: BigInt(time), salt },
  } as const;
}

/** The digest that both parties of an exchange sign, which stands for it in reviews. */
export function exchangeDigest(exchange: Exchange, scheme: Scheme): Hex {
  return hashTypedData(exchangeTypedData(exchange, scheme));
}

/** The digest that the attester of a record signs. */
export function digestOf(record: Unsigned<SignedRecord>, scheme: Scheme): Hex {
  return record.kind === "revocation"
    ? hashTypedData(revocationTypedData(record, scheme))
    : hashTypedData(attestationTypedData(record, scheme));
}

/** The word that stands for an agreement in a review: its id, or the digest of an exchange that no contract knows of. */
export function subjectOf(about: Reviewed, scheme: Scheme): Hex {
  return about.kind === "agreement" ? about.agreement : exchangeDigest(about.exchange, scheme);
}
