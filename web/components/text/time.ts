"use client";

import { useMemo } from "react";
import { useFormatter } from "use-intl";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** The largest unit in which a distance of seconds is still a whole one. */
export function unitOf(seconds: number): "second" | "minute" | "hour" | "day" {
  const size = Math.abs(seconds);
  if (size < MINUTE) return "second";
  if (size < HOUR) return "minute";
  return size < DAY ? "hour" : "day";
}

/** Times as members read them: when, and how far away that is. Unix seconds throughout. */
export function useTime() {
  const format = useFormatter();
  return useMemo(() => {
    const absolute = (at: bigint) =>
      format.dateTime(new Date(Number(at) * 1000), { dateStyle: "medium", timeStyle: "short" });
    const relative = (at: bigint, now: bigint) =>
      format.relativeTime(new Date(Number(at) * 1000), {
        now: new Date(Number(now) * 1000),
        unit: unitOf(Number(at - now)),
      });
    /** "5 Dec 2026, 14:00 (in 3 days)" */
    const both = (at: bigint, now: bigint | null) =>
      now === null ? absolute(at) : `${absolute(at)} (${relative(at, now)})`;
    const day = (at: bigint) => format.dateTime(new Date(Number(at) * 1000), { dateStyle: "medium" });
    return { absolute, day, relative, both };
  }, [format]);
}
