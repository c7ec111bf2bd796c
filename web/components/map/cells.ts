import { cellToBoundary, cellToLatLng } from "h3-js";
import { ancestorOf, type Cell, resolutionOf } from "../../places/cell.ts";
import { type LonLat, toUnit } from "./projection.ts";

/** Average edge of an H3 cell by resolution, in kilometres (h3geo.org/docs/core-library/restable). */
const EDGE_KM = [1281.3, 483.1, 182.5, 68.98, 26.07, 9.854, 3.725, 1.406] as const;

const EQUATOR_KM = 40_075;

/** A hexagon narrower than this, in pixels an edge, is no longer something to look at or to touch. */
const MIN_EDGE_PX = 9;

/** The finest resolution that a place is ever public at. */
export const FINEST = EDGE_KM.length - 1;

/**
 * The H3 resolution to draw at this zoom: the finest whose cells are still large enough to see.
 * @param k The world's width in pixels.
 * @param latitude Of the middle of the map, in degrees: Mercator widens what is far from the equator.
 */
export function resolutionAt(k: number, latitude: number): number {
  const pxPerKm = k / (EQUATOR_KM * Math.cos((latitude * Math.PI) / 180));
  const finest = EDGE_KM.findLastIndex((edge) => edge * pxPerKm >= MIN_EDGE_PX);
  return Math.max(0, finest);
}

/** A function whose answers are kept: cells are asked for again and again, and there are no more than places in sight. */
function kept<Answer>(answer: (cell: Cell) => Answer): (cell: Cell) => Answer {
  const known = new Map<Cell, Answer>();
  return (cell) => {
    let found = known.get(cell);
    if (found === undefined) {
      found = answer(cell);
      known.set(cell, found);
    }
    return found;
  };
}

const parents = Array.from({ length: FINEST + 1 }, (_, resolution) =>
  kept((cell) => ancestorOf(cell, resolution)),
);

/** The cell of a resolution that a cell lies in, or itself where it is coarser. */
export function parentAt(cell: Cell, resolution: number): Cell {
  return parents[resolution]?.(cell) ?? ancestorOf(cell, resolution);
}

/** A cell's middle in unit Mercator coordinates. */
export const middleOf = kept((cell) => {
  const [latitude, longitude] = cellToLatLng(cell);
  return toUnit([longitude, latitude]);
});

/** How many of the cells lie in each cell of a coarser resolution. */
export function countByCell(cells: Iterable<Cell>, resolution: number): ReadonlyMap<Cell, number> {
  const counts = new Map<Cell, number>();
  for (const cell of cells) {
    const parent = parentAt(cell, resolution);
    counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return counts;
}

/** How many shades the map tells apart. */
export const SHADES = 5;

/**
 * The shade of a count, 1 (least) to `SHADES`, on a logarithmic scale: a busy city mustn't turn all else invisible.
 */
export function shadeOf(count: number, most: number): number {
  if (most <= 1) return Math.ceil(SHADES / 2);
  return Math.min(SHADES, 1 + Math.floor((Math.log(count) / Math.log(most)) * (SHADES - 1) + 1e-9));
}

/**
 * Pixels from a cell's middle within which all of it lies; Mercator widens it away from the equator.
 *
 * @param k the world's width in pixels
 */
export function reachOf(cell: Cell, k: number): number {
  const edge = EDGE_KM[resolutionOf(cell)] ?? EDGE_KM[0];
  const [, y] = middleOf(cell);
  // 1 / cos(latitude) is cosh of the Mercator coordinate. Edges differ by a third, and coarse cells are bent.
  return ((2 * edge) / EQUATOR_KM) * k * Math.cosh(2 * Math.PI * (0.5 - y));
}

/** A cell's outline in unit Mercator coordinates, x and y in turn; whole also where it crosses the date line. */
export const outlineOf = kept((cell): Float64Array => {
  const ring = cellToBoundary(cell, true);
  const west = Math.min(...ring.map(([lon]) => lon));
  const crosses = Math.max(...ring.map(([lon]) => lon)) - west > 180;
  const outline = new Float64Array(ring.length * 2);
  ring.forEach(([lon, lat], i) => {
    const [x, y] = toUnit([crosses && lon < 0 ? lon + 360 : lon, lat] satisfies LonLat);
    outline[2 * i] = x;
    outline[2 * i + 1] = y;
  });
  return outline;
});
