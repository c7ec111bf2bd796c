"use client";

import { useQuery } from "@tanstack/react-query";
import { loadCities } from "../../places/cities.ts";
import { siteBase } from "../../site/base.ts";

/** The cities that the app knows by name; fetched once a visit, beside the page's own files. */
export function useCities() {
  return useQuery({
    queryKey: ["cities"],
    queryFn: () => loadCities(siteBase()),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}
