import { TrustError } from "./errors.ts";

const DAY = 86_400;

/** How experience fades. */
export interface Decay {
  /** Unix seconds of the reading; the time of the block that the edges were read at. */
  readonly now: number;
  /** Seconds after which an experience counts half; Infinity for no decay. */
  readonly halfLife: number;
}

/** The half-life that the reputation contract's resolver has by default: 180 days. */
export const DEFAULT_HALF_LIFE = 180 * DAY;

/**
 * Weights by whole days of age, day 0 first, down to `oldest` seconds: w(d) = 2^(−d·86400 ∕ halfLife). Whole days, so
 * that scores stand still within a day and one table serves every edge. What lies after `now` counts as new.
 * @throws {@link TrustError} `half-life-invalid` or `time-out-of-range`
 */
export function decayByDay(decay: Decay, oldest: number): Float64Array {
  if (!(decay.halfLife > 0)) throw new TrustError("half-life-invalid", { halfLife: decay.halfLife });
  if (!Number.isInteger(decay.now) || decay.now < 0)
    throw new TrustError("time-out-of-range", { now: decay.now });
  const days = Math.floor(Math.max(0, decay.now - oldest) / DAY) + 1;
  return Float64Array.from({ length: days }, (_, day) => 2 ** ((-day * DAY) / decay.halfLife));
}

/** Whole days between `time` and `now`, both in Unix seconds; 0 for what lies after `now`. */
export function ageInDays(time: number, now: number): number {
  return time >= now ? 0 : Math.floor((now - time) / DAY);
}
