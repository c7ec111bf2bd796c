"use client";

import { useEffect, useRef } from "react";
import { useKept } from "../../device/useKept.ts";
import { keptTelling } from "./kept.ts";
import { isUnread, type Marks } from "./marks.ts";
import type { Notice } from "./notices.ts";
import { useNoticeText } from "./useNoticeText.ts";

/** Has the browser itself tell of what comes while the page is open and the member looks elsewhere, if it wants that. */
export function useTelling(notices: readonly Notice[] | null, marks: Marks | null): void {
  const isWanted = useKept(keptTelling) === true;
  const textOf = useNoticeText();
  const told = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (notices === null || marks === null) return;
    const before = told.current;
    told.current = new Set(notices.map(({ id }) => id));
    // What was there when the page was opened is told by the page.
    if (before === null || !isWanted || document.visibilityState !== "hidden") return;
    if (!("Notification" in window) || Notification.permission !== "granted") return;
    for (const notice of notices) {
      if (before.has(notice.id) || !isUnread(marks, notice)) continue;
      new Notification("Myceliary", { body: textOf(notice).text, tag: notice.id });
    }
  }, [notices, marks, isWanted, textOf]);
}
