"use client";

import { useQuery } from "@tanstack/react-query";
import { usePublicClient } from "wagmi";

const HOUR = 3600;

/** The chain's time in Unix seconds, to the hour: listings expire by the day, and a list should not be restless. */
export function useChainHour(): number | null {
  const client = usePublicClient();
  const { data } = useQuery({
    queryKey: ["chainHour", client?.chain.id],
    enabled: client !== undefined,
    staleTime: 600_000,
    queryFn: async () => {
      if (client === undefined) throw new Error("No chain is configured.");
      const { timestamp } = await client.getBlock();
      return Number(timestamp) - (Number(timestamp) % HOUR);
    },
  });
  return data ?? null;
}
