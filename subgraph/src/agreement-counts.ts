import { Address, BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Agreement, Community, Volume } from "../generated/schema";
import { accountOf } from "./account";

/** Counts a proposal for its community. */
export function countAgreement(id: Address): void {
  const community = Community.load(id);
  if (community == null) return;
  community.agreementCount = community.agreementCount + 1;
  community.save();
}

function countForParty(party: Address, at: BigInt): void {
  const account = accountOf(party, at);
  account.closedAgreementCount = account.closedAgreementCount + 1;
  account.save();
}

function volumeOf(community: Bytes, token: Bytes): Volume {
  const id = community.concat(token);
  const known = Volume.load(id);
  if (known != null) return known;
  const volume = new Volume(id);
  volume.community = community;
  volume.token = token;
  volume.paidToProviders = BigInt.zero();
  volume.closedAgreementCount = 0;
  return volume;
}

/** Counts an agreement that both had accepted and that is over, for its parties and its community. */
export function countClosedAgreement(agreement: Agreement, at: BigInt): void {
  countForParty(Address.fromBytes(agreement.payer), at);
  countForParty(Address.fromBytes(agreement.provider), at);
  const id = agreement.community;
  if (id === null) return;
  const community = Community.load(id);
  if (community == null) return;
  community.closedAgreementCount = community.closedAgreementCount + 1;
  community.save();
  const volume = volumeOf(id, agreement.token);
  volume.closedAgreementCount = volume.closedAgreementCount + 1;
  volume.save();
}

/** Counts for its community what an agreement paid to its provider. */
export function countPaid(agreement: Agreement, amount: BigInt): void {
  const id = agreement.community;
  if (id === null || amount.isZero()) return;
  const volume = volumeOf(id, agreement.token);
  volume.paidToProviders = volume.paidToProviders.plus(amount);
  volume.save();
}
