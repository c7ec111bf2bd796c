import { skipToken, useQuery } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { useIndex } from "../context.tsx";
import { readGroupChanges, readOwnStanding, readStandingOfMany } from "../groups.ts";
import { type AccountId, communityId } from "../ids.ts";
import { keys } from "./keys.ts";

/** A member's reputations, and the groups of the communities that it is in. Null for nobody, which asks nothing. */
export function useOwnStanding(member: AccountId | null) {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.account(member), "groups"],
    queryFn:
      member === null
        ? skipToken
        : async ({ signal }) => {
            const memberships = await index.memberships(member, { signal });
            const communities = memberships.flatMap(({ community }) => communityId(community.id) ?? []);
            return index.read(
              `own standing ${member} ${communities.join()}`,
              (reading) => readOwnStanding(reading, member, communities),
              { signal },
            );
          },
  });
}

/** All that ever happened in a group; null for none, which asks nothing. */
export function useGroupChanges(group: Hex | null) {
  const index = useIndex();
  return useQuery({
    queryKey: keys.group(group),
    queryFn:
      group === null
        ? skipToken
        : ({ signal }) =>
            index.read(`group ${group}`, (reading) => readGroupChanges(reading, group), { signal }),
  });
}

/** What decides who of a group still belongs in it. */
export function useStandingOfMany(community: Address, category: number, members: readonly AccountId[]) {
  const index = useIndex();
  const id = communityId(community);
  return useQuery({
    queryKey: keys.standingOfMany(id, category, members),
    queryFn:
      id === null
        ? skipToken
        : ({ signal }) =>
            index.read(
              `standing in ${category} of ${id} ${members.join()}`,
              (reading) => readStandingOfMany(reading, id, category, members),
              { signal },
            ),
  });
}
