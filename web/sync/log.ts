import * as z from "zod/mini";
import { createKept, type Kept } from "../device/kept.ts";
import { device } from "../device/store.ts";
import { type AccountId, accountId } from "../index/ids.ts";
import type { Link } from "../trust/gossip/link.ts";
import type { PeerReport, Traffic } from "../trust/gossip/report.ts";
import { SYNC } from "./session.ts";

const account = z.custom<AccountId>((value) => typeof value === "string" && accountId(value) === value);
const traffic = z.object({ bytes: z.number(), records: z.number() });

const entrySchema = z.object({
  peer: account,
  /** The last way there was; null for none yet. */
  way: z.nullable(z.enum(["direct", "messages"])),
  /** Milliseconds since 1970; null for never. */
  lastSynced: z.nullable(z.number()),
  sent: traffic,
  received: traffic,
  /** How often something of the peer's was refused, by why. */
  refusals: z.record(z.string(), z.number()),
  /** Milliseconds since 1970; null where the peer is heard. */
  mutedUntil: z.nullable(z.number()),
});
/** What there is to tell of exchanging signed records with one peer, over all visits. */
export type SyncEntry = z.output<typeof entrySchema>;

const made = new Map<AccountId, Kept<SyncEntry[]>>();

/** With whom a member exchanged signed records, kept on the device. */
export function keptLog(member: AccountId): Kept<SyncEntry[]> {
  const known = made.get(member) ?? createKept(device, `${SYNC}log.${member}`, z.array(entrySchema), []);
  made.set(member, known);
  return known;
}

const sum = (one: Traffic, other: Traffic): Traffic => ({
  bytes: one.bytes + other.bytes,
  records: one.records + other.records,
});

function sums(
  one: Readonly<Record<string, number>>,
  other: Readonly<Partial<Record<string, number>>>,
): Record<string, number> {
  const all = { ...one };
  for (const [name, count] of Object.entries(other)) all[name] = (all[name] ?? 0) + (count ?? 0);
  return all;
}

/**
 * Adds what this visit reports to what there was before it.
 *
 * @param ways The last way to each peer in this visit.
 */
export function withReports(
  before: readonly SyncEntry[],
  reports: readonly PeerReport[],
  ways: ReadonlyMap<AccountId, Link["kind"]>,
): SyncEntry[] {
  const entries = new Map(before.map((entry) => [entry.peer, entry]));
  for (const { peer, lastSynced, sent, received, refusals, mutedUntil } of reports) {
    const known = entries.get(peer);
    entries.set(peer, {
      peer,
      way: ways.get(peer) ?? known?.way ?? null,
      lastSynced: lastSynced ?? known?.lastSynced ?? null,
      sent: known === undefined ? sent : sum(known.sent, sent),
      received: known === undefined ? received : sum(known.received, received),
      refusals: sums(known?.refusals ?? {}, refusals),
      mutedUntil,
    });
  }
  return [...entries.values()];
}
