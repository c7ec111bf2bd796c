"use client";

import { useTranslations } from "use-intl";
import { ErrorState } from "./ErrorState.tsx";

/** What the index holds could not be read. */
export function QueryError({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("feedback");
  return <ErrorState title={t("queryTitle")} text={t("queryText")} onRetry={onRetry} />;
}
