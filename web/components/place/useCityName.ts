"use client";

import { useQuery } from "@tanstack/react-query";
import type { Cell } from "../../places/cell.ts";
import { useAfterPaint } from "../useAfterPaint.ts";
import { citiesQuery } from "./useCities.ts";

/** The city that a cell is named by; null where there is none, undefined until it is known. */
export function useCityName(cell: Cell | null): string | null | undefined {
  // A name can wait: what it stands in is worth seeing without it.
  const isPainted = useAfterPaint(cell !== null);
  const { data: nameOf, isError } = useQuery({
    queryKey: ["cityNaming"],
    queryFn: async ({ client }) => {
      const [{ createCityNaming }, cities] = await Promise.all([
        import("./cityNaming.ts"),
        client.fetchQuery(citiesQuery),
      ]);
      return createCityNaming(cities);
    },
    enabled: isPainted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  if (cell === null || isError) return null;
  return nameOf?.(cell);
}
