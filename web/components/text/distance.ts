"use client";

import { useCallback } from "react";
import { useFormatter } from "use-intl";
import { useKept } from "../../device/useKept.ts";
import { keptUnit, METRES_IN, unitOf } from "./distanceUnit.ts";

/** Below so many units a distance is told with one digit behind the point. */
const EXACT_BELOW = 10;

/** Distances as members read them: "1.5 km", or "0.9 mi". Takes metres. */
export function useDistance(): (metres: number) => string {
  const format = useFormatter();
  const chosen = useKept(keptUnit);
  return useCallback(
    (metres) => {
      const unit = unitOf(chosen, navigator.languages);
      const distance = metres / METRES_IN[unit];
      const maximumFractionDigits = distance < EXACT_BELOW ? 1 : 0;
      return format.number(distance, { style: "unit", unit, maximumFractionDigits });
    },
    [format, chosen],
  );
}
