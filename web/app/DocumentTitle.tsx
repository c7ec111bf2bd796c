"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import { titleOf } from "./titles.ts";

/** The title of the browser's tab. React moves it into the page's head, in the exported page too. */
export function DocumentTitle() {
  const t = useTranslations("titles");
  const key = titleOf(usePathname());
  return <title>{key === null ? "Myceliary" : `${t(key)} · Myceliary`}</title>;
}
