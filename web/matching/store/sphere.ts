import { EARTH_RADIUS_METRES } from "../distance.ts";

/**
 * Places as points of the unit sphere on a grid of whole numbers: about 3 mm apart on the ground.
 *
 * In space there is no antimeridian and there are no poles, so that a box around points, and the distance to it, needs
 * no special case anywhere.
 */
const GRID = 2 ** 31 - 1;
const RADIANS = Math.PI / 180;
/** Below this half chord (about 320 km) the series below is exact to a double's last digits. */
const SERIES_MOST = 0.025;

/** A point on the grid. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** The grid's point for a place in degrees. */
export function pointAt(latitude: number, longitude: number): Point {
  const ring = Math.cos(latitude * RADIANS);
  return {
    x: Math.round(GRID * ring * Math.cos(longitude * RADIANS)),
    y: Math.round(GRID * ring * Math.sin(longitude * RADIANS)),
    z: Math.round(GRID * Math.sin(latitude * RADIANS)),
  };
}

/**
 * Great-circle distance in metres of two points whose straight distance is known, squared, in grid units. Between
 * antipodes it is right to about 200 m, elsewhere to the grid.
 *
 * Near by the arcsine is taken by its series, which costs a third of it.
 */
export function metresOfChord(squared: number): number {
  const half = Math.sqrt(squared) / (2 * GRID);
  if (half > SERIES_MOST) return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, half));
  const h = half * half;
  return (
    2 * EARTH_RADIUS_METRES * half * (1 + h * (1 / 6 + h * (3 / 40 + h * (15 / 336 + h * (105 / 3456)))))
  );
}

/** Metres on the ground for each grid unit of a short straight line. */
export const METRES_PER_UNIT = EARTH_RADIUS_METRES / GRID;
