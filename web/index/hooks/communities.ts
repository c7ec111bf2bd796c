import { skipToken, useQuery } from "@tanstack/react-query";
import { useIndex } from "../context.tsx";
import type { AccountId, CommunityId } from "../ids.ts";
import { keys } from "./keys.ts";

/** All communities. */
export function useCommunities() {
  const index = useIndex();
  return useQuery({ queryKey: keys.communities, queryFn: ({ signal }) => index.communities({ signal }) });
}

/** One community; null for an id that could not be read, which asks nothing. */
export function useCommunity(id: CommunityId | null) {
  const index = useIndex();
  return useQuery({
    queryKey: keys.community(id),
    queryFn: id === null ? skipToken : ({ signal }) => index.community(id, { signal }),
  });
}

/** The communities that an account is a member of now; null where nobody is connected. */
export function useMemberships(account: AccountId | null) {
  const index = useIndex();
  return useQuery({
    queryKey: keys.memberships(account),
    queryFn: account === null ? skipToken : ({ signal }) => index.memberships(account, { signal }),
  });
}
