/** So much of something is allowed at once, and it grows back with time (a token bucket). */
export interface Allowance {
  /** Takes one where there is one. @param now in milliseconds of a clock that only runs forward */
  take(now: number): boolean;
  /** Milliseconds until there is one; 0 where there is. */
  wait(now: number): number;
}

/**
 * @param most how many at once
 * @param every milliseconds in which one grows back
 */
export function createAllowance(most: number, every: number): Allowance {
  let left = most;
  let seen = 0;
  const grow = (now: number): void => {
    left = Math.min(most, left + Math.max(0, now - seen) / every);
    seen = now;
  };
  return {
    take: (now) => {
      grow(now);
      if (left < 1) return false;
      left -= 1;
      return true;
    },
    wait: (now) => {
      grow(now);
      return left >= 1 ? 0 : Math.ceil((1 - left) * every);
    },
  };
}
