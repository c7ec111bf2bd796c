export const SECONDS_OF_HOUR = 3_600;

/** Whole hours since the epoch: devices whose clocks differ a little compute for the same one. @param now Unix seconds */
export const hourOf = (now: number): number => Math.floor(now / SECONDS_OF_HOUR);
