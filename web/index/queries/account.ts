import * as z from "zod/mini";
import { account, count, seconds, state } from "../fields.ts";
import { account as accountDocument } from "../generated/operations.ts";
import { define } from "../query.ts";
import { reviewSchema } from "./review.ts";

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
export const accountQuery = define(
  accountDocument,
  z.object({ account: z.nullable(accountSchema), _meta: state }),
);
