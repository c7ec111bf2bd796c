import { cellToBoundary, cellToLatLng, getHexagonEdgeLengthAvg, gridDisk, latLngToCell, UNITS } from "h3-js";
import { haversine } from "../matching/distance.ts";
import type { Place } from "../matching/listing.ts";
import { type Cell, PUBLIC_RESOLUTION, parseCell } from "./cell.ts";
import { PlacesError } from "./errors.ts";

/** Resolutions at which the index keeps each listing's cell, coarse to fine. */
export const INDEX_RESOLUTIONS = [3, 4, 5, 6, 7] as const;
export type IndexResolution = (typeof INDEX_RESOLUTIONS)[number];

/** More cells than this make an `in` filter slow; a coarser resolution is taken instead. */
const CELLS_MOST = 200;

function checkPlace({ latitude, longitude }: Place): void {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
    throw new PlacesError("coordinates-out-of-range");
  }
}

/**
 * The cell of a place, at any resolution.
 * @throws {@link PlacesError} `coordinates-out-of-range`
 */
export function cellAt(place: Place, resolution: number): Cell {
  checkPlace(place);
  return parseCell(latLngToCell(place.latitude, place.longitude, resolution));
}

/**
 * The cell that stands for a place in public: nothing finer leaves the device.
 *
 * @example
 * ```ts
 * publicCell({ latitude: 38.72, longitude: -9.14 });
 * ```
 * @throws {@link PlacesError} `coordinates-out-of-range`
 */
export function publicCell(place: Place): Cell {
  return cellAt(place, PUBLIC_RESOLUTION);
}

/** Centre of a cell, in degrees. */
export function centreOf(cell: Cell): Place {
  const [latitude, longitude] = cellToLatLng(cell);
  return { latitude, longitude };
}

/** Corners of a cell in order, in degrees, the first not repeated. */
export function boundaryOf(cell: Cell): readonly Place[] {
  return cellToBoundary(cell).map(([latitude, longitude]) => ({ latitude, longitude }));
}

/** The cell and all cells around it, `rings` steps far. */
export function neighboursOf(cell: Cell, rings: number): readonly Cell[] {
  return gridDisk(cell, rings).map(parseCell);
}

/** Metres between the centres of two cells. */
export function metresBetweenCells(a: Cell, b: Cell): number {
  const [from, to] = [centreOf(a), centreOf(b)];
  return haversine(from.latitude, from.longitude, to.latitude, to.longitude);
}

/** Cells of one resolution that together cover a circle. */
export interface CellCover {
  readonly resolution: IndexResolution;
  readonly cells: readonly Cell[];
}

/**
 * Cells that cover all within `radius` metres of a place, at the finest resolution of the index that needs few enough
 * of them; null where even the coarsest needs too many, so that the question is better asked without a place.
 *
 * No place within the radius is missed; some beyond it are included.
 *
 * @throws {@link PlacesError} `coordinates-out-of-range`, `radius-out-of-range`
 */
export function coverCircle(place: Place, radius: number): CellCover | null {
  checkPlace(place);
  if (!(radius >= 0)) throw new PlacesError("radius-out-of-range");
  for (const resolution of [...INDEX_RESOLUTIONS].reverse()) {
    const rings = ringsFor(radius, resolution);
    // A disk of k rings has 3k(k+1)+1 cells.
    if (3 * rings * (rings + 1) + 1 > CELLS_MOST) continue;
    return { resolution, cells: neighboursOf(cellAt(place, resolution), rings) };
  }
  return null;
}

/**
 * Rings that reach `radius` from anywhere in the middle cell. Neighbouring centres are √3 edges apart, and the disk's
 * inner radius grows by 3/2 edges a ring; cells near the icosahedron's corners have edges down to 0.6 of the average
 * (H3's table of cell statistics), so the edge counts as half.
 */
function ringsFor(radius: number, resolution: number): number {
  const edge = getHexagonEdgeLengthAvg(resolution, UNITS.m) / 2;
  return Math.ceil((radius + 2 * edge) / (1.5 * edge));
}
