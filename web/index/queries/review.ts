import { z } from "zod";
import { account, agreement, count, hex, reference, review, seconds } from "../fields.ts";

export const REVIEW_FIELDS =
  "id agreement { id } reviewer { id } member { id } category overall reliability quality communication safety at transaction";

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
