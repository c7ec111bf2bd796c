"use client";

import Stack, { type StackProps } from "@mui/material/Stack";
import { useTranslations } from "use-intl";
import type { WordedPage } from "../../site/start/firstWords.ts";

interface UnderwayProps extends Pick<StackProps, "spacing" | "sx" | "children"> {
  /** The page whose first words find their places in it. */
  wordsOf?: WordedPage;
}

/** Holds the shape of something that is on its way, and says so to who doesn't see. */
export function Underway({ wordsOf, ...rest }: UnderwayProps) {
  const t = useTranslations("feedback");
  return <Stack role="status" aria-label={t("loading")} aria-busy="true" data-words-of={wordsOf} {...rest} />;
}
