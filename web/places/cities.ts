import * as z from "zod/mini";
import { pause } from "../device/pause.ts";
import type { Place } from "../matching/listing.ts";
import { PlacesError } from "./errors.ts";
import { fold } from "./fold.ts";
import { readBeside } from "./readBeside.ts";

/** Where the page finds the list, beside its own files. Written by `npm run build:places`. */
export const CITIES_PATH = "generated/cities.json";

/** Coordinates in the file are whole thousandths of a degree: about 100 m. */
export const COORDINATE_SCALE = 1000;

export interface City {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly place: Place;
}

/** Columns of equal length, the largest city first. */
const citiesFile = z
  .object({
    names: z.array(z.string().check(z.minLength(1))),
    countries: z.array(z.string().check(z.length(2))),
    latitudes: z.array(z.int().check(z.gte(-90_000), z.lte(90_000))),
    longitudes: z.array(z.int().check(z.gte(-180_000), z.lte(180_000))),
  })
  .check(
    z.refine(({ names, ...columns }) =>
      Object.values(columns).every((column) => column.length === names.length),
    ),
  );

/** The same before its entries are read. */
const unread = z.object({
  names: z.array(z.unknown()),
  countries: z.array(z.unknown()),
  latitudes: z.array(z.unknown()),
  longitudes: z.array(z.unknown()),
});

/** Entries that are read at a stretch: about a millisecond. */
const PART = 500;

export type CitiesFile = z.infer<typeof citiesFile>;

/** Cities, searched by the beginning of their name. */
export interface CitySearch {
  readonly size: number;
  /** The largest first; whole names before longer ones. Empty text finds nothing. */
  readonly find: (text: string, limit: number) => readonly City[];
  /** The cities with the most inhabitants, the largest first. */
  readonly largest: (count: number) => readonly City[];
}

/**
 * Reads the list of cities, a part at a time: nothing that waits is held up by it.
 * @throws {@link PlacesError} `cities-unreadable`
 */
export async function readCities(content: unknown): Promise<CitiesFile> {
  const whole = unread.safeParse(content);
  if (!whole.success) throw new PlacesError("cities-unreadable", { cause: whole.error });
  const { names, countries, latitudes, longitudes } = whole.data;
  const read: CitiesFile = { names: [], countries: [], latitudes: [], longitudes: [] };
  for (let from = 0; from < Math.max(names.length, latitudes.length); from += PART) {
    if (from > 0) await pause();
    const part = citiesFile.safeParse({
      names: names.slice(from, from + PART),
      countries: countries.slice(from, from + PART),
      latitudes: latitudes.slice(from, from + PART),
      longitudes: longitudes.slice(from, from + PART),
    });
    if (!part.success) throw new PlacesError("cities-unreadable", { cause: part.error });
    read.names.push(...part.data.names);
    read.countries.push(...part.data.countries);
    read.latitudes.push(...part.data.latitudes);
    read.longitudes.push(...part.data.longitudes);
  }
  return read;
}

/** Names in the form that they are searched in, and their rows in its order. */
function indexOf(names: readonly string[]) {
  const folded = names.map(fold);
  const byName = folded
    .map((_, row) => row)
    .sort((a, b) => compare(folded[a] ?? "", folded[b] ?? "") || a - b);
  return { folded, byName };
}

/** Cities to search; what is needed to do so is prepared at the first search. */
export function createCitySearch({ names, countries, latitudes, longitudes }: CitiesFile): CitySearch {
  let index: ReturnType<typeof indexOf> | undefined;

  const cityAt = (row: number): City => ({
    name: names[row] ?? "",
    country: countries[row] ?? "",
    place: {
      latitude: (latitudes[row] ?? 0) / COORDINATE_SCALE,
      longitude: (longitudes[row] ?? 0) / COORDINATE_SCALE,
    },
  });

  /** Position in `byName` of the first name that does not come before `text`. */
  const firstFrom = ({ folded, byName }: ReturnType<typeof indexOf>, text: string): number => {
    let low = 0;
    let high = byName.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((folded[byName[middle] ?? 0] ?? "") < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    size: names.length,
    find(text, limit) {
      const prefix = fold(text);
      if (prefix === "") return [];
      index ??= indexOf(names);
      const { folded, byName } = index;
      const rows = [];
      for (let i = firstFrom(index, prefix); i < byName.length; i += 1) {
        const row = byName[i] ?? 0;
        if (!folded[row]?.startsWith(prefix)) break;
        rows.push(row);
      }
      const isWhole = (row: number) => (folded[row] === prefix ? 0 : 1);
      return rows
        .sort((a, b) => isWhole(a) - isWhole(b) || a - b)
        .slice(0, limit)
        .map(cityAt);
    },
    largest: (count) => Array.from({ length: Math.min(count, names.length) }, (_, row) => cityAt(row)),
  };
}

/**
 * Fetches the list, once it is needed.
 * @param base Address of the page's files, ending in a slash.
 * @throws {@link PlacesError} `cities-unreadable`
 */
export async function loadCities(base: URL): Promise<CitySearch> {
  return createCitySearch(await readCities(await readBeside(base, CITIES_PATH, "cities-unreadable")));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
