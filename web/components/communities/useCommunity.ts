"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import { communityId } from "../../index/ids.ts";
import { type ListingRecord, toListingRecords } from "../listing/record.ts";
import { type CommunityRecord, toCommunityRecord } from "./record.ts";

/** How many a community's page shows; the rest is a press away. */
const MEMBERS = 24;
const LISTINGS = 8;

/** A community with its newest members and listings. */
export interface CommunityStory extends CommunityRecord {
  readonly members: readonly Address[];
  readonly listings: readonly ListingRecord[];
}

/** One community; null where the index knows none at this address. */
export function useCommunity(address: Address | null) {
  const index = useIndex();
  const id = address === null ? null : communityId(address);
  return useQuery({
    queryKey: [...keys.community(id), "story"],
    queryFn:
      id === null
        ? skipToken
        : async ({ signal }): Promise<CommunityStory | null> => {
            const [community, members, listings] = await Promise.all([
              index.community(id, { signal }),
              index.members(id, MEMBERS, { signal }),
              index.listings({ community: id }, { signal }),
            ]);
            if (community === null) return null;
            const newest = toListingRecords(listings).toSorted((a, b) =>
              Number(b.publishedAt - a.publishedAt),
            );
            return { ...toCommunityRecord(community), members, listings: newest.slice(0, LISTINGS) };
          },
  });
}
