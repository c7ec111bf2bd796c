"use client";

import { type RefObject, useEffect } from "react";

/** Pixels from the end at which somebody still reads there. */
const NEAR = 120;

/**
 * Keeps the end of a list in sight: whenever there is something newer, and when what is there grows, such as a picture
 * that loads, for as long as one reads at the end. Nothing else of the page moves for it.
 */
export function useStayAtEnd(list: RefObject<HTMLElement | null>, newest: string | undefined): void {
  useEffect(() => {
    const element = list.current;
    if (element === null || newest === undefined) return;
    const toEnd = () => element.scrollTo({ top: element.scrollHeight });
    toEnd();
    let isAtEnd = true;
    const notice = () => {
      isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    };
    const sizes = new ResizeObserver(() => {
      if (isAtEnd) toEnd();
    });
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    element.addEventListener("scroll", notice);
    return () => {
      sizes.disconnect();
      element.removeEventListener("scroll", notice);
    };
  }, [list, newest]);
}
