import { actionOf } from "./agreements.ts";
import { type Log, text } from "./logs.ts";
import { Rows } from "./rows.ts";

/** Whom each event makes known: those of its arguments that the index refers to as accounts. */
const INTRODUCED: Readonly<Record<string, readonly string[]>> = {
  CommunityCreated: ["steward"],
  StewardChanged: ["to"],
  Joined: ["member"],
  InvitationUsed: ["inviter"],
  DelegateVotesChanged: ["delegate"],
  VerifierAdded: ["verifier"],
  VerifierRemoved: ["verifier"],
  Verified: ["member", "verifier"],
  ListingPublished: ["member"],
  TermsRecorded: ["payer", "provider"],
  SettlementProposed: ["by"],
  PayoutCredited: ["account"],
  Withdrawn: ["account"],
  DisputeRaised: ["by"],
  EvidenceSubmitted: ["by"],
  DisputeCreated: ["mediator"],
  FeeCredited: ["account"],
  FeesWithdrawn: ["account"],
  Appealed: ["appellant"],
  JurorDrawn: ["juror"],
  JurorEnrolled: ["juror"],
  Reviewed: ["reviewer", "member"],
  Vouched: ["voucher", "member"],
  BalancesChanged: ["from", "to"],
  Paid: ["from", "to"],
  MemberLimitChanged: ["account"],
  MemberLimitCleared: ["account"],
  ProposalCreated: ["proposer"],
  VoteCast: ["voter"],
  VoteCastWithParams: ["voter"],
};
/** Moves that name who made them as an account. */
const NAMING = ["Propose", "Open", "Revoke", "Settle"];

/** Accounts with what counts for them; `agreements` and `reviews` are the tables of those. */
export function accounts(logs: readonly Log[], agreements: Rows, reviews: Rows): Rows {
  const rows = new Rows();
  for (const log of logs) {
    const names =
      INTRODUCED[log.event] ?? (log.event === "Moved" && NAMING.includes(actionOf(log)) ? ["by"] : []);
    for (const name of names.filter((each) => log.args.has(each)))
      rows.open(text(log, name), () => ({
        reviewCount: 0,
        overallSum: 0,
        closedAgreementCount: 0,
        firstSeenAt: String(log.at),
      }));
  }
  for (const review of reviews.table.values()) {
    const row = rows.get(String(review.member));
    if (row === undefined) continue;
    row.reviewCount = Number(row.reviewCount) + 1;
    row.overallSum = Number(row.overallSum) + Number(review.overall);
  }
  for (const { state, acceptedAt, payer, provider } of agreements.table.values()) {
    if (state !== "Closed" || acceptedAt === null) continue;
    for (const party of [payer, provider]) {
      const row = rows.get(String(party));
      if (row !== undefined) row.closedAgreementCount = Number(row.closedAgreementCount) + 1;
    }
  }
  return rows;
}
