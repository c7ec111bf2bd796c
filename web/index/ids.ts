import type { Address, Hex } from "viem";

/** A community's address, as the index spells it: lower case. */
export type CommunityId = Address & { readonly brand: "CommunityId" };
/** A member's address, as the index spells it: lower case. */
export type AccountId = Address & { readonly brand: "AccountId" };
/** A listing's on-chain id as a decimal number. */
export type ListingId = string & { readonly brand: "ListingId" };
/** EIP-712 digest of an agreement's terms, in lower case. */
export type AgreementId = Hex & { readonly brand: "AgreementId" };
/** UID of a review's attestation, in lower case. */
export type ReviewId = Hex & { readonly brand: "ReviewId" };
/** `arbitrator ++ its number of the dispute as 32 bytes`, in lower case. */
export type DisputeId = Hex & { readonly brand: "DisputeId" };

const ADDRESS = /^0x[0-9a-f]{40}$/;
const DIGEST = /^0x[0-9a-f]{64}$/;
const DISPUTE = /^0x[0-9a-f]{104}$/;
/** At most 2^256 − 1, which has 78 digits. */
const DECIMAL = /^(0|[1-9][0-9]{0,77})$/;

function branded<Id extends string>(text: string, form: RegExp, lower: boolean): Id | null {
  const spelled = lower ? text.toLowerCase() : text;
  return form.test(spelled) ? (spelled as Id) : null;
}

/** The id in the index's spelling; null for what is none, such as a mistyped link. */
export const communityId = (text: string): CommunityId | null => branded(text, ADDRESS, true);
/** The id in the index's spelling; null for what is none. */
export const accountId = (text: string): AccountId | null => branded(text, ADDRESS, true);
/** The id in the index's spelling; null for what is none. */
export const listingId = (text: string): ListingId | null => branded(text, DECIMAL, false);
/** The id in the index's spelling; null for what is none. */
export const agreementId = (text: string): AgreementId | null => branded(text, DIGEST, true);
/** The id in the index's spelling; null for what is none. */
export const reviewId = (text: string): ReviewId | null => branded(text, DIGEST, true);
/** The id in the index's spelling; null for what is none. */
export const disputeId = (text: string): DisputeId | null => branded(text, DISPUTE, true);
