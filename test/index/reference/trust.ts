import { big, type Log, text } from "./logs.ts";
import { int, joined, Rows, slug, suffix, type Table } from "./rows.ts";

const reviewed = (logs: readonly Log[]) => logs.filter(({ event }) => event === "Reviewed");

export function reviews(logs: readonly Log[]): Rows {
  const rows = new Rows();
  for (const log of reviewed(logs)) {
    const rating = (name: string) => int(big(log, name));
    rows.put(text(log, "attestation"), {
      agreement: text(log, "agreement"),
      reviewer: text(log, "reviewer"),
      member: text(log, "member"),
      category: rating("category"),
      overall: rating("overall"),
      reliability: rating("reliability"),
      quality: rating("quality"),
      communication: rating("communication"),
      safety: rating("safety"),
      at: String(log.at),
      transaction: log.transaction,
    });
  }
  return rows;
}

export function reputations(logs: readonly Log[]): Table {
  const rows = new Rows();
  const keyOf = (log: Log) => joined(text(log, "member"), suffix(int(big(log, "category"))));
  for (const [id, own] of Map.groupBy(reviewed(logs), keyOf)) {
    const last = own.at(-1);
    if (last === undefined) continue;
    rows.put(id, {
      account: text(last, "member"),
      category: int(big(last, "category")),
      reviewCount: own.length,
      overallSum: own.reduce((sum, log) => sum + int(big(log, "overall")), 0),
      mean: String(big(last, "meanAfter")),
      weight: String(big(last, "weightAfter")),
      lastReviewAt: String(last.at),
    });
  }
  return rows.table;
}

export function vouches(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of logs.filter(({ source }) => source === "vouchResolver")) {
    const [voucher, member] = [text(log, "voucher"), text(log, "member")];
    const id = joined(voucher, member);
    if (log.event === "Vouched")
      rows.put(id, {
        voucher,
        member,
        weight: int(big(log, "weight")),
        at: String(log.at),
        until: String(big(log, "until")),
        revokedAt: null,
        attestation: text(log, "attestation"),
      });
    else Object.assign(rows.get(id) ?? {}, { revokedAt: String(log.at) });
  }
  return rows.table;
}

export function verifications(logs: readonly Log[]): Table {
  const rows = new Rows();
  for (const log of logs.filter(({ source }) => source === "verificationResolver")) {
    const [member, community, kind] = [text(log, "member"), text(log, "community"), text(log, "kind")];
    const id = joined(member, community, kind);
    if (log.event === "Verified")
      rows.put(id, {
        member,
        community,
        verifier: joined(community, text(log, "verifier")),
        kind: slug(kind),
        kindBytes: kind,
        method: slug(text(log, "method")),
        methodBytes: text(log, "method"),
        at: String(log.at),
        until: String(big(log, "until")),
        revokedAt: null,
        attestation: text(log, "attestation"),
      });
    else Object.assign(rows.get(id) ?? {}, { revokedAt: String(log.at) });
  }
  return rows.table;
}
