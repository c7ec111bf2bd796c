"use client";

import { useEffect, useState } from "react";
import { useFreshness as useIndexFreshness } from "../../index/hooks/freshness.ts";
import { useChainHead } from "../../wallet/chainHead.ts";
import { type Freshness, freshnessOf } from "./age.ts";

/** Milliseconds for which the index may stand still before what one sees counts as old. */
const STANDSTILL_MS = 5_000;

/** Looks at chain and index for as long as a page is shown. */
export function useFreshness(): Freshness {
  const { head, unreachable } = useChainHead();
  const known = useIndexFreshness(head);
  const index = known.state === "known" ? known.freshness : null;
  const block = index?.block ?? null;
  const behind = index !== null && index.blocks > 0n;
  const [stoodStillAt, setStoodStillAt] = useState<bigint | null>(null);
  useEffect(() => {
    if (!behind || block === null) return;
    const timer = setTimeout(() => setStoodStillAt(block), STANDSTILL_MS);
    return () => clearTimeout(timer);
  }, [behind, block]);

  return freshnessOf({
    isChainReached: !unreachable,
    isIndexReached: known.state !== "unreachable",
    index,
    stoodStill: stoodStillAt === block,
    asOf: known.asOf,
  });
}
