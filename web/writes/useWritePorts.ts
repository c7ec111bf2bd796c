"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { type Address, encodeFunctionData } from "viem";
import { usePublicClient, useConfig as useWalletConfig } from "wagmi";
import { getWalletClient } from "wagmi/actions";
import { useIndex } from "../index/context.tsx";
import { wait } from "../index/transport.ts";
import { NoWallet } from "./failure.ts";
import type { WriteEvent } from "./life.ts";
import type { WritePorts } from "./run.ts";
import { askedAgain, useWrites } from "./store.ts";

/** After these, pages show something else than before. */
const TELLING: ReadonlySet<WriteEvent["type"]> = new Set(["indexed", "takenBack", "lost", "failed"]);

interface Wiring {
  readonly ports: WritePorts;
  readonly emit: (event: WriteEvent) => void;
}

/** Gives a write the world of this page, and the tray's ear; null until the chain's node is known. */
export function useWritePorts(): ((id: string, account: Address) => Wiring) | null {
  const chain = usePublicClient();
  const wallets = useWalletConfig();
  const index = useIndex();
  const queries = useQueryClient();
  const wire = useCallback(
    (id: string, account: Address): Wiring => {
      if (chain === undefined) throw new Error("No chain is configured.");
      return {
        ports: {
          chain,
          account,
          // Looked up each time: what is sent again is sent by the wallet of then.
          send: async (transaction) => {
            const wallet = await getWalletClient(wallets, { account }).catch((cause: unknown) => {
              throw new NoWallet({ cause });
            });
            return wallet.sendTransaction(transaction);
          },
          waitForIndexed: (receipt, signal) =>
            index.waitForIndexed(receipt, { patience: Number.POSITIVE_INFINITY, signal }),
          encode: ({ abi, functionName, args }) => encodeFunctionData({ abi, functionName, args }),
          wait,
          now: Date.now,
          askedAgain: () => askedAgain(id),
        },
        emit: (event) => {
          useWrites.getState().apply(id, event);
          if (TELLING.has(event.type)) void queries.invalidateQueries();
        },
      };
    },
    [chain, wallets, index, queries],
  );
  return chain === undefined ? null : wire;
}
