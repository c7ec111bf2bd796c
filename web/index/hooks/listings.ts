import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { useIndex } from "../context.tsx";
import type { ListingId } from "../ids.ts";
import type { ListingFilter } from "../queries/listing.ts";
import { keys } from "./keys.ts";

/** All listings of a filter; those of the last filter stay until the new ones are there. */
export function useListings(filter: ListingFilter = {}) {
  const index = useIndex();
  return useQuery({
    queryKey: keys.listings(filter),
    queryFn: ({ signal }) => index.listings(filter, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** One listing; null for an id that could not be read, which asks nothing. */
export function useListing(id: ListingId | null) {
  const index = useIndex();
  return useQuery({
    queryKey: keys.listing(id),
    queryFn: id === null ? skipToken : ({ signal }) => index.listing(id, { signal }),
  });
}
