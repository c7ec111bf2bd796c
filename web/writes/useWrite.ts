"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { encodeFunctionData } from "viem";
import { useAccount, usePublicClient, useWalletClient } from "wagmi";
import { useIndex } from "../index/context.tsx";
import type { WriteRequest } from "./request.ts";
import { runWrite } from "./run.ts";
import { useWrites } from "./store.ts";

/** What came of it: the call's result once every page shows it, or null where it ended before. */
export type WriteResult = { result: unknown } | null;

/**
 * Sends one write and lets the tray tell of it, wherever the member goes meanwhile.
 *
 * @example
 * const write = useWrite();
 * const done = await write({ title, call: { address, abi, functionName: "accept", args: [terms] } });
 * if (done !== null) clearDraft();
 */
export function useWrite(): (request: WriteRequest) => Promise<WriteResult> {
  const chain = usePublicClient();
  const { address } = useAccount();
  const { data: wallet } = useWalletClient();
  const index = useIndex();
  const queries = useQueryClient();
  const { begin, apply } = useWrites.getState();
  return useCallback(
    async (request) => {
      const id = crypto.randomUUID();
      begin({ id, title: request.title, href: request.href ?? null });
      if (chain === undefined || address === undefined || wallet === undefined) {
        apply(id, { type: "failed", failure: { kind: "noWallet" } });
        return null;
      }
      const done = await runWrite(
        {
          chain,
          account: address,
          send: (transaction) => wallet.sendTransaction(transaction),
          waitForIndexed: (receipt) => index.waitForIndexed(receipt, { patience: Number.POSITIVE_INFINITY }),
          encode: ({ abi, functionName, args }) => encodeFunctionData({ abi, functionName, args }),
        },
        request,
        (event) => apply(id, event),
      );
      await queries.invalidateQueries();
      return done;
    },
    [chain, address, wallet, index, queries, begin, apply],
  );
}
