"use client";

import { useMemo } from "react";
import { useFormatter } from "use-intl";

const UNITS = [
  { unit: "day", size: 86_400 },
  { unit: "hour", size: 3_600 },
  { unit: "minute", size: 60 },
  { unit: "second", size: 1 },
] as const;

/** The largest unit in which a span of seconds is a whole number of them, and how many. */
export function wholeUnits(seconds: number): { unit: (typeof UNITS)[number]["unit"]; count: number } {
  const { unit, size } = UNITS.find((one) => seconds % one.size === 0 && seconds > 0) ?? UNITS[3];
  return { unit, count: seconds / size };
}

/** Spans of time as members read them: "6 days". Takes whole seconds. */
export function useSpan(): (seconds: number) => string {
  const format = useFormatter();
  return useMemo(
    () => (seconds) => {
      const { unit, count } = wholeUnits(seconds);
      return format.number(count, { style: "unit", unit, unitDisplay: "long" });
    },
    [format],
  );
}
