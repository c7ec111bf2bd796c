import { geoMercator, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** The side of the square in which land is drawn once, in pixels; every view only scales it. */
export const LAND_SIDE = 1024;

/** Shorelines and borders as paths, drawn once and scaled by the canvas. */
export interface Land {
  readonly shapes: Path2D;
  readonly borders: Path2D;
}

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const LOADERS = {
  /** Natural Earth 1:110 million, 108 kB. */
  coarse: () => import("world-atlas/countries-110m.json"),
  /** Natural Earth 1:50 million, 756 kB. */
  fine: () => import("world-atlas/countries-50m.json"),
} as const;

export type Detail = keyof typeof LOADERS;

const loaded = new Map<Detail, Promise<Land>>();

/** Fetches and draws the world in a detail, once. */
export function loadLand(detail: Detail): Promise<Land> {
  const known = loaded.get(detail);
  if (known !== undefined) return known;
  const land = LOADERS[detail]().then((module) => drawLand(module.default as unknown as Atlas));
  loaded.set(detail, land);
  land.catch(() => loaded.delete(detail));
  return land;
}

/** Milliseconds of work at a time: the finer shorelines take a hundred. */
const SLICE_MS = 8;

type Piece = Parameters<ReturnType<typeof geoPath>>[0];

/** Joins pieces to one path, and lets the page go on in between. */
async function joined(pieces: readonly Piece[], path: ReturnType<typeof geoPath>): Promise<Path2D> {
  const whole = new Path2D();
  let until = performance.now() + SLICE_MS;
  for (const piece of pieces) {
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + SLICE_MS;
    }
    whole.addPath(new Path2D(path(piece) ?? ""));
  }
  return whole;
}

async function drawLand(atlas: Atlas): Promise<Land> {
  const projection = geoMercator()
    .scale(LAND_SIDE / (2 * Math.PI))
    .translate([LAND_SIDE / 2, LAND_SIDE / 2])
    .precision(0);
  const path = geoPath(projection).digits(4);
  const { countries, land } = atlas.objects;
  const polygons = feature(atlas, land).features.flatMap(({ geometry }): Piece[] =>
    geometry.type === "MultiPolygon"
      ? geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }))
      : [geometry],
  );
  const shapes = await joined(polygons, path);
  const lines = mesh(atlas, countries, (a, b) => a !== b).coordinates.map(
    (coordinates): Piece => ({ type: "LineString", coordinates }),
  );
  return { shapes, borders: await joined(lines, path) };
}
