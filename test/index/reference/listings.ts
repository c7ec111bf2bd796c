import { cellToParent } from "h3-js";
import { cellOf } from "./communities.ts";
import { big, type Log, text } from "./logs.ts";
import { int, kept, Rows } from "./rows.ts";

const KINDS = ["Offer", "Need"];
const UNITS = ["Once", "Hour", "Day", "Piece"];

function placeOf(value: bigint): object {
  const cell = cellOf(value);
  const at = (resolution: number) => cell && cellToParent(cell, resolution);
  return { cell3: at(3), cell4: at(4), cell5: at(5), cell6: at(6), cell7: cell };
}

export function listings(logs: readonly Log[]): Rows {
  const rows = new Rows();
  for (const log of logs.filter(({ source }) => source === "listings")) {
    const id = String(big(log, "id"));
    const at = String(log.at);
    const row = rows.get(id);
    if (log.event === "ListingPublished")
      rows.put(id, {
        publisher: text(log, "member"),
        community: text(log, "community"),
        kind: KINDS[Number(big(log, "kind"))] ?? "",
        category: int(big(log, "category")),
        standing: true,
        revision: 0,
        publishedAt: at,
        revisedAt: at,
      });
    if (row === undefined) continue;
    if (log.event === "ListingPlaced")
      Object.assign(row, placeOf(big(log, "cell")), {
        radius: int(big(log, "radius")),
        hoursOfWeek: String(big(log, "hoursOfWeek")),
        utcOffset: Number(big(log, "utcOffset")),
        expiry: String(big(log, "expiry")),
      });
    if (log.event === "ListingPriced")
      Object.assign(row, {
        payments: int(big(log, "payments")),
        unit: UNITS[Number(big(log, "unit"))],
        token: text(log, "token"),
        price: String(big(log, "price")),
      });
    if (log.event === "ListingDescribed")
      Object.assign(row, {
        title: kept(text(log, "title")),
        description: kept(text(log, "description")),
        tags: kept(text(log, "tags")),
        revision: Number(row.revision) + 1,
        revisedAt: at,
      });
    if (log.event === "ListingWithdrawn") row.standing = false;
  }
  return rows;
}
