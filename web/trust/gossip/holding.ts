import type { AccountId } from "../../index/ids.ts";
import type { HeldRecord } from "../attestations/held.ts";
import type { SignedRecord } from "../attestations/record.ts";

/** What a device holds: all records that reach it, or only those of and about its own member. */
export type Holds = "all" | "own";

/** Whether a member signed a record, or is whom it is about. Who took part in an exchange is one of the two in its review. */
export function isOf(record: SignedRecord, member: AccountId): boolean {
  return record.attester === member || ("recipient" in record && record.recipient === member);
}

/**
 * Of records those that a device needs which holds only its member's: of the member, about it, and what takes back a vouch for it, which names
 * nobody but who gave that.
 *
 * @param among where the vouches are looked for that are taken back
 */
export function concerning(
  records: readonly HeldRecord[],
  member: AccountId,
  among: readonly HeldRecord[] = records,
): readonly HeldRecord[] {
  const isTombstone = ({ record }: HeldRecord) => record.kind === "revocation" && record.attester !== member;
  const vouches = new Set(
    records.some(isTombstone)
      ? among.flatMap(({ record, uid }) =>
          record.kind === "vouch" && record.recipient === member ? [record.attester + uid] : [],
        )
      : [],
  );
  return records.filter(
    (held) =>
      isOf(held.record, member) || (isTombstone(held) && vouches.has(held.record.attester + held.uid)),
  );
}
