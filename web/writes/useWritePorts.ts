"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { type Address, encodeFunctionData } from "viem";
import { useConfig } from "../config/context.tsx";
import { useIndex } from "../index/context.tsx";
import { wait } from "../index/transport.ts";
import { publicClientOf, useNode } from "../wallet/node.ts";
import type { WriteEvent } from "./life.ts";
import type { WritePorts } from "./run.ts";
import { askedAgain, useWrites } from "./store.ts";

/** After these, pages show something else than before. */
const TELLING: ReadonlySet<WriteEvent["type"]> = new Set(["indexed", "takenBack", "lost", "failed"]);

interface Wiring {
  readonly ports: WritePorts;
  readonly emit: (event: WriteEvent) => void;
}

/** Gives a write the world of this page, and the tray's ear. */
export function useWritePorts(): (id: string, account: Address) => Promise<Wiring> {
  const node = useNode();
  const config = useConfig();
  const index = useIndex();
  const queries = useQueryClient();
  return useCallback(
    async (id, account) => ({
      ports: {
        chain: await publicClientOf(node),
        account,
        send: async (transaction) => {
          const { sendBy } = await import("./send.ts");
          return sendBy(config, account)(transaction);
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
    }),
    [node, config, index, queries],
  );
}
