/** A contract that the subgraph listens to: its interface, and the handler of each event. */
export interface Source {
  /** Also the name of its mapping file: `src/<name in kebab case>.ts`. */
  readonly name: string;
  readonly file: string;
  readonly abi: string;
  /** Event name → exported handler. */
  readonly handlers: Readonly<Record<string, string>>;
  readonly entities: readonly string[];
}

/** Contracts with one address, by their key in `deployments/<network>.json`. */
export const dataSources = {
  communityFactory: {
    name: "CommunityFactory",
    file: "community-factory.ts",
    abi: "ICommunityFactory",
    handlers: { CommunityCreated: "handleCommunityCreated" },
    entities: ["Community"],
  },
  listings: {
    name: "Listings",
    file: "listings.ts",
    abi: "IListings",
    handlers: {
      ListingPublished: "handleListingPublished",
      ListingPlaced: "handleListingPlaced",
      ListingPriced: "handleListingPriced",
      ListingDescribed: "handleListingDescribed",
      ListingWithdrawn: "handleListingWithdrawn",
    },
    entities: ["Account", "Community", "Listing"],
  },
  agreements: {
    name: "Agreements",
    file: "agreements.ts",
    abi: "IAgreements",
    handlers: {
      TermsRecorded: "handleTermsRecorded",
      Moved: "handleMoved",
      SettlementProposed: "handleSettlementProposed",
      PayoutCredited: "handlePayoutCredited",
      Withdrawn: "handleWithdrawn",
    },
    entities: ["Account", "Agreement", "Community", "Credit", "Listing", "Membership", "Move"],
  },
  reviewResolver: {
    name: "ReviewResolver",
    file: "review-resolver.ts",
    abi: "IReviewResolver",
    handlers: { Reviewed: "handleReviewed" },
    entities: ["Account", "Agreement", "Reputation", "Review"],
  },
} as const satisfies Record<string, Source>;

export const contractKeys = ["communityFactory", "listings", "agreements", "reviewResolver"] as const;

/** Contracts that a factory makes many of. */
export const templates = {
  community: {
    name: "Community",
    file: "community.ts",
    abi: "ICommunity",
    handlers: { Described: "handleDescribed", Joined: "handleJoined", Left: "handleLeft" },
    entities: ["Account", "Community", "Membership"],
  },
} as const satisfies Record<string, Source>;
