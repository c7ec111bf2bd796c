"use client";

import { useCallback } from "react";
import { type Address, BaseError, erc20Abi, HttpRequestError, TimeoutError } from "viem";
import { useConfig } from "../../config/context.tsx";
import { publicClientOf, useNode } from "../../wallet/node.ts";
import type { CurrencyFacts } from "./methodDraft.ts";

/** Whether the network could not be asked, rather than having no such token. */
function isUnreachable(error: unknown): boolean {
  const isOfTransport = (cause: unknown) =>
    cause instanceof HttpRequestError || cause instanceof TimeoutError;
  return !(error instanceof BaseError) || error.walk(isOfTransport) !== null;
}

/**
 * Asks the network what a token's unit is: its own word counts, not a typed one. Null where there is no such token; fails
 * where the network can't be asked.
 */
export function useTokenFacts(): (token: Address) => Promise<CurrencyFacts | null> {
  const { chain } = useConfig();
  const node = useNode();
  return useCallback(
    async (token) => {
      const client = await publicClientOf(node);
      const read = <Name extends "symbol" | "decimals">(functionName: Name) =>
        client.readContract({ address: token, abi: erc20Abi, functionName });
      try {
        const [symbol, decimals] = await Promise.all([read("symbol"), read("decimals")]);
        return { chainId: chain.id, symbol, decimals };
      } catch (error) {
        if (isUnreachable(error)) throw error;
        return null;
      }
    },
    [chain, node],
  );
}
