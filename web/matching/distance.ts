/** Mean Earth radius in metres (IUGG R1). */
export const EARTH_RADIUS_METRES = 6_371_008.8;

const RADIANS = Math.PI / 180;

/**
 * Great-circle distance by the haversine formula, in metres, of two places given in degrees.
 *
 * On a sphere: within 0.6 % of the WGS 84 ellipsoid, far below the size of a public cell.
 *
 * @example
 * ```ts
 * haversine(52.52, 13.405, 48.8566, 2.3522); // Berlin to Paris, about 877,500
 * ```
 */
export function haversine(
  latitudeA: number,
  longitudeA: number,
  latitudeB: number,
  longitudeB: number,
): number {
  const sinLatitude = Math.sin(((latitudeB - latitudeA) * RADIANS) / 2);
  const sinLongitude = Math.sin(((longitudeB - longitudeA) * RADIANS) / 2);
  const a =
    sinLatitude * sinLatitude +
    Math.cos(latitudeA * RADIANS) * Math.cos(latitudeB * RADIANS) * sinLongitude * sinLongitude;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
}
