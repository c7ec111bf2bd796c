import type { Hex } from "viem";
import type { AccountId, CommunityId } from "./ids.ts";
import { readMembersAmong } from "./members.ts";
import {
  type GroupChange,
  groupChangesQuery,
  type Reputation,
  reputationsQuery,
  type StandingGroup,
  standingGroupsQuery,
} from "./queries/group.ts";
import type { Reading } from "./reading.ts";

/** What decides in which groups a member can be, and how large they are. */
export interface OwnStanding {
  readonly reputations: readonly Reputation[];
  /** Those of the communities, in every category and of every level. */
  readonly groups: readonly StandingGroup[];
}

/** Reads a member's reputations, and the groups of its communities. */
export async function readOwnStanding(
  reading: Reading,
  member: AccountId,
  communities: readonly CommunityId[],
): Promise<OwnStanding> {
  const reputations = await reading.all(
    reputationsQuery,
    (answer) => answer.reputations,
    (after) => ({ account: member, ...after }),
  );
  const groups = await reading.all(
    standingGroupsQuery,
    (answer) => answer.standingGroups,
    (after) => ({ community_in: [...communities], ...after }),
  );
  return { reputations, groups };
}

/** Reads all that ever happened in a group, in its order. Asked for whole, it tells nobody whom of it one looks for. */
export function readGroupChanges(reading: Reading, group: Hex): Promise<GroupChange[]> {
  return reading.all(
    groupChangesQuery,
    (answer) => answer.groupChanges,
    (after) => ({ group, ...after }),
  );
}

/** What decides who of a group still belongs in it. */
export interface StandingOfMany {
  /** Who is a member of the community now. */
  readonly members: ReadonlySet<AccountId>;
  /** In the category. */
  readonly reputations: readonly Reputation[];
}

/** Accounts that one question names: their rows fit on a page. */
const NAMED = 500;

/** Reads who of these accounts is a member of a community now, and what all of them are thought of in a category. */
export async function readStandingOfMany(
  reading: Reading,
  community: CommunityId,
  category: number,
  accounts: readonly AccountId[],
): Promise<StandingOfMany> {
  const members = new Set<AccountId>();
  const reputations: Reputation[] = [];
  for (let from = 0; from < accounts.length; from += NAMED) {
    const named = accounts.slice(from, from + NAMED);
    for (const member of await readMembersAmong(reading, community, named)) members.add(member);
    const rows = await reading.all(
      reputationsQuery,
      (answer) => answer.reputations,
      (after) => ({ category, account_in: named, ...after }),
    );
    reputations.push(...rows);
  }
  return { members, reputations };
}
