"use client";

import { useQuery } from "@tanstack/react-query";
import { getBlock } from "viem/actions";
import { useNode } from "./node.ts";

const HOUR = 3600;

/** The chain's time in Unix seconds, to the hour: listings expire by the day, and a list should not be restless. */
export function useChainHour(): number | null {
  const node = useNode();
  const { data } = useQuery({
    queryKey: ["chainHour", node.chain.id],
    staleTime: 600_000,
    queryFn: async () => {
      const { timestamp } = await getBlock(node);
      return Number(timestamp) - (Number(timestamp) % HOUR);
    },
  });
  return data ?? null;
}
