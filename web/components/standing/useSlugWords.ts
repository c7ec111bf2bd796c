"use client";

import { useMessages, useTranslations } from "use-intl";

function isKey<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(object, key);
}

/** What was checked and how, in words; a slug that we have no words for is read as it is. */
export function useSlugWords() {
  const kinds = useTranslations("standing.kinds");
  const methods = useTranslations("standing.methods");
  const { standing } = useMessages();
  const plain = (slug: string) => slug.replaceAll("-", " ");
  return {
    kind: (slug: string): string => (isKey(standing.kinds, slug) ? kinds(slug) : plain(slug)),
    method: (slug: string): string => (isKey(standing.methods, slug) ? methods(slug) : plain(slug)),
  };
}
