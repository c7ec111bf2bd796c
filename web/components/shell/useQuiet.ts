"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/** Milliseconds without a question. */
const QUIET_MS = 1_000;

/** Whether the page once had all that it asked for; stays so. For what serves the next visit and can wait for this one. */
export function useQuiet(): boolean {
  const queries = useQueryClient();
  const [wasQuiet, setWasQuiet] = useState(false);
  useEffect(() => {
    if (wasQuiet) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (queries.isFetching() === 0) timer = setTimeout(() => setWasQuiet(true), QUIET_MS);
    };
    look();
    const stop = queries.getQueryCache().subscribe(look);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [queries, wasQuiet]);
  return wasQuiet;
}
