"use client";

import { startTransition, useEffect, useState } from "react";

/**
 * Whether the browser has painted since something was ready; stays so. For what weighs much and can wait until the page is
 * seen: asked in an effect alone, its fetch would still stand before the paint.
 */
export function useAfterPaint(isReady: boolean): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    if (!isReady || isPainted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame begins before its paint; a task asked for in it runs after.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setIsPainted(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isReady, isPainted]);
  return isPainted;
}
