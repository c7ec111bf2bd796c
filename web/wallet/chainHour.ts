"use client";

import { useQuery } from "@tanstack/react-query";
import { useChainClock } from "./chainClock.ts";

const HOUR = 3600;

/** The chain's time in Unix seconds, to the hour: listings expire by the day, and a list should not be restless. */
export function useChainHour(): number | null {
  const { chainId, read } = useChainClock();
  const { data } = useQuery({
    queryKey: ["chainHour", chainId],
    staleTime: 600_000,
    queryFn: async () => {
      const now = await read();
      return now - (now % HOUR);
    },
  });
  return data ?? null;
}
