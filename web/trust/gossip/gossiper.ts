import type { AccountId } from "../../index/ids.ts";
import type { HeldRecord } from "../attestations/held.ts";
import type { Refusal } from "../attestations/refusal.ts";
import type { Link } from "./link.ts";

/** What can be wrong with what a peer sent: with a record, or with the frame that it came in. */
export type PeerFault = Refusal | "malformed" | "oversized" | "replayed" | "too-much";

/** Bytes of frames and records, one way. */
export interface Traffic {
  readonly bytes: number;
  readonly records: number;
}

/** What there is to tell of a peer since the gossiper started. */
export interface PeerReport {
  readonly peer: AccountId;
  /** How many ways to it are open. */
  readonly links: number;
  /** Milliseconds since the epoch when the two last compared what they hold, to the end; null before. */
  readonly lastSynced: number | null;
  readonly sent: Traffic;
  readonly received: Traffic;
  /** How often it sent what was refused, by reason. */
  readonly refusals: Readonly<Partial<Record<PeerFault, number>>>;
  /** Milliseconds since the epoch until which it isn't heard; null while it is. */
  readonly mutedUntil: number | null;
}

/** Exchanges signed records with every peer that there is a link to. */
export interface Gossiper {
  /** Compares what the two hold, now and from time to time, until the link closes. A link to a muted peer is closed. */
  readonly connect: (link: Link) => void;
  /** Verifies a record of the device's own or of a file, keeps it and passes it on. @returns why not, or null */
  readonly add: (bytes: Uint8Array) => Promise<Refusal | null>;
  /** All that counts now; the same array until something changes. */
  readonly records: () => readonly HeldRecord[];
  /** Hears of every change of records and peers. @returns ends it */
  readonly subscribe: (listener: () => void) => () => void;
  readonly peers: () => readonly PeerReport[];
  /** Closes all links; what is being written is still written. */
  readonly close: () => void;
}
