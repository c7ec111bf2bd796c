import type { Agreement } from "../index/queries/agreement.ts";
import type { ReviewRecord } from "./attestations/record.ts";

/** What of an agreement decides who may review whom, and what the review is of. */
export type ReviewedAgreement = Pick<
  Agreement,
  "id" | "payer" | "provider" | "category" | "state" | "acceptedAt" | "reviews"
>;

/** Whether the two may review each other: they agreed, and it is closed. As `IAgreements.isReviewable` tells it. */
export function isReviewable({
  state,
  acceptedAt,
}: {
  readonly state: Agreement["state"];
  readonly acceptedAt: bigint | number | null;
}): boolean {
  return state === "Closed" && acceptedAt !== null;
}

/** The agreement that a signed review is about, where the chain has it closed between the same two; null for any other. */
export function agreementOf(
  { attester, recipient, about }: ReviewRecord,
  agreements: readonly ReviewedAgreement[],
): ReviewedAgreement | null {
  if (about.kind !== "agreement") return null;
  const found = agreements.find(({ id }) => id === about.agreement);
  if (found === undefined || !isReviewable(found)) return null;
  const { payer, provider } = found;
  const isBetween =
    (payer === attester && provider === recipient) || (payer === recipient && provider === attester);
  return isBetween ? found : null;
}
