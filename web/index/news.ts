import type { AccountId } from "./ids.ts";
import { type AccountNews, type NewProposal, newsProposalsQuery, newsQuery } from "./queries/news.ts";
import type { Reading } from "./reading.ts";

/** What happened round a member: its exchanges, what others say of it, what it is asked to judge and to vote on. */
export interface News extends AccountNews {
  readonly proposals: readonly NewProposal[];
}

/** @param since Unix seconds; what happened then or before is left out */
export async function readNews(reading: Reading, account: AccountId, since: number): Promise<News> {
  const after = `${BigInt(since)}` as const;
  const { memberships, paying, providing, reviews, vouches, jurorSeats } = await reading.one(newsQuery, {
    account,
    since: after,
  });
  const communities = memberships.map(({ community }) => community);
  const proposals =
    communities.length === 0
      ? []
      : (await reading.one(newsProposalsQuery, { communities, since: after })).proposals;
  return { paying, providing, reviews, vouches, jurorSeats, proposals };
}
