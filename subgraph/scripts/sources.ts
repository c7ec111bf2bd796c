/** A contract that the subgraph listens to: what it is compiled from, and the handler of each event. */
export interface Source {
  readonly name: string;
  /** In `src/`. */
  readonly file: string;
  /** Folder of the Solidity file, in `contracts/`. */
  readonly folder: string;
  /** Name of the interface or contract whose events it writes. */
  readonly abi: string;
  /** Each is handled by the file's `handle<Event>`. */
  readonly events: readonly string[];
  /** Events that say nothing of their own. */
  readonly unheard?: readonly string[];
  readonly entities: readonly string[];
}

/** Disputes, whoever arbitrates. */
const ARBITRATION = ["Account", "Community", "Dispute", "FeeCredit", "LogEntry"] as const;
const STATISTICS = ["CommunityDay", "Day", "Volume"] as const;

/** Contracts with one address, by their key in `deployments/<network>.json`. */
export const dataSources = {
  communityFactory: {
    name: "CommunityFactory",
    file: "community-factory.ts",
    folder: "interfaces",
    abi: "ICommunityFactory",
    events: ["CommunityCreated", "TimeCreditsCreated"],
    entities: ["Account", "Community", "Day", "LogEntry", "TimeCredits"],
  },
  governorFactory: {
    name: "GovernorFactory",
    file: "governor-factory.ts",
    folder: "interfaces",
    abi: "IGovernorFactory",
    events: ["GovernorCreated"],
    entities: ["Community", "Governor", "LogEntry", "Timelock"],
  },
  listings: {
    name: "Listings",
    file: "listings.ts",
    folder: "interfaces",
    abi: "IListings",
    events: ["ListingPublished", "ListingPlaced", "ListingPriced", "ListingDescribed", "ListingWithdrawn"],
    entities: ["Account", "Community", "Listing", "LogEntry", ...STATISTICS],
  },
  agreements: {
    name: "Agreements",
    file: "agreements.ts",
    folder: "interfaces",
    abi: "IAgreements",
    events: [
      "TermsRecorded",
      "Moved",
      "SettlementProposed",
      "DisputeRaised",
      "Ruling",
      "RulingRecorded",
      "EvidenceSubmitted",
      "PayoutCredited",
      "Withdrawn",
    ],
    entities: [
      ...["Agreement", "Credit", "Evidence", "Listing", "Membership", "Milestone", "Move", "Revocation"],
      ...["Settlement", "SettlementProposal", ...ARBITRATION, ...STATISTICS],
    ],
  },
  jury: {
    name: "Jury",
    file: "jury.ts",
    folder: "interfaces",
    abi: "IJury",
    events: [
      ...["JurorEnrolled", "JurorResigned", "JurorStruck", "DisputeCreation", "DisputeCreated"],
      ...["DrawRequested", "JurorDrawn", "RoundStarted", "PhaseChanged", "Committed", "Revealed", "Recused"],
      ...["RulingGiven", "Appealed", "RulingExecuted", "DisputeWithdrawn", "FeeCredited", "FeesWithdrawn"],
    ],
    entities: ["Juror", "JurorSeat", "JuryRound", ...ARBITRATION],
  },
  mediatorArbitrator: {
    name: "MediatorArbitrator",
    file: "mediator-arbitrator.ts",
    folder: "interfaces",
    abi: "IMediatorArbitrator",
    events: [
      "DisputeCreation",
      "DisputeCreated",
      "RulingGiven",
      "DisputeWithdrawn",
      "FeeCredited",
      "FeesWithdrawn",
    ],
    entities: ARBITRATION,
  },
  reviewResolver: {
    name: "ReviewResolver",
    file: "review-resolver.ts",
    folder: "interfaces",
    abi: "IReviewResolver",
    events: ["Reviewed"],
    entities: ["Account", "Agreement", "Community", "LogEntry", "Reputation", "Review", ...STATISTICS],
  },
  reputationGroups: {
    name: "ReputationGroups",
    file: "reputation-groups.ts",
    folder: "interfaces",
    abi: "IReputationGroups",
    events: ["GroupFounded", "CommitmentAdded", "CommitmentRemoved", "Proven"],
    entities: ["Account", "Community", "GroupChange", "LogEntry", "ProvenStanding", "StandingGroup"],
  },
  vouchResolver: {
    name: "VouchResolver",
    file: "vouch-resolver.ts",
    folder: "interfaces",
    abi: "IVouchResolver",
    events: ["Vouched", "VouchRevoked"],
    entities: ["Account", "Day", "LogEntry", "Vouch"],
  },
  verificationResolver: {
    name: "VerificationResolver",
    file: "verification-resolver.ts",
    folder: "interfaces",
    abi: "IVerificationResolver",
    events: ["Verified", "VerificationRevoked"],
    entities: ["Account", "Community", "LogEntry", "Verification", "Verifier"],
  },
} as const satisfies Record<string, Source>;

