import type { HeldRecord } from "../../attestations/held.ts";
import type { Share } from "../../shares.ts";

type Compute = (records: readonly HeldRecord[], hour: number) => Promise<readonly Share[]>;

/** Computes once for a set of records and an hour, whoever asks and however often. What failed is computed anew. */
export function createComputed(compute: Compute): Compute {
  let last: readonly HeldRecord[] | null = null;
  const byHour = new Map<number, Promise<readonly Share[]>>();
  return (records, hour) => {
    if (last !== records) byHour.clear();
    last = records;
    const known = byHour.get(hour) ?? compute(records, hour);
    byHour.set(hour, known);
    known.catch(() => byHour.delete(hour));
    return known;
  };
}
