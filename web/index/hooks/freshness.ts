import { useQuery } from "@tanstack/react-query";
import { useIndex } from "../context.tsx";
import { type ChainHead, type Freshness, freshnessOf } from "../freshness.ts";
import { keys } from "./keys.ts";

/** Milliseconds between two looks at the index. */
const LOOK_EVERY = 3_000;

/** What is known of the index's age; `fresh` tells how far it is behind, by 0 blocks at best. */
export type FreshnessState =
  | { readonly state: "unknown" }
  | { readonly state: "unreachable"; readonly error: Error }
  | { readonly state: "known"; readonly freshness: Freshness };

/** How far the index is behind the chain's head, looked at every few seconds; a head of null is not yet known. */
export function useFreshness(head: ChainHead | null): FreshnessState {
  const index = useIndex();
  const { data, error } = useQuery({
    queryKey: keys.block,
    queryFn: ({ signal }) => index.meta({ signal }),
    refetchInterval: LOOK_EVERY,
    // The client itself tries again; the banner must not wait for more.
    retry: false,
    staleTime: 0,
  });
  if (error !== null) return { state: "unreachable", error };
  if (data === undefined || head === null) return { state: "unknown" };
  return { state: "known", freshness: freshnessOf(data, head) };
}
