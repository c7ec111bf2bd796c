import { z } from "zod";
import { account, address, amount, cell, community, count, listing, seconds } from "../fields.ts";
import type { AccountId, CommunityId, ListingId } from "../ids.ts";
import { define } from "../query.ts";

/** What every listing carries; the publisher's reviews come along, for matching. */
const FIELDS = `id kind category cell3 cell4 cell5 cell6 cell7 radius hoursOfWeek utcOffset expiry payments unit token
  price title description tags standing revision publishedAt revisedAt community { id name }
  publisher { id reviewCount overallSum reputations { category reviewCount overallSum } }`;

const listingSchema = z.object({
  id: listing,
  kind: z.enum(["Offer", "Need"]),
  category: count,
  cell3: cell,
  cell4: cell,
  cell5: cell,
  cell6: cell,
  cell7: cell,
  /** Metres. */
  radius: count,
  hoursOfWeek: amount,
  /** Minutes. */
  utcOffset: z.int(),
  /** Unix seconds; 0 for never. */
  expiry: seconds,
  payments: count,
  unit: z.enum(["Once", "Hour", "Day", "Piece"]),
  token: address.or(z.literal("0x")),
  price: amount,
  title: z.string(),
  description: z.string(),
  tags: z.string(),
  standing: z.boolean(),
  revision: count,
  publishedAt: seconds,
  revisedAt: seconds,
  community: z.object({ id: community, name: z.string() }),
  publisher: z.object({
    id: account,
    reviewCount: count,
    overallSum: count,
    reputations: z.array(z.object({ category: count, reviewCount: count, overallSum: count })),
  }),
});
export type Listing = z.infer<typeof listingSchema>;

/** The resolutions that a listing's place is kept at, and so can be asked for. */
type CellResolution = 3 | 4 | 5 | 6 | 7;

/** What listings to ask for; what is left out is not asked for. */
export interface ListingFilter {
  readonly kind?: Listing["kind"];
  readonly categories?: readonly number[];
  readonly community?: CommunityId;
  readonly publisher?: AccountId;
  /** Cells of one resolution. Listings with no place are in none. */
  readonly cells?: { readonly resolution: CellResolution; readonly in: readonly string[] };
  /** Withdrawn ones too. */
  readonly withdrawn?: boolean;
}

/** The filter as the index's query language has it. */
export function whereOf(filter: ListingFilter, after?: ListingId): Record<string, unknown> {
  const { kind, categories, community: within, publisher, cells, withdrawn = false } = filter;
  return {
    ...(kind !== undefined && { kind }),
    ...(categories !== undefined && categories.length > 0 && { category_in: categories }),
    ...(within !== undefined && { community: within }),
    ...(publisher !== undefined && { publisher }),
    ...(cells !== undefined && { [`cell${cells.resolution}_in`]: cells.in }),
    ...(!withdrawn && { standing: true }),
    ...(after !== undefined && { id_gt: after }),
  };
}

export const listingsQuery = define<
  { listings: Listing[] },
  { first: number; where: Record<string, unknown> }
>({
  text: `query Listings($first: Int!, $where: Listing_filter) {
    listings(first: $first, orderBy: id, where: $where) { ${FIELDS} }
  }`,
  answer: z.object({ listings: z.array(listingSchema) }),
});

export const listingQuery = define<{ listing: Listing | null }, { id: ListingId }>({
  text: `query Listing($id: ID!) { listing(id: $id) { ${FIELDS} } }`,
  answer: z.object({ listing: listingSchema.nullable() }),
});
