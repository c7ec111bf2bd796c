import { useQuery } from "@tanstack/react-query";
import { useIndex } from "../context.tsx";
import { type ChainHead, type Freshness, freshnessOf } from "../freshness.ts";
import { useAsOf } from "./asOf.ts";
import { keys } from "./keys.ts";

/** Milliseconds between two looks at the index. */
const LOOK_EVERY = 3_000;

/** What is known of the index's age: how far it is behind, by 0 blocks at best. */
type Known =
  | { readonly state: "unknown" }
  | { readonly state: "unreachable"; readonly error: Error }
  | { readonly state: "known"; readonly freshness: Freshness };

export type FreshnessState = Known & {
  /** When the oldest of what one sees was true, in milliseconds since 1970; null where that is now. */
  readonly asOf: number | null;
};

/** How far the index is behind the chain's head, looked at every few seconds; a head of null is not yet known. */
export function useFreshness(head: ChainHead | null): FreshnessState {
  const index = useIndex();
  const { data, error, dataUpdatedAt } = useQuery({
    queryKey: keys.block,
    queryFn: ({ signal }) => index.meta({ signal }),
    refetchInterval: LOOK_EVERY,
    // The client itself tries again; the banner must not wait for more.
    retry: false,
    staleTime: 0,
  });
  const asOf = useAsOf(error !== null, dataUpdatedAt);
  if (error !== null) return { state: "unreachable", error, asOf };
  if (data === undefined || head === null) return { state: "unknown", asOf };
  return { state: "known", freshness: freshnessOf(data, head), asOf };
}
