"use client";

import { useQuery } from "@tanstack/react-query";
import { loadCities } from "../../places/cities.ts";

/** The cities that the app knows by name; fetched once a visit, beside the page's own files. */
export function useCities() {
  return useQuery({
    queryKey: ["cities"],
    queryFn: () => loadCities(new URL(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ""}/`, window.location.origin)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}
