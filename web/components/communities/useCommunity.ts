"use client";

import { useQuery } from "@tanstack/react-query";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import type { CommunityId } from "../../index/ids.ts";
import { toCommunityRecord } from "./record.ts";

/** One community; null where the index knows none. */
export function useCommunity(id: CommunityId) {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.community(id), "record"],
    queryFn: async ({ signal }) => {
      const community = await index.community(id, { signal });
      return community === null ? null : toCommunityRecord(community);
    },
  });
}
