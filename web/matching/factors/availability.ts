import type { Factor } from "./factor.ts";

const MINUTES_IN_HOUR = 60;

/** Share of the wanted hours that are open. */
export const availability: Factor = {
  name: "availability",
  value(query, columns, row) {
    if (query.hours === null) return Number.NaN;
    return query.hours.openShare(columns.hours, row, columns.utcOffset[row] ?? 0);
  },
  reason(query, columns, row) {
    if (query.hours === null) return { code: "hours-not-given", parameters: {} };
    const minutes = query.hours.openMinutes(columns.hours, row, columns.utcOffset[row] ?? 0);
    const wantedHours = query.hours.count;
    const openHours = minutes / MINUTES_IN_HOUR;
    const code =
      openHours === 0 ? "never-open" : openHours === wantedHours ? "always-open" : "sometimes-open";
    return { code, parameters: { openHours, wantedHours } };
  },
};
