"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { getBlock } from "viem/actions";
import { useNode } from "./node.ts";

/** Milliseconds between looks at the chain, and between ticks of what is shown. */
const LOOK_MS = 15_000;
const TICK_MS = 1_000;

/**
 * The chain's time in Unix seconds, which alone decides what is overdue; null until it is known. It is the time that
 * the next block would carry where the node tells it, else the latest block's, and runs on between looks.
 */
export function useChainTime(): bigint | null {
  const node = useNode();
  const { data } = useQuery({
    queryKey: ["chainTime", node.chain.id],
    refetchInterval: LOOK_MS,
    queryFn: async () => {
      const block = await getBlock(node, { blockTag: "pending" }).catch(() => getBlock(node));
      return { chain: Number(block.timestamp), seenAt: Date.now() };
    },
  });
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  if (data === undefined) return null;
  const elapsed = Math.max(0, Math.floor((now - data.seenAt) / 1000));
  return BigInt(data.chain + elapsed);
}
