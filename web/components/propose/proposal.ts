import { type Address, ethAddress, isAddressEqual, keccak256, stringToHex, toHex, zeroAddress } from "viem";
import type { Terms } from "../../contracts/terms.ts";
import type { Listing } from "../../index/queries/listing.ts";
import type { Arbitration } from "./arbitration.ts";
import type { Payment, ProposalTerms } from "./form.ts";

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
  /** Of its community; null where that counts no time. */
  timeCredits: Address | null;
  price: bigint;
}

/** Takes from a listing what a proposal needs. */
export function proposalListingOf({ publisher, community, token, ...listing }: Listing): ProposalListing {
  return {
    ...listing,
    publisher: publisher.id,
    community: community.id,
    timeCredits: community.timeCredits,
    token: token === "0x" ? zeroAddress : token,
  };
}

/** Bits of `payments`: a token held in escrow, and time credits. */
const ESCROW = 1;
const HOURS = 8;

/** Whether the publisher takes money that the agreement holds, in a currency that agreements hold today. */
function takesEscrow({ payments, token }: Pick<ProposalListing, "payments" | "token">): boolean {
  return (payments & ESCROW) !== 0 && isAddressEqual(token, ethAddress);
}

/** Whether the publisher takes hours of the community, which an agreement holds like money. */
function takesHours({ payments, timeCredits }: Pick<ProposalListing, "payments" | "timeCredits">): boolean {
  return (payments & HOURS) !== 0 && timeCredits !== null;
}

/** Whether the publisher takes what is not held: direct, traditional, or a gift. */
function takesUnheld({ payments }: Pick<ProposalListing, "payments">): boolean {
  return (payments & ~ESCROW) !== 0;
}

/** keccak256 of the agreed text: the listing as it reads now. */
export function contentOf({ title, description }: Pick<ProposalListing, "title" | "description">) {
  return keccak256(stringToHex(`${title}\n\n${description}`));
}

/** How a listing can be answered, the publisher's surest way first. */
export function waysOf(listing: Pick<ProposalListing, "payments" | "token" | "timeCredits">): Payment[] {
  const taken: readonly (readonly [Payment, boolean])[] = [
    ["escrow", takesEscrow(listing)],
    ["hours", takesHours(listing)],
    ["none", takesUnheld(listing)],
  ];
  return taken.flatMap(([way, isTaken]) => (isTaken ? [way] : []));
}

/** A salt that no other terms have. */
export function freshSalt(): bigint {
  return BigInt(toHex(crypto.getRandomValues(new Uint8Array(32))));
}

/** What the agreement would hold; zero for nothing. */
export function tokenOf({ timeCredits }: Pick<ProposalListing, "timeCredits">, payment: Payment): Address {
  switch (payment) {
    case "escrow":
      return ethAddress;
    case "hours":
      return timeCredits ?? zeroAddress;
    case "none":
      return zeroAddress;
  }
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
    token: tokenOf(listing, proposal.payment),
    amounts: [proposal.amount],
    acceptBy: proposal.acceptBy,
    deliverBy: proposal.deliverBy,
    reviewWindow: proposal.reviewWindow,
    ...arbitration,
    content: contentOf(listing),
    salt,
  };
}
