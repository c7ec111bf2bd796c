/**
 * What members sign off the chain (EIP-712): the terms of an agreement, a split of it, an invitation to a community,
 * a permit for hours, joining a group for proofs.
 *
 * @module
 */
export { contentOf, freshSalt } from "../../../web/components/propose/proposal.ts";
export { type GroupsContract, groupsDomain, joinTypes } from "../../../web/contracts/groups.ts";
export {
  communityDomain,
  type Invitation,
  invitationTypes,
} from "../../../web/contracts/invitation.ts";
export { type Permit, permitOf, permitTypes, timeCreditsDomain } from "../../../web/contracts/permit.ts";
export { type Settlement, settlementTypes } from "../../../web/contracts/settlement.ts";
export { agreementId, agreementsDomain, type Terms, termsTypes } from "../../../web/contracts/terms.ts";
