"use client";

import { useQuery } from "@tanstack/react-query";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import { toCommunityRecord } from "./record.ts";

/** All communities, the one with the most members first. */
export function useCommunities() {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.communities, "records"],
    queryFn: async ({ signal }) =>
      (await index.communities({ signal }))
        .map(toCommunityRecord)
        .sort((a, b) => b.memberCount - a.memberCount || a.name.localeCompare(b.name)),
  });
}
