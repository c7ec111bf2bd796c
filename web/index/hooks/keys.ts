import type { Hex } from "viem";
import type { AccountId, AgreementId, CommunityId, ListingId } from "../ids.ts";
import type { ListingFilter } from "../queries/listing.ts";

const ROOT = "index";

/**
 * Names of what pages read from the index, for invalidation after a write: `queries.invalidateQueries({ queryKey })`
 * reaches all that begin so, and `keys.everything` reaches all.
 */
export const keys = {
  everything: [ROOT],
  communities: [ROOT, "communities"],
  community: (id: CommunityId | null) => [ROOT, "community", id],
  memberships: (account: AccountId | null) => [ROOT, "memberships", account],
  allListings: [ROOT, "listings"],
  listings: (filter: ListingFilter) => [ROOT, "listings", filter],
  listing: (id: ListingId | null) => [ROOT, "listing", id],
  agreements: (account: AccountId | null) => [ROOT, "agreements", account],
  agreement: (id: AgreementId | null) => [ROOT, "agreement", id],
  reviewedAgreements: (ids: readonly AgreementId[]) => [ROOT, "reviewedAgreements", ids],
  dispute: (agreement: AgreementId | null) => [ROOT, "dispute", agreement],
  juryDuty: (account: AccountId | null) => [ROOT, "juryDuty", account],
  exchanges: (side: object | null) => [ROOT, "exchanges", side],
  circle: (id: AccountId | null) => [ROOT, "circle", id],
  standing: (id: AccountId | null) => [ROOT, "standing", id],
  vouchesGiven: (id: AccountId | null) => [ROOT, "vouchesGiven", id],
  account: (id: AccountId | null) => [ROOT, "account", id],
  group: (id: Hex | null) => [ROOT, "group", id],
  standingOfMany: (community: CommunityId | null, category: number, members: readonly AccountId[]) => [
    ...[ROOT, "standingOfMany"],
    ...[community, category, members],
  ],
  news: (account: AccountId | null, since: number | null) => [ROOT, "news", account, since],
  listingsSince: (since: number | null) => [ROOT, "listings", "since", since],
  block: [ROOT, "block"],
} as const;

/** All that pages show of the index; how far it is comes of itself. */
export const ofPages = {
  queryKey: keys.everything,
  predicate: ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
    queryKey[1] !== keys.block[1],
};
