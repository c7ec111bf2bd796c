import * as z from "zod/mini";
import { account, agreement, count, hex, reference, review, seconds, state } from "../fields.ts";
import { reviews } from "../generated/operations.ts";
import { define } from "../query.ts";

export const reviewSchema = z.object({
  id: review,
  agreement: reference(agreement),
  reviewer: reference(account),
  member: reference(account),
  category: count,
  /** 1 to 5. */
  overall: count,
  /** 0 = not rated; so are the three below. */
  reliability: count,
  quality: count,
  communication: count,
  safety: count,
  at: seconds,
  transaction: hex,
});
export type Review = z.infer<typeof reviewSchema>;

/** Reviews of a filter after one, by id. */
export const reviewsQuery = define(reviews, z.object({ reviews: z.array(reviewSchema), _meta: state }));
