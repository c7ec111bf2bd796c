"use client";

import { useTranslations } from "use-intl";
import type { MediaError } from "../../calls/media.ts";

/** What the browser did not give, and what to do about it. */
export function useProblemSentence(): (problem: MediaError) => string {
  const t = useTranslations("call");
  return ({ fault, source }) => t(`problem.${fault}`, { source });
}
