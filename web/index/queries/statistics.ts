import * as z from "zod/mini";
import {
  account,
  address,
  agreement,
  amount,
  count,
  hex,
  listing,
  reference,
  review,
  seconds,
  state,
} from "../fields.ts";
import { agreementEnds, categoryReviews, communityDays, listingKinds } from "../generated/operations.ts";
import { define } from "../query.ts";

const daySchema = z.object({
  id: hex,
  /** Midnight UTC. */
  start: seconds,
  joined: count,
  agreementsOpened: count,
  agreementsClosed: count,
  disputesRaised: count,
  /** At the end of the day. */
  memberCount: count,
});
export type CommunityDay = z.infer<typeof daySchema>;

/** Days on which something happened, by id. */
export const communityDaysQuery = define(
  communityDays,
  z.object({ communityDays: z.array(daySchema), _meta: state }),
);

const listingKindSchema = z.object({ id: listing, kind: z.enum(["Offer", "Need"]), category: count });
export type ListingKind = z.infer<typeof listingKindSchema>;

/** Listings as far as they are counted. */
export const listingKindsQuery = define(
  listingKinds,
  z.object({ listings: z.array(listingKindSchema), _meta: state }),
);

const agreementEndSchema = z.object({
  id: agreement,
  state: z.enum(["Proposed", "Active", "Delivered", "Disputed", "Closed"]),
  token: z.union([address, z.literal("0x")]),
  /** In the token's smallest unit. */
  paidToProvider: amount,
  closedAt: z.nullable(seconds),
  dispute: z.nullable(z.object({ id: hex })),
});
export type AgreementEnd = z.infer<typeof agreementEndSchema>;

/** Agreements as far as one tells how they ended. */
export const agreementEndsQuery = define(
  agreementEnds,
  z.object({ agreements: z.array(agreementEndSchema), _meta: state }),
);

const categoryReviewSchema = z.object({
  id: review,
  member: reference(account),
  category: count,
  overall: count,
});
export type CategoryReview = z.infer<typeof categoryReviewSchema>;

/** Reviews as far as averages of many are made of them. */
export const categoryReviewsQuery = define(
  categoryReviews,
  z.object({ reviews: z.array(categoryReviewSchema), _meta: state }),
);
