import type { Address } from "viem";

/** A member as its page needs it. Times in Unix seconds. */
export interface MemberRecord {
  closedAgreementCount: number;
  firstSeenAt: bigint;
  reputations: readonly { category: number; reviewCount: number; overallSum: number; lastReviewAt: bigint }[];
  reviews: readonly { id: string; reviewer: Address; category: number; overall: number; at: bigint }[];
  listings: readonly { id: string; title: string; kind: "Offer" | "Need"; category: number }[];
}
