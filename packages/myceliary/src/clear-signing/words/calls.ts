import type { Words } from "../descriptor.ts";
import { detail, hours, inToken } from "./formats.ts";

/** What a call does, in words; and how single values of it are called where that differs from elsewhere. */
export interface CallWords {
  readonly intent: string;
  readonly fields?: Readonly<Record<string, Words>>;
}

/** The calls of a contract: those that members sign, and why others are none of them. */
export interface ContractWords {
  readonly calls: Readonly<Record<string, CallWords>>;
  /** Function → who or what calls it in place of members. */
  readonly others: Readonly<Record<string, string>>;
}

const call = (intent: string, fields?: CallWords["fields"]): CallWords =>
  fields === undefined ? { intent } : { intent, fields };

const BY_ESCROW = "the escrow, when a dispute is raised";
const BY_FACTORY = "the factory, once, when it is created";
const BY_GOVERNOR = "the community's own decision, through its timelock";
const NEVER = "nobody: a membership can't be passed on, and the call fails";
const NOT_SENT = "nobody: contracts that are sent tokens answer it";

export const AGREEMENTS: ContractWords = {
  calls: {
    propose: call("Propose an agreement"),
    proposeWithPermit: call("Propose an agreement"),
    accept: call("Accept an agreement"),
    acceptWithPermit: call("Accept an agreement"),
    open: call("Open an agreement that both agree on"),
    openWithPermit: call("Open an agreement that both agree on"),
    revoke: call("Withdraw a signed offer of an agreement"),
    cancel: call("Take back a proposed agreement"),
    expire: call("End a proposal that nobody accepted"),
    deliver: call("Say that the work is done"),
    release: call("Release money to who provides", {
      amount: { label: "Release", ...inToken("#.terms.token") },
    }),
    refund: call("Give all money back to who pays"),
    proposeSettlement: call("Propose to split the money"),
    acceptSettlement: call("Accept a split of the money"),
    settle: call("Split the money as both agree"),
    reclaim: call("Return the money of work that was not delivered"),
    releaseAfterReview: call("Release the money of delivered work"),
    dispute: call("Ask for a decision in a dispute"),
    submitEvidence: call("Show evidence in a dispute"),
    executeRuling: call("Pay what was decided"),
    splitUnruled: call("Split the money of a dispute that nobody decided"),
    withdraw: call("Withdraw what is owed to you"),
  },
  others: { rule: "the arbitrator, when it decides" },
};

export const LISTINGS: ContractWords = {
  calls: {
    publish: call("Publish what is offered or needed"),
    revise: call("Change a listing"),
    withdraw: call("Withdraw a listing"),
  },
  others: {},
};

export const COMMUNITY_FACTORY: ContractWords = {
  calls: {
    create: call("Found a community"),
    createWithPolicy: call("Found a community"),
    createTimeCredits: call("Give a community time credits", {
      limit: { label: "How far below or above zero one may go", ...hours },
    }),
  },
  others: {},
};

export const GOVERNOR_FACTORY: ContractWords = {
  calls: { create: call("Let a community decide by votes") },
  others: {},
};

export const COMMUNITY: ContractWords = {
  calls: {
    join: call("Join a community"),
    joinByInvitation: call("Join a community by invitation"),
    joinByVouches: call("Join a community by vouches"),
    leave: call("Leave a community"),
    revokeInvitation: call("Take back an invitation"),
    delegate: call("Let someone vote for you"),
    delegateBySig: call("Let someone vote for who signed it"),
    describe: call("Describe the community"),
    setJoinPolicy: call("Set how one joins the community"),
    setDisputeSettings: call("Set how the community's disputes are decided"),
    setMatchingWeights: call("Set what counts when listings are matched"),
    addVerifier: call("Name a verifier"),
    removeVerifier: call("Dismiss a verifier"),
    removeMember: call("Remove a member"),
    liftBar: call("Let a removed member join again"),
    offerStewardship: call("Offer the community's stewardship"),
    withdrawStewardshipOffer: call("Take back the offer of stewardship"),
    acceptStewardship: call("Accept the community's stewardship"),
  },
  others: { initialize: BY_FACTORY, safeTransferFrom: NEVER, transferFrom: NEVER },
};

