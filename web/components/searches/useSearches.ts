"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { useKept } from "../../device/useKept.ts";
import type { Filters, Nearby } from "../discover/filters.ts";
import { useUndo } from "../undo/store.ts";
import { keptSearches } from "./kept.ts";
import { add, remove, rename, restore, type SavedSearch } from "./search.ts";

const none: readonly SavedSearch[] = [];

/** The saved searches of this device, and what can be done with them. */
export function useSearches() {
  const t = useTranslations("searches");
  const searches = useKept(keptSearches) ?? none;
  const offer = useUndo((store) => store.offer);
  const save = useCallback((name: string, filters: Filters, nearby: Nearby | null, now: number) => {
    const id = crypto.randomUUID();
    keptSearches.write(add(keptSearches.read(), { id, name, filters, nearby, savedAt: now }));
  }, []);
  const renameTo = useCallback((id: string, name: string) => {
    keptSearches.write(rename(keptSearches.read(), id, name));
  }, []);
  /** Deletes at once, and offers the way back. */
  const discard = useCallback(
    (search: SavedSearch) => {
      const position = keptSearches.read().findIndex(({ id }) => id === search.id);
      keptSearches.write(remove(keptSearches.read(), search.id));
      offer({
        text: t("deleted", { name: search.name }),
        undo: () => keptSearches.write(restore(keptSearches.read(), search, position)),
      });
    },
    [offer, t],
  );
  return { searches, save, renameTo, discard };
}
