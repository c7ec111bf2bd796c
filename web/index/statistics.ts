import type { Address } from "viem";
import type { CommunityId } from "./ids.ts";
import { type CreditsPayment, creditsPaymentsQuery } from "./queries/ledger.ts";
import {
  type AgreementEnd,
  agreementEndsQuery,
  type CategoryReview,
  type CommunityDay,
  categoryReviewsQuery,
  communityDaysQuery,
  type ListingKind,
  listingKindsQuery,
} from "./queries/statistics.ts";
import type { Reading } from "./reading.ts";

/** What a community's statistics are made of. */
export interface CommunityFigures {
  /** Days on which something happened, in their order. */
  readonly days: readonly CommunityDay[];
  /** Published and not withdrawn. */
  readonly listings: readonly ListingKind[];
  /** Accepted ones. */
  readonly agreements: readonly AgreementEnd[];
  readonly reviews: readonly CategoryReview[];
  /** Direct transfers of time that were not given back; none where the community counts no time. */
  readonly payments: readonly CreditsPayment[];
}

/** Reads what a community's statistics are made of; nothing of it names what a member keeps to itself. */
export async function readFigures(
  reading: Reading,
  community: CommunityId,
  credits: Address | null,
): Promise<CommunityFigures> {
  const days = await reading.all(
    communityDaysQuery,
    (answer) => answer.communityDays,
    (after) => ({ community, ...after }),
  );
  const listings = await reading.all(
    listingKindsQuery,
    (answer) => answer.listings,
    (after) => ({ community, standing: true, ...after }),
  );
  const agreements = await reading.all(
    agreementEndsQuery,
    (answer) => answer.agreements,
    (after) => ({ community, acceptedAt_not: null, ...after }),
  );
  const reviews = await reading.all(
    categoryReviewsQuery,
    (answer) => answer.reviews,
    (after) => ({ agreement_: { community }, ...after }),
  );
  const payments =
    credits === null
      ? []
      : await reading.all(
          creditsPaymentsQuery,
          (answer) => answer.creditsPayments,
          (after) => ({ credits, reversedAt: null, ...after }),
        );
  return { days: days.sort((a, b) => a.start - b.start), listings, agreements, reviews, payments };
}
