"use client";

import { useTranslations } from "use-intl";
import type { Fault } from "./validate.ts";

/** Says what is wrong with a field, and what to do. */
export function useFaultSentence(): (fault: Fault) => string {
  const t = useTranslations("publish.fault");
  return ({ code, values }) => t(code, values);
}
