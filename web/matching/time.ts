export const SECONDS_IN_DAY = 86_400;

/** As many days as a 16-bit column counts: until the year 2149. */
const DAY_MOST = 65_535;

/** The day since 1970 that a time in Unix seconds falls on, in UTC; the last one that fits for all that come later. */
export function dayOf(seconds: number): number {
  return Math.min(DAY_MOST, Math.floor(seconds / SECONDS_IN_DAY));
}
