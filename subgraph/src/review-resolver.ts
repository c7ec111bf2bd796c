import { Reviewed } from "../generated/ReviewResolver/IReviewResolver";
import { Agreement, Community, Reputation, Review } from "../generated/schema";
import { accountOf } from "./account";
import { countDayOf } from "./day";
import { keepLog } from "./log";

function addToReputation(event: Reviewed): void {
  const id = event.params.member.concatI32(event.params.category);
  let reputation = Reputation.load(id);
  if (reputation == null) {
    reputation = new Reputation(id);
    reputation.account = event.params.member;
    reputation.category = event.params.category;
    reputation.reviewCount = 0;
    reputation.overallSum = 0;
  }
  reputation.reviewCount = reputation.reviewCount + 1;
  reputation.overallSum = reputation.overallSum + event.params.overall;
  reputation.mean = event.params.meanAfter;
  reputation.weight = event.params.weightAfter;
  reputation.lastReviewAt = event.block.timestamp;
  reputation.save();
}

function countForCommunity(agreement: Agreement, event: Reviewed): void {
  countDayOf(agreement.community, event.block.timestamp, "reviews");
  const id = agreement.community;
  if (id === null) return;
  const community = Community.load(id);
  if (community == null) return;
  community.reviewCount = community.reviewCount + 1;
  community.save();
}

export function handleReviewed(event: Reviewed): void {
  keepLog(event, "Reviewed", event.params.agreement);
  const agreement = Agreement.load(event.params.agreement);
  if (agreement == null) return;
  const at = event.block.timestamp;
  accountOf(event.params.reviewer, at);
  const member = accountOf(event.params.member, at);
  member.reviewCount = member.reviewCount + 1;
  member.overallSum = member.overallSum + event.params.overall;
  member.save();

  const review = new Review(event.params.attestation);
  review.agreement = event.params.agreement;
  review.reviewer = event.params.reviewer;
  review.member = event.params.member;
  review.category = event.params.category;
  review.overall = event.params.overall;
  review.reliability = event.params.reliability;
  review.quality = event.params.quality;
  review.communication = event.params.communication;
  review.safety = event.params.safety;
  review.at = at;
  review.transaction = event.transaction.hash;
  review.save();
  addToReputation(event);
  countForCommunity(agreement, event);
}
