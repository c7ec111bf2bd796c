"use client";

import { useCallback } from "react";
import { type Address, erc20Abi } from "viem";
import { usePublicClient } from "wagmi";
import { useConfig } from "../../config/context.tsx";
import type { CurrencyFacts } from "./methodDraft.ts";

/** Asks the network what a token's unit is: its own word counts, not a typed one. Null where there is no such token. */
export function useTokenFacts(): (token: Address) => Promise<CurrencyFacts | null> {
  const { chain } = useConfig();
  const client = usePublicClient();
  return useCallback(
    async (token) => {
      if (client === undefined) return null;
      const read = <Name extends "symbol" | "decimals">(functionName: Name) =>
        client.readContract({ address: token, abi: erc20Abi, functionName });
      const facts = await Promise.all([read("symbol"), read("decimals")]).catch(() => null);
      if (facts === null) return null;
      const [symbol, decimals] = facts;
      return { chainId: chain.id, symbol, decimals };
    },
    [chain, client],
  );
}
