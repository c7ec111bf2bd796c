"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import { communityId } from "../../index/ids.ts";

/** What a community calls itself; its address until that is known, and where the index knows none there. */
export function useCommunityName(address: Address | null): string {
  const index = useIndex();
  const id = address === null ? null : communityId(address);
  const { data } = useQuery({
    queryKey: [...keys.community(id), "alone"],
    queryFn: id === null ? skipToken : ({ signal }) => index.community(id, { signal }),
  });
  return data?.name ?? address ?? "";
}
