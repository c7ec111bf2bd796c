"use client";

import { useTranslations } from "use-intl";
import { CELL_SLACK_METRES } from "../../matching/slack.ts";
import { useDistance } from "../text/distance.ts";

/** Says how far something is: public places are cells, so what is nearer than a cell is "close by". */
export function useDistanceSentence(): (metres: number) => string {
  const t = useTranslations("listing");
  const distance = useDistance();
  return (metres) => (metres <= CELL_SLACK_METRES ? t("closeBy") : t("away", { distance: distance(metres) }));
}
