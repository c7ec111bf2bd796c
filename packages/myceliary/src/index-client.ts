/**
 * What happened on the chain, as The Graph's index of it tells: communities, listings, agreements, members, reviews.
 *
 * @module
 */
export { type Chain, chainOf, type Receipt } from "../../../web/index/chain.ts";
export type { Circle } from "../../../web/index/circle.ts";
export { IndexClient, type IndexClientOptions } from "../../../web/index/client.ts";
export {
  IndexBehind,
  IndexError,
  IndexFailed,
  IndexForeign,
  IndexUnreachable,
  IndexUnreadable,
} from "../../../web/index/errors.ts";
export type { ChainHead, Freshness } from "../../../web/index/freshness.ts";
export {
  type AccountId,
  type AgreementId,
  accountId,
  agreementId,
  type CommunityId,
  communityId,
  type DisputeId,
  disputeId,
  type ListingId,
  listingId,
  type ReviewId,
  reviewId,
} from "../../../web/index/ids.ts";
export type { Account } from "../../../web/index/queries/account.ts";
export type { Agreement, AgreementStory, Credit, Move } from "../../../web/index/queries/agreement.ts";
export type { Community, Membership } from "../../../web/index/queries/community.ts";
export type { Listing, ListingFilter } from "../../../web/index/queries/listing.ts";
export type { IndexMeta } from "../../../web/index/queries/meta.ts";
export type { Review } from "../../../web/index/queries/review.ts";
export type { Standing } from "../../../web/index/standing.ts";
