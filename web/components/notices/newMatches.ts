import type { Address } from "viem";
import type { Listing } from "../../index/queries/listing.ts";
import { createMatcher } from "../../matching/matcher.ts";
import { isWithin } from "../../places/cell.ts";
import { centreOf } from "../../places/cells.ts";
import { queryOf } from "../discover/query.ts";
import { toListingInput, toListingRecords } from "../listing/record.ts";
import { filtersOf, nearbyOf, type SavedSearch } from "../searches/search.ts";
import type { NewMatch } from "./notices.ts";

interface Circumstances {
  /** Whose listings are no news. */
  readonly me: Address;
  /** Unix seconds. */
  readonly now: number;
  readonly zone: string;
  readonly decimals: number;
}

/** Which listings suit which saved search and are newer than it, as Discover would find them. */
export async function newMatchesOf(
  searches: readonly SavedSearch[],
  listings: readonly Listing[],
  circumstances: Circumstances,
): Promise<readonly NewMatch[]> {
  const records = toListingRecords(listings);
  const byId = new Map(records.map((record) => [record.id, record]));
  const matcher = createMatcher();
  try {
    await matcher.load(
      records.map((record) => toListingInput(record, record.cell === null ? null : centreOf(record.cell))),
    );
    const found: NewMatch[] = [];
    for (const search of searches) {
      const filters = filtersOf(search);
      const nearby = nearbyOf(search);
      const limit = records.length;
      for (const { id } of await matcher.rank(queryOf(filters, { ...circumstances, nearby, limit }))) {
        const listing = byId.get(id);
        if (listing === undefined || listing.publishedAt <= BigInt(search.savedAt)) continue;
        if (filters.area !== null && !isWithin(listing.cell, filters.area)) continue;
        found.push({
          listing: id,
          title: listing.title,
          search: search.name,
          publishedAt: Number(listing.publishedAt),
        });
      }
    }
    return found;
  } finally {
    matcher.dispose();
  }
}
