"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl";

/** What an agreement is about, within a sentence: its listing's title, quoted, or words for those that name none. */
export function useWhat(): (agreement: { readonly title: string | null }) => string {
  const t = useTranslations("agreement");
  return useCallback(({ title }) => (title === null ? t("unnamed") : t("quoted", { title })), [t]);
}
