import { type Address, ethAddress, isAddressEqual, keccak256, stringToHex, toHex, zeroAddress } from "viem";
import type { Terms } from "../../contracts/terms.ts";
import type { Listing } from "../../index/queries/listing.ts";
import type { Arbitration } from "./arbitration.ts";
import type { ProposalTerms } from "./form.ts";

/** What a proposal needs to know of the listing that it answers. */
export interface ProposalListing {
  id: string;
  publisher: Address;
  community: Address;
  kind: "Offer" | "Need";
  title: string;
  description: string;
  payments: number;
  token: Address;
  price: bigint;
}

/** Takes from a listing what a proposal needs. */
export function proposalListingOf({ publisher, community, token, ...listing }: Listing): ProposalListing {
  return {
    ...listing,
    publisher: publisher.id,
    community: community.id,
    token: token === "0x" ? zeroAddress : token,
  };
}

/** Bit of `payments` for a token held in escrow. */
const ESCROW = 1;

/** Whether the publisher takes money that the agreement holds, in a currency that agreements hold today. */
export function takesEscrow({ payments, token }: Pick<ProposalListing, "payments" | "token">): boolean {
  return (payments & ESCROW) !== 0 && isAddressEqual(token, ethAddress);
}

/** Whether the publisher takes what is not held: direct, traditional, or a gift. */
export function takesUnheld({ payments }: Pick<ProposalListing, "payments">): boolean {
  return (payments & ~ESCROW) !== 0;
}

/** keccak256 of the agreed text: the listing as it reads now. */
export function contentOf({ title, description }: Pick<ProposalListing, "title" | "description">) {
  return keccak256(stringToHex(`${title}\n\n${description}`));
}

/** A salt that no other terms have. */
export function freshSalt(): bigint {
  return BigInt(toHex(crypto.getRandomValues(new Uint8Array(32))));
}

/** The terms of `me` answering a listing: whoever publishes an offer provides, whoever publishes a need pays. */
export function proposalTerms(
  listing: ProposalListing,
  me: Address,
  proposal: ProposalTerms,
  salt: bigint,
  arbitration: Arbitration,
): Terms {
  const [payer, provider] = listing.kind === "Offer" ? [me, listing.publisher] : [listing.publisher, me];
  return {
    payer,
    provider,
    community: listing.community,
    listing: BigInt(listing.id),
    token: proposal.held ? ethAddress : zeroAddress,
    amounts: [proposal.amount],
    acceptBy: proposal.acceptBy,
    deliverBy: proposal.deliverBy,
    reviewWindow: proposal.reviewWindow,
    ...arbitration,
    content: contentOf(listing),
    salt,
  };
}
