import { limits } from "../../contracts/generated/limits.ts";
import { type HeldRecord, slotOf } from "../attestations/held.ts";

/**
 * What a device holds: of each slot the record that counts there. A join-semilattice, so that devices which have met the
 * same records, in any order and any number of times, hold the same (Shapiro et al., Conflict-free replicated data types,
 * 2011): per slot the greater by {@link isGreater}.
 *
 * A vouch that was taken back stays, uncounted, as long as it would have lasted: as on the chain, the older one whose place it
 * took doesn't come back. Nor does one that ends before it, which is why a vouch that ends earlier than the one whose place it
 * takes needs a revocation of that one beside it: once it has ended and gone, nothing else would speak against the older.
 */
export type RecordSet = ReadonlyMap<string, HeldRecord>;

export const EMPTY: RecordSet = new Map();

const MOST_LIFE = Number(limits.vouchMaxSeconds);

/** Joins records into a set. @returns the same set where none of them is new to it */
export function join(set: RecordSet, records: Iterable<HeldRecord>): RecordSet {
  let joined: Map<string, HeldRecord> | null = null;
  for (const record of records) {
    const held = (joined ?? set).get(record.slot);
    if (held !== undefined && !isGreater(record, held)) continue;
    joined ??= new Map(set);
    joined.set(record.slot, record);
  }
  return joined ?? set;
}

/**
 * Which of two of one slot counts: the newest vouch or revocation, the first review; of the same second, the one of the greater
 * id. Two of one id say the same.
 */
function isGreater(one: HeldRecord, other: HeldRecord): boolean {
  const later = one.record.time - other.record.time;
  if (later !== 0) return one.record.kind === "review" ? later < 0 : later > 0;
  return one.id > other.id;
}

/** Unix seconds from which a record says nothing any more; reviews never end. */
function endOf({ record }: HeldRecord): number {
  switch (record.kind) {
    case "vouch":
      return record.expirationTime;
    case "review":
      return Number.POSITIVE_INFINITY;
    case "revocation":
      // Only vouches from before it are revoked by it, and the longest of them has ended by then.
      return record.time + MOST_LIFE;
  }
}

/** What has ended goes. @param now Unix seconds @returns the same set where nothing has */
export function collect(set: RecordSet, now: number): RecordSet {
  const living = [...set].filter(([, record]) => endOf(record) > now);
  return living.length === set.size ? set : new Map(living);
}

/** The attestations that count: neither ended nor taken back. @param now Unix seconds */
export function counting(set: RecordSet, now: number): readonly HeldRecord[] {
  return [...set.values()].filter(
    (held) => held.record.kind !== "revocation" && endOf(held) > now && !isRevoked(set, held),
  );
}

/** A revocation from before a vouch doesn't outlast it, and so is none of it. */
function isRevoked(set: RecordSet, { record, uid }: HeldRecord): boolean {
  if (record.kind !== "vouch") return false;
  const revocation = set.get(slotOf("revocation", record.attester, uid));
  return revocation !== undefined && revocation.record.time >= record.time;
}

/** Records that a device holds at most, and of one attester: some vouch for many, nobody for thousands. */
export const MOST_HELD = 50_000;
export const MOST_OF_ATTESTER = 2_000;

/** Splits records that aren't held into those that there is room for, and the rest. What takes another's place needs none. */
export function makeRoom(
  set: RecordSet,
  records: readonly HeldRecord[],
): { readonly admitted: readonly HeldRecord[]; readonly full: readonly HeldRecord[] } {
  const attesters = new Map<string, number>();
  const count = (attester: string) => {
    const number = (attesters.get(attester) ?? 0) + 1;
    attesters.set(attester, number);
    return number;
  };
  for (const { record } of set.values()) count(record.attester);
  let room = MOST_HELD - set.size;
  const admitted: HeldRecord[] = [];
  const full: HeldRecord[] = [];
  for (const held of records) {
    const isNew = !set.has(held.slot);
    const fits = !isNew || (room > 0 && (attesters.get(held.record.attester) ?? 0) < MOST_OF_ATTESTER);
    (fits ? admitted : full).push(held);
    if (!fits || !isNew) continue;
    count(held.record.attester);
    room -= 1;
  }
  return { admitted, full };
}
