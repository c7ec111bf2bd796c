import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useIndex } from "../context.tsx";
import { ofPages } from "./keys.ts";

/** When the oldest answer that pages show was given to them, in milliseconds since 1970; null where they show none. */
function oldestShown(queries: QueryClient): number | null {
  const times = queries
    .getQueryCache()
    .findAll({ ...ofPages, type: "active" })
    .map(({ state }) => state.dataUpdatedAt)
    .filter((at) => at > 0);
  return times.length === 0 ? null : Math.min(...times);
}

/**
 * When the oldest of what one sees was what the index said, in milliseconds since 1970; null where all of it is what the
 * index says now. As soon as the index answers again, all that is shown is asked anew.
 *
 * @param lookedAt when the index last answered, in milliseconds since 1970; 0 where it never did
 */
export function useAsOf(isUnreachable: boolean, lookedAt: number): number | null {
  const { served } = useIndex();
  const queries = useQueryClient();
  const kept = useSyncExternalStore(served.subscribe, served.oldest, () => null);
  const wasUnreachable = useRef(false);
  useEffect(() => {
    wasUnreachable.current ||= isUnreachable;
    if (isUnreachable || lookedAt === 0 || !(wasUnreachable.current || kept !== null)) return;
    wasUnreachable.current = false;
    const since = Date.now();
    queries.invalidateQueries(ofPages, { cancelRefetch: false }).then(() => served.forgetServedBefore(since));
  }, [isUnreachable, lookedAt, kept, queries, served]);

  if (!isUnreachable) return kept;
  const shown = oldestShown(queries);
  return kept === null || shown === null ? (kept ?? shown) : Math.min(kept, shown);
}
