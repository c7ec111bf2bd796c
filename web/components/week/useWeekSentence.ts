"use client";

import { useCallback } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { ALWAYS, groupDays, runsOf } from "./week.ts";

/** 5 January 1970 was a Monday. */
const MONDAY_UTC = Date.UTC(1970, 0, 5);
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Short and long names of weekdays, Monday = 0, in the reader's language. */
export function useDayNames(): (day: number, width: "short" | "long") => string {
  const format = useFormatter();
  return useCallback(
    (day, width) => format.dateTime(new Date(MONDAY_UTC + day * DAY_MS), { weekday: width, timeZone: "UTC" }),
    [format],
  );
}

/** Says a week of open hours: "Mon–Fri 17:00–22:00; Sat 9:00–12:00". */
export function useWeekSentence(): (week: bigint) => string {
  const t = useTranslations("week");
  const format = useFormatter();
  const nameOf = useDayNames();
  return useCallback(
    (week) => {
      if (week === ALWAYS) return t("always");
      if (week === 0n) return t("never");
      const hour = (at: number) =>
        format.dateTime(new Date(MONDAY_UTC + at * HOUR_MS), {
          hour: "numeric",
          minute: "2-digit",
          timeZone: "UTC",
        });
      return groupDays(week)
        .map(({ days, ranges }) => {
          const said = runsOf(days)
            .map(([first, last]) =>
              first === last
                ? nameOf(first, "short")
                : first === 0 && last === 6
                  ? t("everyDay")
                  : t("span", { from: nameOf(first, "short"), until: nameOf(last, "short") }),
            )
            .join(", ");
          const hours = ranges
            .map(([from, until]) =>
              from === 0 && until === 24 ? t("allDay") : t("span", { from: hour(from), until: hour(until) }),
            )
            .join(", ");
          return `${said} ${hours}`;
        })
        .join("; ");
    },
    [t, format, nameOf],
  );
}
