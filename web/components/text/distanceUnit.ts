import * as z from "zod/mini";
import { createKept } from "../../device/kept.ts";
import { device } from "../../device/store.ts";

export const DISTANCE_UNITS = ["kilometer", "mile"] as const;

/** As `Intl.NumberFormat` names them (ECMA-402). */
export type DistanceUnit = (typeof DISTANCE_UNITS)[number];

/** What the member chose; null while the device's region decides. */
export const keptUnit = createKept(
  device,
  "myceliary.distances",
  z.nullable(z.enum(DISTANCE_UNITS)),
  null as DistanceUnit | null,
);

/** Regions that measure roads in miles: the United States, the United Kingdom, Liberia, Myanmar and what follows them. */
const IN_MILES: ReadonlySet<string> = new Set(["US", "GB", "LR", "MM", "PR", "VI", "GU", "AS", "MP"]);

export const METRES_IN: Readonly<Record<DistanceUnit, number>> = { kilometer: 1000, mile: 1609.344 };

/**
 * In what distances are told.
 *
 * @param chosen by the member; null for no choice
 * @param wished the device's languages (BCP 47), the preferred first; a language alone tells no region
 */
export function unitOf(chosen: DistanceUnit | null, wished: readonly string[]): DistanceUnit {
  if (chosen !== null) return chosen;
  for (const tag of wished) {
    const { region } = new Intl.Locale(tag);
    if (region !== undefined) return IN_MILES.has(region) ? "mile" : "kilometer";
  }
  return "kilometer";
}
