"use client";

import { useEffect } from "react";
import { device } from "../../device/store.ts";
import { readPreferences } from "../../messaging/preferences.ts";

/** Tells by the browser's own notice while nobody looks at the page, where the member wants notices. */
export function useNotice(sentence: string): void {
  useEffect(() => {
    const isWanted = document.visibilityState === "hidden" && readPreferences(device).notices;
    if (!isWanted || !("Notification" in window) || Notification.permission !== "granted") return;
    const notice = new Notification("Myceliary", { body: sentence, tag: "call" });
    notice.addEventListener("click", () => window.focus());
    return () => notice.close();
  }, [sentence]);
}
