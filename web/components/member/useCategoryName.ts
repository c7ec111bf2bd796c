"use client";

import { useTranslations } from "use-intl";
import { CATEGORIES } from "../../matching/categories.ts";

/** What members call a category of service; "Other" for a code that is none. */
export function useCategoryName(): (code: number) => string {
  const t = useTranslations("categories");
  return (code) => {
    const category = CATEGORIES.find((one) => one.code === code);
    return category === undefined ? t("other") : t(category.slug);
  };
}
