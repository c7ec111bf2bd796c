"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useChainClock } from "./chainClock.ts";

/** Milliseconds between looks at the chain, and between ticks of what is shown. */
const LOOK_MS = 15_000;
const TICK_MS = 1_000;

/** The chain's time in Unix seconds, which alone decides what is overdue; null until it is known. It runs on between looks. */
export function useChainTime(): bigint | null {
  const { chainId, read } = useChainClock();
  const { data } = useQuery({
    queryKey: ["chainTime", chainId],
    refetchInterval: LOOK_MS,
    queryFn: async () => ({ chain: await read(), seenAt: Date.now() }),
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
