import { z } from "zod";
import { account, count, seconds } from "../fields.ts";
import type { AccountId } from "../ids.ts";
import { define } from "../query.ts";
import { REVIEW_FIELDS, type Review, reviewSchema } from "./review.ts";

const reputationSchema = z.object({
  category: count,
  reviewCount: count,
  overallSum: count,
  lastReviewAt: seconds,
});

const accountSchema = z.object({
  id: account,
  reviewCount: count,
  /** Sum of overall ratings, 1 to 5 each. */
  overallSum: count,
  closedAgreementCount: count,
  firstSeenAt: seconds,
  reputations: z.array(reputationSchema),
  /** The newest reviews first. */
  reviewsReceived: z.array(reviewSchema),
});
export type Account = z.infer<typeof accountSchema>;

/** An account with its reputations and its newest reviews. */
export const accountQuery = define<{ account: Account | null }, { id: AccountId; reviews: number }>({
  text: `query Account($id: ID!, $reviews: Int!) {
    account(id: $id) {
      id reviewCount overallSum closedAgreementCount firstSeenAt
      reputations(first: 1000, orderBy: category) { category reviewCount overallSum lastReviewAt }
      reviewsReceived(first: $reviews, orderBy: at, orderDirection: desc) { ${REVIEW_FIELDS} }
    }
  }`,
  answer: z.object({ account: accountSchema.nullable() }),
});

/** All reviews of a member after one, by id. */
export const reviewsQuery = define<
  { reviews: Review[] },
  { first: number; where: { member: AccountId; id_gt?: string } }
>({
  text: `query Reviews($first: Int!, $where: Review_filter) {
    reviews(first: $first, orderBy: id, where: $where) { ${REVIEW_FIELDS} }
  }`,
  answer: z.object({ reviews: z.array(reviewSchema) }),
});
