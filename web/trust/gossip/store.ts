import type { RecordId } from "../attestations/record.ts";

/** Keeps a device's signed records between visits. What it gives back is parsed again, but not verified again. */
export interface AttestationStore {
  /** Every record that was put and not removed, in any order. */
  all(): Promise<Uint8Array[]>;
  put(records: readonly Uint8Array[]): Promise<void>;
  /** Removes by {@link RecordId}; what isn't there is no fault. */
  remove(ids: readonly RecordId[]): Promise<void>;
}
