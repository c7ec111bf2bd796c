"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/** Milliseconds that what came last is given to be shown. */
const SHOWN_MS = 1_000;

/** Whether the page once had all that it asked for; stays so. For what serves the next visit and can wait for this one. */
export function useQuiet(): boolean {
  const queries = useQueryClient();
  const [wasQuiet, setWasQuiet] = useState(false);
  useEffect(() => {
    if (wasQuiet) return;
    let hasAsked = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (queries.isFetching() > 0) hasAsked = true;
      // Counted from the first time: what is asked for again and again would put it off for good.
      else if (hasAsked) timer ??= setTimeout(() => setWasQuiet(true), SHOWN_MS);
    };
    const stop = queries.getQueryCache().subscribe(look);
    look();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [queries, wasQuiet]);
  return wasQuiet;
}
