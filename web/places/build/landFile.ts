import { geoMercator, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { LAND_SIDE, type LandFile } from "../land.ts";

/** An atlas of Natural Earth as the package `world-atlas` has it. */
export type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** Characters of one path: a browser reads as many in less than a millisecond. */
const PATH_LENGTH = 8_000;

type Point = readonly [x: number, y: number];

/** A line of a path with whole, relative coordinates, half as long as absolute ones; "" for what is smaller than a unit. */
function lineOf(text: string): string {
  const isClosed = text.endsWith("Z");
  const points = text
    .slice(1, isClosed ? -1 : undefined)
    .split("L")
    .map((point): Point => {
      const [x = 0, y = 0] = point.split(",").map((number) => Math.round(Number(number)));
      return [x, y];
    });
  const steps = points.slice(1).flatMap(([x, y], position) => {
    const [fromX, fromY] = points[position] ?? [x, y];
    return x === fromX && y === fromY ? [] : [`${x - fromX},${y - fromY}`];
  });
  const [first] = points;
  return first === undefined || steps.length === 0
    ? ""
    : `M${first}l${steps.join(" ")}${isClosed ? "Z" : ""}`;
}

/** Puts lines together to paths that are read at a stretch. */
function pathsOf(text: string): string[] {
  const paths: string[] = [];
  for (const line of text.split(/(?=M)/).map(lineOf)) {
    const last = paths.at(-1);
    if (last === undefined || last.length + line.length > PATH_LENGTH) paths.push(line);
    else paths[paths.length - 1] = last + line;
  }
  return paths;
}

/** Shorelines and borders in Mercator's projection, in a square of {@link LAND_SIDE} units. */
export function landFileOf(atlas: Atlas): LandFile {
  const projection = geoMercator()
    .scale(LAND_SIDE / (2 * Math.PI))
    .translate([LAND_SIDE / 2, LAND_SIDE / 2])
    .precision(0);
  const path = geoPath(projection);
  const { countries, land } = atlas.objects;
  return {
    shapes: pathsOf(path(feature(atlas, land)) ?? ""),
    borders: pathsOf(path(mesh(atlas, countries, (a, b) => a !== b)) ?? ""),
  };
}
