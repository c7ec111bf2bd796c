import type { AccountId } from "../../index/ids.ts";
import { decodeRecord } from "../attestations/codec.ts";
import { type HeldRecord, toHeld } from "../attestations/held.ts";
import type { Scheme } from "../attestations/scheme.ts";
import { CLOCKS_DIFFER } from "../attestations/verify.ts";
import { concerning } from "./holding.ts";
import { collect, counting, EMPTY, join, makeRoom, type RecordSet } from "./set.ts";
import type { AttestationStore } from "./store.ts";

/** What came of records that were to be kept. */
interface Kept {
  /** Those that changed what is held. */
  readonly fresh: readonly HeldRecord[];
  /** Those that there was no room for. */
  readonly full: ReadonlySet<HeldRecord>;
  /** Those that are others' affair, where it holds one member's only. */
  readonly foreign: ReadonlySet<HeldRecord>;
}

/** A device's set of records in memory, and behind it in a store. Times in Unix seconds. */
export interface Hoard {
  readonly keep: (records: readonly HeldRecord[], now: number) => Kept;
  /** Lets go what has ended. @returns whether there was any */
  readonly collect: (now: number) => boolean;
  /**
   * What other devices are offered: not what ends in a moment, which by their clocks may have ended already. The same array
   * until it changes.
   */
  readonly offered: (now: number) => readonly HeldRecord[];
  /** What counts; the same array until it changes. */
  readonly counting: (now: number) => readonly HeldRecord[];
  /** Whether all writes succeeded. */
  readonly isKept: () => boolean;
}

/**
 * Reads the store. What it has was verified when it was put there; what has become unreadable, or has ended, is left out.
 *
 * @param member whose records alone are held: others' are removed from the store, too; null for everybody's
 */
export async function createHoard(
  store: AttestationStore,
  scheme: Scheme,
  now: number,
  member: AccountId | null = null,
): Promise<Hoard> {
  const read = (await store.all()).flatMap((bytes) => {
    const record = decodeRecord(bytes);
    return typeof record === "string" ? [] : [toHeld(record, bytes, scheme)];
  });
  const own = member === null ? read : concerning(read, member);
  const kept = new Set(own);
  const others = read.filter((record) => !kept.has(record));
  if (others.length > 0) await store.remove(others.map(({ id }) => id));
  let set: RecordSet = collect(join(EMPTY, own), now);
  let isKept = true;
  let writing = Promise.resolve();
  const offered = remembered((seconds) => [...collect(set, seconds + CLOCKS_DIFFER).values()]);
  const counted = remembered((seconds) => counting(set, seconds));

  /** One write after the other, so that a removal never overtakes what it removes. */
  function replace(next: RecordSet): void {
    const before = set;
    set = next;
    const [put, removed] = [without(next, before), without(before, next)];
    const write = async () => {
      if (put.length > 0) await store.put(put.map(({ bytes }) => bytes));
      if (removed.length > 0) await store.remove(removed.map(({ id }) => id));
    };
    writing = writing.then(write).catch(() => {
      isKept = false;
    });
  }

  return {
    keep(records, seconds) {
      const wanted = member === null ? records : concerning(records, member, [...set.values(), ...records]);
      const { admitted, full } = makeRoom(set, wanted);
      const next = collect(join(set, admitted), seconds);
      const fresh = without(next, set);
      if (next !== set) replace(next);
      const foreign = new Set(records);
      for (const record of wanted) foreign.delete(record);
      return { fresh, full: new Set(full), foreign };
    },
    collect(seconds) {
      const next = collect(set, seconds);
      const isLess = next !== set;
      if (isLess) replace(next);
      return isLess;
    },
    offered: (seconds) => offered(set, seconds),
    counting: (seconds) => counted(set, seconds),
    isKept: () => isKept,
  };
}

/** What a set holds that another doesn't. */
function without(set: RecordSet, other: RecordSet): readonly HeldRecord[] {
  return [...set.values()].filter((record) => other.get(record.slot) !== record);
}

/** Computes anew when the set is another, or a second has passed and the result has changed by it. */
function remembered(compute: (seconds: number) => readonly HeldRecord[]) {
  let last: { readonly set: RecordSet; readonly at: number; readonly result: readonly HeldRecord[] } | null =
    null;
  return (set: RecordSet, at: number): readonly HeldRecord[] => {
    if (last?.set === set && last.at === at) return last.result;
    const result = compute(at);
    const isSame = last !== null && last.result.length === result.length && last.set === set;
    last = { set, at, result: isSame && last !== null ? last.result : result };
    return last.result;
  };
}
