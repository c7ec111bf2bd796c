import type { Hex } from "viem";
import type { AccountId } from "../../index/ids.ts";
import { decodeRecord } from "./codec.ts";
import type { RecordId, SignedRecord } from "./record.ts";
import type { Refusal } from "./refusal.ts";
import type { Scheme } from "./scheme.ts";
import { subjectOf } from "./typedData.ts";
import { recordIdOf, uidOf } from "./uid.ts";
import { verify } from "./verify.ts";

/** A record that counts by itself, with the bytes that travel. */
export interface HeldRecord {
  readonly id: RecordId;
  readonly record: SignedRecord;
  readonly bytes: Uint8Array;
  /** Of the attestation, or of the one that it takes back. */
  readonly uid: Hex;
  /** What a review is about: an agreement's id, or the digest of the exchange that it brings along; null for all else. */
  readonly subject: Hex | null;
  /**
   * What there can be one of: a vouch of one for another, a review by one of an agreement or exchange, the revocation of an
   * attestation. Those of one slot take each other's place.
   */
  readonly slot: string;
}

/** Lays out what is known of a record; it isn't verified. */
export function toHeld(record: SignedRecord, bytes: Uint8Array, scheme: Scheme): HeldRecord {
  const uid = record.kind === "revocation" ? record.uid : uidOf(record, scheme);
  const subject = record.kind === "review" ? subjectOf(record.about, scheme) : null;
  const slot = slotOf(record.kind, record.attester, subject ?? otherOf(record));
  return { id: recordIdOf(record, uid), record, bytes, uid, subject, slot };
}

/** @param other whom a vouch is for, what a review is about, or the uid that a revocation takes back */
export function slotOf(kind: SignedRecord["kind"], attester: AccountId, other: Hex): string {
  return `${kind}:${attester}:${other}`;
}

const otherOf = (record: SignedRecord): Hex => (record.kind === "revocation" ? record.uid : record.recipient);

/** Parses untrusted bytes, and verifies what they say. @param now Unix seconds */
export async function judge(bytes: Uint8Array, scheme: Scheme, now: number): Promise<HeldRecord | Refusal> {
  const record = decodeRecord(bytes);
  if (typeof record === "string") return record;
  return (await verify(record, scheme, now)) ?? toHeld(record, bytes, scheme);
}
