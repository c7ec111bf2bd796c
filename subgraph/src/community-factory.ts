import { BigInt } from "@graphprotocol/graph-ts";
import { CommunityCreated, TimeCreditsCreated } from "../generated/CommunityFactory/ICommunityFactory";
import { Community, TimeCredits } from "../generated/schema";
import { Community as CommunityTemplate, TimeCredits as TimeCreditsTemplate } from "../generated/templates";
import { accountOf } from "./account";
import { countDay } from "./day";
import { keepLog } from "./log";

/**
 * The clone's own events of this block reach their handlers after all others of the block, whatever their order in the
 * transaction: the name, the policy and the founder's membership follow then.
 */
export function handleCommunityCreated(event: CommunityCreated): void {
  keepLog(event, "CommunityCreated", event.params.community);
  const at = event.block.timestamp;
  accountOf(event.params.steward, at);
  const community = new Community(event.params.community);
  community.name = "";
  community.about = "";
  community.use = "";
  community.steward = event.params.steward;
  community.joinWay = "Open";
  community.membersInvite = false;
  community.joinVouches = 0;
  community.joinVouchWeight = 0;
  community.jurors = 0;
  community.commitSeconds = BigInt.zero();
  community.revealSeconds = BigInt.zero();
  community.appealSeconds = BigInt.zero();
  community.feePerJuror = BigInt.zero();
  community.rulingWindow = BigInt.zero();
  community.memberCount = 0;
  community.jurorCount = 0;
  community.listingCount = 0;
  community.agreementCount = 0;
  community.closedAgreementCount = 0;
  community.disputeCount = 0;
  community.reviewCount = 0;
  community.createdAt = at;
  community.save();
  countDay(at, "communitiesFounded");
  CommunityTemplate.create(event.params.community);
}

export function handleTimeCreditsCreated(event: TimeCreditsCreated): void {
  keepLog(event, "TimeCreditsCreated", event.params.community);
  const community = Community.load(event.params.community);
  if (community == null) return;
  const credits = new TimeCredits(event.params.credits);
  credits.community = community.id;
  credits.limit = event.params.limit;
  credits.outstanding = BigInt.zero();
  credits.transferCount = 0;
  credits.createdAt = event.block.timestamp;
  credits.save();
  community.timeCredits = credits.id;
  community.save();
  TimeCreditsTemplate.create(event.params.credits);
}
