import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, hexToBytes } from "viem";
import type { RecordId } from "../attestations/record.ts";

/** A record's id for one comparison: 64 bits. */
export type ShortId = bigint;

/** Bytes that each side of a comparison adds to its key. */
export const NONCE = 16;

/**
 * The key of one comparison. Both sides add to it, so that nobody can make records beforehand whose short ids collide in it: a
 * collision would let one of the two go unseen.
 */
export function comparisonKey(asker: Uint8Array, answerer: Uint8Array): Uint8Array {
  return sha256(concatBytes([asker, answerer]));
}

/** Records by their short ids; of two with one, which are to be expected once in 2⁶⁴ ∕ n² comparisons, the last. */
export function byShortId<Held extends { readonly id: RecordId }>(
  key: Uint8Array,
  records: Iterable<Held>,
): ReadonlyMap<ShortId, Held> {
  const named = new Map<ShortId, Held>();
  for (const record of records) {
    // All input is of one length, so that a key before the text is as good as HMAC.
    const digest = sha256(concatBytes([key, hexToBytes(record.id)]));
    named.set(new DataView(digest.buffer).getBigUint64(0), record);
  }
  return named;
}
