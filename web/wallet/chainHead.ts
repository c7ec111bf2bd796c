"use client";

import { useQuery } from "@tanstack/react-query";
import { usePublicClient } from "wagmi";

/** Milliseconds between looks at the chain's newest block. */
const LOOK_MS = 3_000;

/** The chain's newest block: null until known; `unreachable` while the chain's node does not answer. */
export function useChainHead() {
  const client = usePublicClient();
  const { data, isError } = useQuery({
    queryKey: ["chainHead", client?.chain.id],
    enabled: client !== undefined,
    refetchInterval: LOOK_MS,
    staleTime: 0,
    retry: false,
    networkMode: "always",
    queryFn: async () => {
      if (client === undefined) throw new Error("No chain is configured.");
      const { number, timestamp } = await client.getBlock();
      return { number, timestamp: Number(timestamp) };
    },
  });
  return { head: data ?? null, unreachable: isError };
}
