"use client";

import { useFormatter, useTranslations } from "use-intl";
import { CELL_SLACK_METRES } from "../../matching/factors/distance.ts";

/** Says how far something is: public places are cells, so what is nearer than a cell is "close by". */
export function useDistanceSentence(): (metres: number) => string {
  const t = useTranslations("listing");
  const format = useFormatter();
  return (metres) => {
    if (metres <= CELL_SLACK_METRES) return t("closeBy");
    const km = metres / 1000;
    return t("away", {
      distance: format.number(km, {
        style: "unit",
        unit: "kilometer",
        maximumFractionDigits: km < 10 ? 1 : 0,
      }),
    });
  };
}
