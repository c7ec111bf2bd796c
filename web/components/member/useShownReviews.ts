"use client";

import type { AccountId } from "../../index/ids.ts";
import type { Review } from "../../index/queries/review.ts";
import { useRecords } from "../../sync/useRecords.ts";
import { useReviewedAgreements } from "../review/useReviewedAgreements.ts";
import { type ShownReview, shownReviews } from "./shownReviews.ts";

/** The reviews of a member that the index tells, with those that this device holds by signature; null for nobody. */
export function useShownReviews(
  member: AccountId | null,
  onChain: readonly Review[],
): readonly ShownReview[] {
  const records = useRecords().filter(
    ({ record }) => record.kind === "review" && record.recipient === member,
  );
  const { data: agreements } = useReviewedAgreements(records);
  return shownReviews(onChain, records, agreements ?? []);
}
