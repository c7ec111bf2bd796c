"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { usePublicClient } from "wagmi";
import { useIndex } from "../index/context.tsx";
import { failureOf } from "./failure.ts";
import { followWrite } from "./run.ts";
import { useWrites } from "./store.ts";

/** After a reload, goes on following what had already been sent. */
export function useResume(): void {
  const chain = usePublicClient();
  const index = useIndex();
  const queries = useQueryClient();
  useEffect(() => {
    if (chain === undefined) return;
    const { writes, apply } = useWrites.getState();
    for (const { id, state } of writes) {
      if (state.step !== "sent") continue;
      followWrite(
        {
          chain,
          waitForIndexed: (receipt) => index.waitForIndexed(receipt, { patience: Number.POSITIVE_INFINITY }),
        },
        state.hash,
        (event) => apply(id, event),
      ).then(
        () => queries.invalidateQueries(),
        (error: unknown) => apply(id, { type: "failed", failure: failureOf(error) }),
      );
    }
  }, [chain, index, queries]);
}
