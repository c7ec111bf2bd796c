import { Address } from "@graphprotocol/graph-ts";
import { Community } from "../generated/schema";
import {
  Described,
  DisputeSettingsChanged,
  JoinPolicyChanged,
  MatchingWeightsChanged,
  StewardChanged,
  StewardshipOffered,
  StewardshipOfferWithdrawn,
} from "../generated/templates/Community/Community";
import { accountOf } from "./account";
import { cellOrNull } from "./cell";
import { keepLog } from "./log";
import { setInt } from "./number";
import { slugOf } from "./slug";

export {
  handleBarLifted,
  handleDelegateChanged,
  handleDelegateVotesChanged,
  handleInvitationRevoked,
  handleInvitationUsed,
  handleJoined,
  handleLeft,
  handleRemoved,
  handleVouchesUsed,
} from "./membership";
export { handleVerifierAdded, handleVerifierRemoved } from "./verifier";

/** In the order of the contract's enum. */
const JOIN_WAYS: string[] = ["Open", "Invitation", "Vouches"];

export function handleDescribed(event: Described): void {
  keepLog(event, "Described", event.address);
  const community = Community.load(event.address);
  if (community == null) return;
  community.name = event.params.name;
  community.about = event.params.about;
  community.use = slugOf(event.params.use);
  community.cell = cellOrNull(event.params.cell);
  community.save();
}

export function handleJoinPolicyChanged(event: JoinPolicyChanged): void {
  keepLog(event, "JoinPolicyChanged", event.address);
  const community = Community.load(event.address);
  if (community == null) return;
  community.joinWay = JOIN_WAYS[event.params.way];
  community.membersInvite = event.params.membersInvite;
  community.joinVouches = event.params.vouches;
  community.joinVouchWeight = event.params.vouchWeight;
  community.save();
}

export function handleDisputeSettingsChanged(event: DisputeSettingsChanged): void {
  keepLog(event, "DisputeSettingsChanged", event.address);
  const community = Community.load(event.address);
  if (community == null) return;
  const hasNone = event.params.arbitrator.equals(Address.zero());
  if (hasNone) community.arbitrator = null;
  else community.arbitrator = event.params.arbitrator;
  community.jurors = event.params.jurors;
  community.commitSeconds = event.params.commitSeconds;
  community.revealSeconds = event.params.revealSeconds;
  community.appealSeconds = event.params.appealSeconds;
  community.feePerJuror = event.params.feePerJuror;
  community.rulingWindow = event.params.rulingWindow;
  community.save();
}

export function handleMatchingWeightsChanged(event: MatchingWeightsChanged): void {
  keepLog(event, "MatchingWeightsChanged", event.address);
  const community = Community.load(event.address);
  if (community == null) return;
  setInt(community, "distanceWeight", event.params.distance);
  setInt(community, "reputationWeight", event.params.reputation);
  setInt(community, "availabilityWeight", event.params.availability);
  setInt(community, "priceWeight", event.params.price);
  setInt(community, "serviceWeight", event.params.service);
  community.save();
}

export function handleStewardshipOffered(event: StewardshipOffered): void {
  keepLog(event, "StewardshipOffered", event.address);
  const community = Community.load(event.address);
  if (community == null) return;
  community.offeredSteward = event.params.to;
  community.save();
}

export function handleStewardshipOfferWithdrawn(event: StewardshipOfferWithdrawn): void {
  keepLog(event, "StewardshipOfferWithdrawn", event.address);
  const community = Community.load(event.address);
  if (community == null) return;
  community.offeredSteward = null;
  community.save();
}

export function handleStewardChanged(event: StewardChanged): void {
  keepLog(event, "StewardChanged", event.address);
  const community = Community.load(event.address);
  if (community == null) return;
  accountOf(event.params.to, event.block.timestamp);
  community.steward = event.params.to;
  community.offeredSteward = null;
  community.save();
}
