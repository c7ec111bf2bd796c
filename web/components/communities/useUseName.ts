"use client";

import { useTranslations } from "use-intl";
import { USES } from "./record.ts";

/** What a community is for, in words; a slug that we don't know is shown as it is. */
export function useUseName(): (slug: string) => string {
  const t = useTranslations("uses");
  return (slug) => {
    const known = USES.find((use) => use === slug);
    return known === undefined ? slug.replaceAll("-", " ") : t(known);
  };
}
