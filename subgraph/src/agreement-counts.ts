import { Address, BigInt } from "@graphprotocol/graph-ts";
import { Agreement, Community } from "../generated/schema";
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
}
