import type { ListingRecord } from "../listing/record.ts";

/** The listings that stand, in the order of their ids, and since when others are to be asked for. */
export interface Standing {
  readonly records: readonly ListingRecord[];
  /** A block that they all show; null where that is not known, so that all must be asked for. */
  readonly since: bigint | null;
  /** When all were asked for, in milliseconds since 1970. */
  readonly readAt: number;
}

/** The listings after some changed: those that stand no more go, and all that did not change stay the very same objects. */
export function merge(
  records: readonly ListingRecord[],
  changed: readonly ListingRecord[],
): readonly ListingRecord[] {
  if (changed.length === 0) return records;
  const byId = new Map(records.map((record) => [record.id, record]));
  for (const record of changed) {
    if (record.standing) byId.set(record.id, record);
    else byId.delete(record.id);
  }
  return [...byId.values()];
}
