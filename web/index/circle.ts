import type { AccountId } from "./ids.ts";
import { type Review, reviewsQuery } from "./queries/review.ts";
import { type Vouch, vouchesQuery } from "./queries/vouch.ts";
import type { Reading } from "./reading.ts";

/** What members say of one another, as far from one of them as its trust goes. */
export interface Circle {
  readonly vouches: readonly Vouch[];
  readonly reviews: readonly Review[];
}

/** Steps from the member: friends of friends of friends. */
const STEPS = 3;
/** Members of whom it is asked at most what they say; further out, trust is faint. */
const MOST_ASKED = 2_000;
/** Members a question: longer lists are slow to plan for the index's database. */
const AT_ONCE = 200;
/** From here on a review speaks for a member, of 1 to 5. */
const GOOD = 4;

/** Reads outward from a member, step by step: what it says of others, what those whom it trusts say, and what theirs do. */
export async function readCircle(reading: Reading, member: AccountId): Promise<Circle> {
  const [vouches, reviews]: [Vouch[], Review[]] = [[], []];
  const known = new Set([member]);
  let asked: readonly AccountId[] = [member];
  for (let step = 0; step < STEPS && asked.length > 0; step++) {
    const met = new Set<AccountId>();
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const some = asked.slice(from, from + AT_ONCE);
      const vouched = await reading.all(
        vouchesQuery,
        (answer) => answer.vouches,
        (after) => ({ voucher_in: some, revokedAt: null, ...after }),
      );
      const reviewed = await reading.all(
        reviewsQuery,
        (answer) => answer.reviews,
        (after) => ({ reviewer_in: some, ...after }),
      );
      vouches.push(...vouched);
      reviews.push(...reviewed);
      for (const vouch of vouched) met.add(vouch.member);
      for (const review of reviewed) if (review.overall >= GOOD) met.add(review.member);
    }
    asked = [...met].filter((account) => !known.has(account)).slice(0, MOST_ASKED - known.size);
    for (const account of asked) known.add(account);
  }
  return { vouches, reviews };
}
