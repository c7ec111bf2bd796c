import { CommunityCreated } from "../generated/CommunityFactory/ICommunityFactory";
import { Community } from "../generated/schema";
import { Community as CommunityTemplate } from "../generated/templates";
import { accountOf } from "./account";

/**
 * The clone's own events of this block reach their handlers after all others of the block, whatever their order in the
 * transaction: the name and the founder's membership follow then.
 */
export function handleCommunityCreated(event: CommunityCreated): void {
  const at = event.block.timestamp;
  accountOf(event.params.steward, at);
  const community = new Community(event.params.community);
  community.name = "";
  community.about = "";
  community.use = "";
  community.steward = event.params.steward;
  community.memberCount = 0;
  community.listingCount = 0;
  community.agreementCount = 0;
  community.closedAgreementCount = 0;
  community.createdAt = at;
  community.save();
  CommunityTemplate.create(event.params.community);
}
