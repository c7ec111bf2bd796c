import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { isOfChain } from "../../wallet/chainKeys.ts";
import { useIndex } from "../context.tsx";
import { isConcerned } from "../live/concern.ts";
import type { ChainEvent } from "../queries/change.ts";
import { useIndexBlock } from "./block.ts";
import { ofPages } from "./keys.ts";

/** Asks anew what these events may have changed; all, where they could not be told. */
function renew(queries: QueryClient, events: readonly ChainEvent[] | null): void {
  if (events?.length === 0) return;
  void queries.invalidateQueries({
    predicate: ({ queryKey }) =>
      isOfChain(queryKey) ||
      (queryKey[0] === ofPages.queryKey[0] &&
        ofPages.predicate({ queryKey }) &&
        (events === null || isConcerned(queryKey, events))),
  });
}

/**
 * Shows what others do, without a reload: after each look at how far the index is, what may have changed since pages were
 * answered is asked anew, and nothing else is.
 */
export function useLive(): void {
  const index = useIndex();
  const queries = useQueryClient();
  const { data, dataUpdatedAt } = useIndexBlock();
  const number = data?.block.number ?? null;
  // After each look, also one that finds no new block: an answer may have come since that is older.
  useEffect(() => {
    if (number === null) return;
    const since = index.watch.look(number);
    if (since === null) return;
    index.changes(since).then(
      (events) => renew(queries, events),
      () => renew(queries, null),
    );
  }, [number, dataUpdatedAt, index, queries]);
}
