/** A place as [longitude, latitude] in degrees. */
export type LonLat = readonly [number, number];

/** Where the map stands: pixels = offset + k × unit coordinate, so `k` is the whole world's width in pixels. */
export type View = { readonly x: number; readonly y: number; readonly k: number };

export type Size = { readonly width: number; readonly height: number };

/** A box in unit Mercator coordinates: [west, north, east, south]. */
export type UnitBox = readonly [number, number, number, number];

/** Latitude in degrees at which Web Mercator's world becomes a square. */
export const MAX_LATITUDE = 85.05112878;

const RADIANS = Math.PI / 180;

/** Degrees to unit Mercator: x to the east, y to the south, both in [0, 1]. */
export function toUnit([lon, lat]: LonLat): readonly [number, number] {
  const bounded = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (bounded * RADIANS) / 2)) / (2 * Math.PI);
  return [lon / 360 + 0.5, Math.max(0, Math.min(1, y))];
}

/** Unit Mercator back to degrees. */
export function fromUnit([x, y]: readonly [number, number]): LonLat {
  return [(x - 0.5) * 360, Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS];
}

/** Where a unit coordinate is on the screen. */
export function toScreen(view: View, [x, y]: readonly [number, number]): readonly [number, number] {
  return [view.x + view.k * x, view.y + view.k * y];
}

/** Which unit coordinate is under a point of the screen. */
export function fromScreen(view: View, [x, y]: readonly [number, number]): readonly [number, number] {
  return [(x - view.x) / view.k, (y - view.y) / view.k];
}

/** The smallest box round all the places, or null where there are none. */
export function boxOf(places: Iterable<LonLat>): UnitBox | null {
  let box: UnitBox | null = null;
  for (const place of places) {
    const [x, y] = toUnit(place);
    box = box
      ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
      : [x, y, x, y];
  }
  return box;
}

/**
 * The view that shows a box whole, in the middle.
 * @param padding Pixels kept free at each side.
 * @param maxK Widest world, in pixels, so that a single place doesn't zoom in without end.
 */
export function fit(box: UnitBox, size: Size, padding: number, maxK: number): View {
  const [west, north, east, south] = box;
  const room = {
    width: Math.max(1, size.width - 2 * padding),
    height: Math.max(1, size.height - 2 * padding),
  };
  const k = Math.min(
    maxK,
    room.width / Math.max(east - west, 1e-9),
    room.height / Math.max(south - north, 1e-9),
  );
  const atLeast = Math.max(k, minScale(size));
  return {
    k: atLeast,
    x: size.width / 2 - (atLeast * (west + east)) / 2,
    y: size.height / 2 - (atLeast * (north + south)) / 2,
  };
}

/** The scale below which the world would no longer fill the map. */
export function minScale(size: Size): number {
  return Math.max(size.width, size.height, 1);
}
