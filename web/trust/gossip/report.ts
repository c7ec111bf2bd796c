import type { AccountId } from "../../index/ids.ts";
import type { Holds } from "./holding.ts";
import type { PeerFault } from "./limits.ts";

/** Bytes of frames, and records in them, one way. */
export interface Traffic {
  readonly bytes: number;
  readonly records: number;
}

/** What there is to tell of a peer since the gossiper started; times in milliseconds since the epoch. */
export interface PeerReport {
  readonly peer: AccountId;
  /** How many ways to it are open. */
  readonly links: number;
  /** What its device said last that it holds; null before. */
  readonly holds: Holds | null;
  /** When the two last compared what they hold, to the end; null before. */
  readonly lastSynced: number | null;
  readonly sent: Traffic;
  readonly received: Traffic;
  /** How often it sent what was refused, by reason. */
  readonly refusals: Readonly<Partial<Record<PeerFault, number>>>;
  /** Until when it isn't heard; null where it never was silenced. */
  readonly mutedUntil: number | null;
}

export function newReport(peer: AccountId): PeerReport {
  const none: Traffic = { bytes: 0, records: 0 };
  return {
    peer,
    links: 0,
    holds: null,
    lastSynced: null,
    sent: none,
    received: none,
    refusals: {},
    mutedUntil: null,
  };
}

export function counted(
  report: PeerReport,
  way: "sent" | "received",
  bytes: number,
  records: number,
): PeerReport {
  const traffic = report[way];
  return { ...report, [way]: { bytes: traffic.bytes + bytes, records: traffic.records + records } };
}

export function refused(report: PeerReport, fault: PeerFault): PeerReport {
  return { ...report, refusals: { ...report.refusals, [fault]: (report.refusals[fault] ?? 0) + 1 } };
}
