import type { Address } from "viem";
import type { OwnStanding } from "../../index/groups.ts";
import type { Tier } from "../../trust/proofs/statement.ts";
import { reachedLevels } from "../../trust/proofs/tiers.ts";

/** A tier that a member can prove. */
export interface Option {
  readonly tier: Tier;
  /** How many are in its group now. */
  readonly members: number;
}

/** Members of a group from which on it hides one well; with fewer than the first of them it says who it is. */
export const CROWD = { few: 5, enough: 20 } as const;

/** How well a group hides one of its members. */
export type Hiding = "alone" | "badly" | "somewhat" | "well";

/** @param members of the group, the one who proves among them */
export function hidingOf(members: number): Hiding {
  if (members <= 1) return "alone";
  if (members < CROWD.few) return "badly";
  return members < CROWD.enough ? "somewhat" : "well";
}

/**
 * The tiers that a member's reputation reaches in its communities, by community and category, the highest level first.
 *
 * @param now Unix seconds
 * @param halfLife seconds in which a review's weight halves
 */
export function optionsOf(
  { reputations, groups }: OwnStanding,
  communities: readonly Address[],
  now: number,
  halfLife: number,
): readonly Option[] {
  return communities.flatMap((community) =>
    reputations.flatMap((reputation) =>
      reachedLevels(reputation, now, halfLife).map(({ level }): Option => {
        const { category } = reputation;
        const group = groups.find(
          (one) =>
            one.community.toLowerCase() === community.toLowerCase() &&
            one.category === category &&
            one.level === level,
        );
        return { tier: { community, category, level }, members: group?.memberCount ?? 0 };
      }),
    ),
  );
}
