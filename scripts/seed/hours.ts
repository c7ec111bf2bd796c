import type { Random } from "./random.ts";

/** Ways in which people's weeks go: days from Monday = 0, hours from and until, and how one says it. */
const WEEKS = [
  { days: [0, 1, 2, 3, 4], from: 17, until: 22, said: "weekday evenings" },
  { days: [0, 1, 2, 3, 4], from: 7, until: 12, said: "weekday mornings" },
  { days: [0, 1, 2, 3, 4], from: 9, until: 15, said: "during school hours" },
  { days: [5, 6], from: 9, until: 19, said: "at weekends" },
  { days: [5], from: 10, until: 17, said: "on Saturdays" },
  { days: [0, 1, 2, 3, 4], from: 9, until: 18, said: "on workdays" },
  { days: [0, 1, 2, 3, 4, 5, 6], from: 8, until: 21, said: "any day" },
  { days: [2, 4, 6], from: 14, until: 20, said: "some afternoons" },
  { days: [6], from: 11, until: 18, said: "on Sundays" },
] as const;

export interface PlannedWeek {
  readonly hoursOfWeek: bigint;
  readonly said: string;
}

/** A believable week: one of the patterns, an hour earlier or later, with a day off now and then. */
export function planWeek(random: Random): PlannedWeek {
  const week = random.pick(WEEKS);
  const shift = random.whole(-1, 1);
  const kept = week.days.filter(() => random.chance(0.85));
  const days = kept.length === 0 ? week.days : kept;
  let hoursOfWeek = 0n;
  for (const day of days) {
    for (let hour = week.from + shift; hour < week.until + shift; hour += 1) {
      hoursOfWeek |= 1n << BigInt(day * 24 + hour);
    }
  }
  return { hoursOfWeek, said: week.said };
}
