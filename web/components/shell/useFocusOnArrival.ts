"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** What ends the waiting for a page's heading: whoever does something already is somewhere. */
const DEEDS = ["keydown", "pointerdown"] as const;

/**
 * Puts the focus on the heading of a page that one went to within the site, as soon as it is there: one who doesn't see the
 * page hears where they are, and the keyboard goes on from the page's beginning (WCAG 2.4.3).
 */
export function useFocusOnArrival(): void {
  const pathname = usePathname();
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const before = shown.current;
    shown.current = pathname;
    const page = document.getElementById("page");
    if (before === null || before === pathname || page === null) return;
    const arrive = () => {
      const heading = page.querySelector("h1");
      if (heading === null) return;
      stop();
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(arrive);
    const stop = () => {
      observer.disconnect();
      for (const deed of DEEDS) removeEventListener(deed, stop, true);
    };
    for (const deed of DEEDS) addEventListener(deed, stop, true);
    observer.observe(page, { childList: true, subtree: true });
    arrive();
    return stop;
  }, [pathname]);
}
