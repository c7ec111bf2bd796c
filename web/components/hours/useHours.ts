"use client";

import { useCallback } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { toHours } from "./hours.ts";

/** Time as members read it: "2 h", "-1.5 h". Takes hundredths of an hour. */
export function useHours(): (hundredths: bigint, sign?: "auto" | "exceptZero") => string {
  const t = useTranslations("amount");
  const format = useFormatter();
  return useCallback(
    (hundredths, signDisplay = "auto") =>
      t("hours", { hours: format.number(toHours(hundredths), { maximumFractionDigits: 2, signDisplay }) }),
    [t, format],
  );
}