export const GOVERNOR: ContractWords = {
  calls: {
    propose: call("Propose a change to the community"),
    castVote: call("Vote on a proposal"),
    castVoteWithReason: call("Vote on a proposal"),
    castVoteWithReasonAndParams: call("Vote on a proposal"),
    castVoteBySig: call("Hand in a signed vote"),
    castVoteWithReasonAndParamsBySig: call("Hand in a signed vote"),
    queue: call("Let a decision wait until it takes effect"),
    execute: call("Carry out a decision"),
    cancel: call("Take back a proposal"),
  },
  others: {
    onERC1155BatchReceived: NOT_SENT,
    onERC1155Received: NOT_SENT,
    onERC721Received: NOT_SENT,
    relay: BY_GOVERNOR,
    setProposalThreshold: BY_GOVERNOR,
    setVotingDelay: BY_GOVERNOR,
    setVotingPeriod: BY_GOVERNOR,
    updateQuorumNumerator: BY_GOVERNOR,
    updateTimelock: BY_GOVERNOR,
  },
};

export const TIME_CREDITS: ContractWords = {
  calls: {
    transfer: call("Pay with hours", { value: { label: "Hours", ...hours } }),
    transferWithMemo: call("Pay with hours", { amount: { label: "Hours", ...hours } }),
    transferFrom: call("Take hours that were allowed", { value: { label: "Hours", ...hours } }),
    approve: call("Let someone take hours from you", { value: { label: "Up to", ...hours } }),
    permit: call("Hand in a signed permission to take hours", { value: { label: "Up to", ...hours } }),
    reverse: call("Give hours back"),
    setLimit: call("Set how far below or above zero members may go"),
    setMemberLimit: call("Set how far below or above zero a member may go"),
    clearMemberLimit: call("Give a member the common limit again"),
  },
  others: { initialize: BY_FACTORY },
};

const FEES = { withdraw: call("Withdraw fees owed to you") };

export const JURY: ContractWords = {
  calls: {
    ...FEES,
    enrol: call("Be ready to judge disputes"),
    resign: call("Stop being ready to judge"),
    recuse: call("Step down from a jury"),
    commit: call("Vote, sealed"),
    reveal: call("Open your sealed vote"),
    draw: call("Draw jurors"),
    reseed: call("Draw lots anew"),
    tally: call("Count the votes"),
    appeal: call("Ask for a second jury"),
    execute: call("Hand over what the jury decided"),
    strike: call("Take a former member off the list of jurors"),
  },
  others: { createDispute: BY_ESCROW, disputeWithdrawn: BY_ESCROW },
};

export const MEDIATOR: ContractWords = {
  calls: { ...FEES, giveRuling: call("Decide a dispute") },
  others: { createDispute: BY_ESCROW, disputeWithdrawn: BY_ESCROW },
};

/** Also of the message that members sign for it. */
export const GROUP_WORDS: Readonly<Record<string, Words>> = {
  commitment: detail("What stands for your secret"),
};

export const REPUTATION_GROUPS: ContractWords = {
  calls: {
    join: call("Join a group, to prove your standing without your name", GROUP_WORDS),
    joinFor: call("Have a member join a group who signed it", GROUP_WORDS),
    leave: call("Leave a group in which you can prove your standing"),
    remove: call("Take a member out of a group that it no longer qualifies for"),
    prove: call("Have it recorded that a member proved its standing to you"),
  },
  others: {},
};

const NOT_ASKED = "other apps: Myceliary attests one statement at a time, and by the member's own call";

export const ATTESTATIONS: ContractWords = {
  calls: {
    attest: call("Say something about a member"),
    attestByDelegation: call("Bring what a member signed about another onto the chain"),
    revoke: call("Take back what you said about a member"),
  },
  others: Object.fromEntries(
    [
      "increaseNonce",
      "multiAttest",
      "multiAttestByDelegation",
      "multiRevoke",
      "multiRevokeByDelegation",
      "multiRevokeOffchain",
      "multiTimestamp",
      "revokeByDelegation",
      "revokeOffchain",
      "timestamp",
    ].map((name) => [name, NOT_ASKED]),
  ),
};
