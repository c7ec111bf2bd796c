import { type ChainHead, type Freshness, freshnessOf } from "../freshness.ts";
import { useAsOf } from "./asOf.ts";
import { useIndexBlock } from "./block.ts";

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
  const { data, error, dataUpdatedAt } = useIndexBlock();
  const asOf = useAsOf(error !== null, dataUpdatedAt);
  if (error !== null) return { state: "unreachable", error, asOf };
  if (data === undefined || head === null) return { state: "unknown", asOf };
  return { state: "known", freshness: freshnessOf(data, head), asOf };
}
