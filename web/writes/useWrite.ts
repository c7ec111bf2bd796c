"use client";

import { useCallback } from "react";
import { useAccount } from "../wallet/account.ts";
import { failureOf } from "./failure.ts";
import type { PreparedRequest, WriteRequest } from "./request.ts";
import { runWrite } from "./run.ts";
import { useWrites } from "./store.ts";
import { useWritePorts } from "./useWritePorts.ts";

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
export function useWrite(): (request: WriteRequest | PreparedRequest) => Promise<WriteResult> {
  const { address } = useAccount();
  const wire = useWritePorts();
  return useCallback(
    async (request) => {
      const id = crypto.randomUUID();
      const { begin, prepared, apply } = useWrites.getState();
      begin(id, address ?? null, request);
      if (address === undefined) {
        apply(id, { type: "failed", failure: { kind: "noWallet" } });
        return null;
      }
      try {
        const call = "call" in request ? request.call : await request.prepare();
        prepared(id, call);
        const { ports, emit } = await wire(id, address);
        return await runWrite(ports, { ...request, call }, emit);
      } catch (error) {
        apply(id, { type: "failed", failure: failureOf(error) });
        return null;
      }
    },
    [address, wire],
  );
}
