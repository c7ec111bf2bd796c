"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import { listingId } from "../../index/ids.ts";
import { toListingRecord } from "./record.ts";

/** Milliseconds between looks for a listing that the index does not know yet. */
const LOOK_AGAIN_MS = 3_000;

/** One listing; null where the index knows none of this id. */
export function useListing(id: string | null) {
  const index = useIndex();
  const known = id === null ? null : listingId(id);
  return useQuery({
    queryKey: [...keys.listing(known), "record"],
    queryFn:
      known === null
        ? skipToken
        : async ({ signal }) => {
            const listing = await index.listing(known, { signal });
            return listing === null ? null : toListingRecord(listing);
          },
    refetchInterval: ({ state }) => (state.data === null ? LOOK_AGAIN_MS : false),
  });
}
