"use client";

import { queryOptions, useQuery } from "@tanstack/react-query";
import { siteBase } from "../../site/base.ts";

/** The cities that the app knows by name: fetched once a visit, beside the page's own files. */
export const citiesQuery = queryOptions({
  queryKey: ["cities"],
  queryFn: async () => {
    const { loadCities } = await import("../../places/cities.ts");
    return loadCities(siteBase());
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The cities, once they are wanted. */
export function useCities(isWanted: boolean) {
  return useQuery({ ...citiesQuery, enabled: isWanted });
}