/** A key of `deployments/<network>.json` that the subgraph needs. */
export type ContractKey = keyof typeof dataSources;

export const contractKeys = Object.keys(dataSources) as ContractKey[];

/** Contracts that a factory makes many of. */
export const templates = {
  community: {
    name: "Community",
    file: "community.ts",
    folder: "communities",
    abi: "Community",
    events: [
      ...["Described", "JoinPolicyChanged", "DisputeSettingsChanged", "MatchingWeightsChanged"],
      ...["VerifierAdded", "VerifierRemoved", "Joined", "InvitationUsed", "InvitationRevoked", "VouchesUsed"],
      ...["Left", "Removed", "BarLifted", "StewardshipOffered", "StewardshipOfferWithdrawn"],
      ...["StewardChanged", "DelegateChanged", "DelegateVotesChanged"],
    ],
    // Of ERC-721 and ERC-5192: membership's token comes and goes with `Joined`, `Left` and `Removed`, and never moves.
    unheard: [
      "Approval",
      "ApprovalForAll",
      "EIP712DomainChanged",
      "Initialized",
      "Locked",
      "Transfer",
      "Unlocked",
    ],
    entities: ["Account", "Community", "LogEntry", "Membership", "Verifier", "VotingPower", ...STATISTICS],
  },
  timeCredits: {
    name: "TimeCredits",
    file: "time-credits.ts",
    folder: "interfaces",
    abi: "ITimeCredits",
    events: [
      ...["BalancesChanged", "Paid", "Reversed"],
      ...["LimitChanged", "MemberLimitChanged", "MemberLimitCleared"],
    ],
    entities: ["Account", "CreditsAccount", "CreditsPayment", "CreditsTransfer", "LogEntry", "TimeCredits"],
  },
  governor: {
    name: "Governor",
    file: "governor.ts",
    folder: "communities",
    abi: "CommunityGovernor",
    events: [
      ...["ProposalCreated", "ProposalQueued", "ProposalExecuted", "ProposalCanceled"],
      ...["VoteCast", "VoteCastWithParams", "VotingDelaySet", "VotingPeriodSet", "ProposalThresholdSet"],
      ...["QuorumNumeratorUpdated", "TimelockChange"],
    ],
    unheard: ["EIP712DomainChanged"],
    entities: ["Account", "Governor", "LogEntry", "Proposal", "ProposalCall", "ProposalVote", "Timelock"],
  },
  timelock: {
    name: "Timelock",
    file: "timelock.ts",
    folder: "communities",
    abi: "CommunityTimelock",
    events: ["CallScheduled", "CallExecuted", "Cancelled", "MinDelayChange", "RoleGranted", "RoleRevoked"],
    // A salt says nothing, and the roles' admins never change.
    unheard: ["CallSalt", "RoleAdminChanged"],
    entities: ["LogEntry", "Timelock"],
  },
} as const satisfies Record<string, Source>;

/** All that is listened to. */
export const sources: readonly Source[] = [...Object.values(dataSources), ...Object.values(templates)];
