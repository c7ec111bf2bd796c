import { HOURS_IN_WEEK } from "../../matching/hours.ts";

const HOURS_IN_DAY = 24;
export const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** The parts of a day that members think in; each from its first hour to before its last, 24-hour clock. */
export const PARTS = [
  { name: "morning", from: 6, until: 12 },
  { name: "afternoon", from: 12, until: 17 },
  { name: "evening", from: 17, until: 22 },
  { name: "night", from: 22, until: 30 },
] as const;

export type Openness = "all" | "some" | "none";

/** Every hour of the week. */
export const ALWAYS = (1n << BigInt(HOURS_IN_WEEK)) - 1n;

/** The hours from `from` to before `until` of a day; past midnight they go on into the next day, round the week. */
export function hoursOf(day: number, from: number, until: number): bigint {
  let mask = 0n;
  for (let hour = from; hour < until; hour += 1) {
    mask |= 1n << BigInt((day * HOURS_IN_DAY + hour) % HOURS_IN_WEEK);
  }
  return mask;
}

/** How much of these hours is open in a week. */
export function opennessOf(week: bigint, hours: bigint): Openness {
  const open = week & hours;
  return open === hours ? "all" : open === 0n ? "none" : "some";
}

/** Closes the hours where all of them are open, else opens them all. */
export function toggle(week: bigint, hours: bigint): bigint {
  return opennessOf(week, hours) === "all" ? week & ~hours : week | hours;
}

/** An hour range of a day, 24-hour clock, `until` excluded. */
export type Range = readonly [from: number, until: number];

/** Days with the same open hours. */
export interface DayGroup {
  readonly days: readonly number[];
  readonly ranges: readonly Range[];
}

/** A week as one would say it: days with the same hours together, in order of their first day. */
export function groupDays(week: bigint): readonly DayGroup[] {
  const groups = new Map<string, { days: number[]; ranges: readonly Range[] }>();
  for (const day of DAYS) {
    const ranges = rangesOf(week, day);
    if (ranges.length === 0) continue;
    const key = ranges.join(";");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { days: [day], ranges });
    else group.days.push(day);
  }
  return [...groups.values()];
}

function rangesOf(week: bigint, day: number): readonly Range[] {
  const ranges: [number, number][] = [];
  for (let hour = 0; hour < HOURS_IN_DAY; hour += 1) {
    if (((week >> BigInt(day * HOURS_IN_DAY + hour)) & 1n) === 0n) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === hour) last[1] = hour + 1;
    else ranges.push([hour, hour + 1]);
  }
  return ranges;
}

/** Days as runs: Monday to Friday is one run, Monday and Wednesday are two. */
export function runsOf(days: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
