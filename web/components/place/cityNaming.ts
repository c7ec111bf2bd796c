import type { Cell } from "../../places/cell.ts";
import { centreOf } from "../../places/cells.ts";
import type { CitySearch } from "../../places/cities.ts";
import { cityNear } from "./nearest.ts";

/** Names cells by cities; null where there is none. Each cell is looked up once, for many listings share one. */
export function createCityNaming(cities: CitySearch): (cell: Cell) => string | null {
  const all = cities.largest(cities.size);
  const known = new Map<Cell, string | null>();
  return (cell) => {
    const name = known.get(cell);
    if (name !== undefined) return name;
    const found = cityNear(centreOf(cell), all)?.name ?? null;
    known.set(cell, found);
    return found;
  };
}
