import type { Address } from "viem";
import { KINDS, UNITS } from "../../matching/listing.ts";
import { cellFromUint64 } from "../../places/cell.ts";
import type { CommunityRecord } from "../communities/record.ts";
import type { ListingRecord } from "../listing/record.ts";
import type { ListingDraft } from "./validate.ts";

/**
 * The listing as others will see it once it is published.
 *
 * @param standing the publisher's reviews
 * @param now chain time in Unix seconds
 */
export function previewOf(
  draft: ListingDraft,
  community: Pick<CommunityRecord, "address" | "name">,
  publisher: Address,
  standing: Pick<ListingRecord, "reviewCount" | "overallSum">,
  now: number,
): ListingRecord {
  const { kind, unit, cell, radius, title, description, tags, ...same } = draft;
  return {
    id: "preview",
    publisher,
    community: { address: community.address, name: community.name },
    kind: KINDS[kind] ?? "Offer",
    unit: UNITS[unit] ?? "Once",
    category: same.category,
    cell: cell === 0n ? null : cellFromUint64(cell),
    radius,
    hoursOfWeek: same.hoursOfWeek,
    utcOffset: same.utcOffset,
    expiry: same.expiry,
    payments: same.payments,
    token: same.token,
    timeCredits: null,
    price: same.price,
    title,
    description,
    tags,
    standing: true,
    publishedAt: BigInt(now),
    statedAt: now,
    bookedHours: 0,
    ...standing,
  };
}
