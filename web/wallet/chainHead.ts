"use client";

import { useQuery } from "@tanstack/react-query";
import { getBlock } from "viem/actions";
import { useNode } from "./node.ts";

/** Milliseconds between looks at the chain's newest block. */
const LOOK_MS = 3_000;

/** The chain's newest block: null until known; `unreachable` while the chain's node does not answer. */
export function useChainHead() {
  const node = useNode();
  const { data, isError } = useQuery({
    queryKey: ["chainHead", node.chain.id],
    refetchInterval: LOOK_MS,
    staleTime: 0,
    retry: false,
    networkMode: "always",
    queryFn: async () => {
      const { number, timestamp } = await getBlock(node);
      return { number, timestamp: Number(timestamp) };
    },
  });
  return { head: data ?? null, unreachable: isError };
}
