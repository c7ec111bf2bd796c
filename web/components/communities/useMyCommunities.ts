"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import { accountId } from "../../index/ids.ts";

/** Addresses of the communities that I am a member of. */
export function useMyCommunities(me: Address | null) {
  const index = useIndex();
  const account = me === null ? null : accountId(me);
  return useQuery({
    queryKey: [...keys.memberships(account), "addresses"],
    queryFn:
      account === null
        ? skipToken
        : async ({ signal }): Promise<readonly Address[]> =>
            (await index.memberships(account, { signal })).map(({ community }) => community.id),
  });
}
