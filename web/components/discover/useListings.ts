"use client";

import { useQuery } from "@tanstack/react-query";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import { toListingRecords } from "../listing/record.ts";

/** Every listing that stands. */
export function useListings() {
  const index = useIndex();
  return useQuery({
    queryKey: [...keys.allListings, "records"],
    queryFn: async ({ signal }) => toListingRecords(await index.listings({}, { signal })),
    staleTime: 60_000,
  });
}
