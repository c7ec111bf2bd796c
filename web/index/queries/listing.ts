import * as z from "zod/mini";
import {
  account,
  address,
  agreement,
  amount,
  cell,
  community,
  count,
  listing,
  reference,
  seconds,
  state,
} from "../fields.ts";
import { type Listing_filter, listing as listingDocument, listings } from "../generated/operations.ts";
import type { AccountId, CommunityId, ListingId } from "../ids.ts";
import { define } from "../query.ts";

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
  token: z.union([address, z.literal("0x")]),
  price: amount,
  title: z.string(),
  description: z.string(),
  tags: z.string(),
  standing: z.boolean(),
  revision: count,
  publishedAt: seconds,
  revisedAt: seconds,
  community: z.object({ id: community, name: z.string(), timeCredits: z.nullable(reference(address)) }),
  /** Those that are being carried out. */
  agreements: z.array(
    z.object({
      id: agreement,
      token: z.union([address, z.literal("0x")]),
      total: amount,
      /** Null for one that was proposed alone. */
      acceptedAt: z.nullable(seconds),
      deliverBy: seconds,
    }),
  ),
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
export function whereOf(filter: ListingFilter, after?: ListingId): Listing_filter {
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

/** Listings of a filter after one, by id. */
export const listingsQuery = define(listings, z.object({ listings: z.array(listingSchema), _meta: state }));

export const listingQuery = define(
  listingDocument,
  z.object({ listing: z.nullable(listingSchema), _meta: state }),
);
