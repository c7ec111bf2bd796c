import type { StandingOfMany } from "../../index/groups.ts";
import type { AccountId } from "../../index/ids.ts";
import { reachedLevels } from "../../trust/proofs/tiers.ts";

/**
 * Who of a group no longer qualifies for it: left the community, or is less well thought of, or so long ago that it faded. The contract
 * decides; this tells before it is asked.
 *
 * @param members of the group
 * @param level of the group
 * @param now Unix seconds
 * @param halfLife seconds in which a review's weight halves
 */
export function staleMembers(
  members: readonly AccountId[],
  standing: StandingOfMany,
  level: number,
  now: number,
  halfLife: number,
): readonly AccountId[] {
  const qualified = new Set(
    standing.reputations
      .filter((reputation) => reachedLevels(reputation, now, halfLife).some((one) => one.level === level))
      .map(({ account }) => account),
  );
  return members.filter((member) => !standing.members.has(member) || !qualified.has(member));
}
