/** Places weighted by how many people live there, as plain numbers that can be sent to a browser. */
export interface Cities {
  /** Degrees. */
  readonly latitudes: readonly number[];
  readonly longitudes: readonly number[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Inhabitants up to and including each. */
  readonly cumulative: readonly number[];
}

interface Row {
  readonly population: number;
  readonly country: string;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/** The `count` largest of GeoNames' cities. */
export function largestCities(rows: readonly Row[], count: number): Cities {
  const chosen = rows.toSorted((a, b) => b.population - a.population).slice(0, count);
  let sum = 0;
  return {
    latitudes: chosen.map((row) => row.loc.coordinates[1]),
    longitudes: chosen.map((row) => row.loc.coordinates[0]),
    countries: chosen.map((row) => row.country),
    cumulative: chosen.map((row) => {
      sum += row.population;
      return sum;
    }),
  };
}

/** The city of the person that a number in [0, 1) falls on. */
export function cityOf({ cumulative }: Cities, chance: number): number {
  const wanted = chance * (cumulative[cumulative.length - 1] ?? 0);
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulative[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
