import type { Hex } from "viem";
import type { AccountId, CommunityId } from "./ids.ts";
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
