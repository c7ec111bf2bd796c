import type { AccountId, CommunityId } from "./ids.ts";
import { type Older, olderThan } from "./older.ts";
import { type MemberRow, memberRowsQuery } from "./queries/member.ts";
import type { Reading } from "./reading.ts";

export type OlderMembers = Older<MemberRow["id"]>;

export interface MembersPage {
  readonly members: readonly MemberRow[];
  /** Null where these were the last. */
  readonly older: OlderMembers | null;
}

/** Reads a page of who is a member now, the newest first. */
export async function readMembers(
  reading: Reading,
  community: CommunityId,
  page: number,
  from: OlderMembers | null,
): Promise<MembersPage> {
  const { memberships } = await reading.one(memberRowsQuery, {
    first: page,
    where: {
      community,
      leftAt: null,
      ...(from !== null && { joinedAt_lte: `${BigInt(from.at)}`, id_not_in: from.seen }),
    },
  });
  return { members: memberships, older: olderThan(memberships, ({ joinedAt }) => joinedAt, page, from) };
}

/** Which of these accounts are members now, in the index's order. */
export async function readMembersAmong(
  reading: Reading,
  community: CommunityId,
  accounts: readonly AccountId[],
): Promise<AccountId[]> {
  if (accounts.length === 0) return [];
  const { memberships } = await reading.page(memberRowsQuery, {
    community,
    leftAt: null,
    account_in: accounts,
  });
  return memberships.map(({ account }) => account);
}
