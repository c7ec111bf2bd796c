import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useIndex } from "../context.tsx";
import { isConcerned } from "../live/concern.ts";
import type { ChainEvent } from "../queries/change.ts";
import { useIndexBlock } from "./block.ts";
import { ofPages } from "./keys.ts";

/** What pages ask the chain itself, as wagmi names it. */
const OF_CHAIN: ReadonlySet<unknown> = new Set(["readContract", "readContracts", "balance"]);

/** Asks anew what these events may have changed; all, where they could not be told. */
function renew(queries: QueryClient, events: readonly ChainEvent[] | null): void {
  if (events?.length === 0) return;
  void queries.invalidateQueries({
    predicate: ({ queryKey }) =>
      OF_CHAIN.has(queryKey[0]) ||
      (queryKey[0] === ofPages.queryKey[0] &&
        ofPages.predicate({ queryKey }) &&
        (events === null || isConcerned(queryKey, events))),
  });
}

/**
 * Shows what others do, without a reload: after each look at how far the index is, what its new blocks may have changed is
 * asked anew, and nothing else is.
 */
export function useLive(): void {
  const index = useIndex();
  const queries = useQueryClient();
  const { data } = useIndexBlock();
  const seen = useRef<bigint | null>(null);
  const number = data?.block.number ?? null;
  useEffect(() => {
    const before = seen.current;
    if (number === null || number === before) return;
    seen.current = number;
    // The first look, or a branch that the chain left, after which all is asked anew.
    if (before === null || number < before) return;
    index.changes(before).then(
      (events) => renew(queries, events),
      () => renew(queries, null),
    );
  }, [number, index, queries]);
}
