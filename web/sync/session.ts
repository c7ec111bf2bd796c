import { create } from "zustand";
import { device } from "../device/store.ts";
import type { AccountId } from "../index/ids.ts";
import type { HeldRecord } from "../trust/attestations/held.ts";
import type { Gossiper } from "../trust/gossip/gossiper.ts";
import type { Holds } from "../trust/gossip/holding.ts";
import type { SyncEntry } from "./log.ts";

/** What one page has of signed records, for one member. */
export interface SyncSession {
  readonly account: AccountId;
  /** What this device holds of them. */
  readonly holds: Holds;
  readonly gossiper: Gossiper;
  /** With whom the member exchanged records before this page was opened. */
  readonly before: SyncEntry[];
  close(): void;
}

interface Sync {
  readonly session: SyncSession | null;
  /** The records of this device can't be had. */
  readonly hasFailed: boolean;
}

export const useSyncSession = create<Sync>(() => ({ session: null, hasFailed: false }));

/** Under these names a device keeps what belongs to exchanging signed records. */
export const SYNC = "myceliary.sync.";

const HOLDS = `${SYNC}holds`;

/** Whether this device holds signed records, so that trust waits for them. */
export const holdsRecords = (): boolean => device.read(HOLDS) !== null;

/** Notes whether it does. */
export function noteHolding(records: readonly HeldRecord[]): void {
  if (records.length === 0) device.forget(HOLDS);
  else if (!holdsRecords()) device.keep(HOLDS, "1");
}
