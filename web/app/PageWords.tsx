"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ErrorState } from "../components/feedback/ErrorState.tsx";
import { useAllWords, useLanguage } from "../language/context.tsx";
import { needsAllWords } from "../language/parts.ts";
import { PageWaiting } from "./PageWaiting.tsx";

/** Shows a page once the words that it needs are there. */
export function PageWords({ children }: { children: ReactNode }) {
  const t = useTranslations("startup");
  const { failed, retry } = useLanguage();
  const areAllNeeded = needsAllWords(usePathname());
  const hasAll = useAllWords(areAllNeeded);
  if (hasAll || !areAllNeeded) return children;
  if (!failed) return <PageWaiting />;
  return <ErrorState isPage title={t("failedTitle")} text={t("wordsFailedText")} onRetry={retry} />;
}
