import { accounts } from "./accounts.ts";
import {
  agreements,
  credits,
  evidence,
  milestones,
  moves,
  revocations,
  settlementProposals,
  settlements,
} from "./agreements.ts";
import { communities, memberships, verifiers, votingPowers } from "./communities.ts";
import { disputes, feeCredits, jurorSeats, jurors, juryRounds } from "./disputes.ts";
import { governors, proposalCalls, proposals, proposalVotes, timelocks } from "./governance.ts";
import { listings } from "./listings.ts";
import { logEntries } from "./log-entries.ts";
import type { Log } from "./logs.ts";
import type { Row, Rows, Tables } from "./rows.ts";
import { communityDays, days, volumes } from "./statistics.ts";
import { creditsAccounts, creditsPayments, creditsTransfers, timeCredits } from "./time-credits.ts";
import { reputations, reviews, verifications, vouches } from "./trust.ts";

interface Parts {
  readonly agreements: Rows;
  readonly jurors: Rows;
  readonly listings: Rows;
  readonly memberships: Rows;
  readonly reviews: Rows;
}

/** A community's counts, by counting in the other tables. */
function countInto(
  community: Row,
  id: string,
  { agreements, jurors, listings, memberships, reviews }: Parts,
): void {
  const of = (rows: Rows) => [...rows.table.values()].filter((row) => row.community === id);
  const own = of(agreements);
  community.memberCount = of(memberships).filter(({ leftAt }) => leftAt === null).length;
  community.jurorCount = of(jurors).filter(({ leftAt }) => leftAt === null).length;
  community.listingCount = of(listings).filter(({ standing }) => standing).length;
  community.agreementCount = own.length;
  community.closedAgreementCount = own.filter(
    ({ state, acceptedAt }) => state === "Closed" && acceptedAt !== null,
  ).length;
  community.disputeCount = own.filter(({ dispute }) => dispute !== null).length;
  const ids = new Set(own.map((row) => row.id));
  community.reviewCount = [...reviews.table.values()].filter(({ agreement }) =>
    ids.has(agreement ?? ""),
  ).length;
}

/**
 * All that the index should hold, computed from the chain's logs in another way than the mappings do: they keep running
 * counts as logs come, this reads each story as a whole and counts in what came of it.
 */
export function referenceOf(logs: readonly Log[]): Tables {
  const parts = {
    agreements: agreements(logs),
    jurors: jurors(logs),
    listings: listings(logs),
    memberships: memberships(logs),
    reviews: reviews(logs),
  };
  const founded = communities(logs);
  for (const [id, community] of founded.table) countInto(community, id, parts);
  return new Map([
    ["Account", accounts(logs, parts.agreements, parts.reviews).table],
    ["Agreement", parts.agreements.table],
    ["Community", founded.table],
    ["CommunityDay", communityDays(logs, parts)],
    ["Credit", credits(logs)],
    ["CreditsAccount", creditsAccounts(logs)],
    ["CreditsPayment", creditsPayments(logs)],
    ["CreditsTransfer", creditsTransfers(logs)],
    ["Day", days(logs, parts)],
    ["Dispute", disputes(logs).table],
    ["Evidence", evidence(logs)],
    ["FeeCredit", feeCredits(logs)],
    ["Governor", governors(logs)],
    ["Juror", parts.jurors.table],
    ["JurorSeat", jurorSeats(logs)],
    ["JuryRound", juryRounds(logs)],
    ["Listing", parts.listings.table],
    ["LogEntry", logEntries(logs)],
    ["Membership", parts.memberships.table],
    ["Milestone", milestones(logs)],
    ["Move", moves(logs)],
    ["Proposal", proposals(logs)],
    ["ProposalCall", proposalCalls(logs)],
    ["ProposalVote", proposalVotes(logs)],
    ["Reputation", reputations(logs)],
    ["Review", parts.reviews.table],
    ["Revocation", revocations(logs)],
    ["Settlement", settlements(logs)],
    ["SettlementProposal", settlementProposals(logs)],
    ["TimeCredits", timeCredits(logs)],
    ["Timelock", timelocks(logs)],
    ["Verification", verifications(logs)],
    ["Verifier", verifiers(logs)],
    ["Volume", volumes(parts.agreements)],
    ["VotingPower", votingPowers(logs)],
    ["Vouch", vouches(logs)],
  ]);
}
