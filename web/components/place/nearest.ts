import { haversine } from "../../matching/distance.ts";
import type { Place } from "../../matching/listing.ts";
import type { City } from "../../places/cities.ts";

/** Metres within which a larger city names a place better than a nearer small one. */
const WITHIN = 12_000;
/** Metres beyond which no city names a place. */
const BEYOND = 60_000;
/** Metres of one degree of latitude. */
const DEGREE = 111_195;

/**
 * The city that one would name a place by: the largest close by, else the nearest.
 * @param cities The largest first.
 */
export function cityNear(place: Place, cities: Iterable<City>): City | null {
  let nearest: City | null = null;
  let least = BEYOND;
  for (const city of cities) {
    if (Math.abs(city.place.latitude - place.latitude) * DEGREE > least) continue;
    const metres = haversine(place.latitude, place.longitude, city.place.latitude, city.place.longitude);
    if (metres <= WITHIN) return city;
    if (metres < least) [nearest, least] = [city, metres];
  }
  return nearest;
}
