"use client";

import { useMemo } from "react";
import type { Cell } from "../../places/cell.ts";
import { centreOf } from "../../places/cells.ts";
import { cityNear } from "./nearest.ts";
import { useCities } from "./useCities.ts";

/** The city that a cell is named by; null where there is none, or until the cities are known. */
export function useCityName(): (cell: Cell | null) => string | null {
  const { data: cities } = useCities();
  const all = useMemo(() => cities?.largest(cities.size) ?? [], [cities]);
  return useMemo(() => {
    // Many listings share a cell, and a card is drawn often.
    const known = new Map<Cell, string | null>();
    return (cell: Cell | null) => {
      if (cell === null) return null;
      const name = known.get(cell);
      if (name !== undefined) return name;
      const found = cityNear(centreOf(cell), all)?.name ?? null;
      known.set(cell, found);
      return found;
    };
  }, [all]);
}
