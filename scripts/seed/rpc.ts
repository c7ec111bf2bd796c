import { z } from "zod";
import { SeedError } from "./errors.ts";

export interface RpcCall {
  readonly method: string;
  readonly params: readonly unknown[];
}

const reply = z.object({
  id: z.number(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string(), data: z.unknown().optional() }).optional(),
});

/** JSON-RPC over HTTP, many calls a request. */
export interface Rpc {
  /** Results in the order of the calls. Throws the first error. */
  readonly all: (calls: readonly RpcCall[]) => Promise<readonly unknown[]>;
  readonly one: (method: string, ...params: readonly unknown[]) => Promise<unknown>;
}

/** Calls a request at most: replies stay small enough to read at once. */
const BATCH = 200;

export function connectRpc(url: string): Rpc {
  const post = async (calls: readonly RpcCall[]): Promise<readonly unknown[]> => {
    const body = JSON.stringify(calls.map((call, id) => ({ jsonrpc: "2.0", id, ...call })));
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    }).catch((cause: unknown) => {
      throw new SeedError(`No chain answers at ${url}. Start the local network first: npm start.`, { cause });
    });
    const replies = z.array(reply).parse(await response.json());
    const results: unknown[] = [];
    for (const { id, result, error } of replies) {
      if (error !== undefined) {
        throw new SeedError(`The chain refused ${calls[id]?.method}: ${error.message}.`, { cause: error });
      }
      results[id] = result;
    }
    return results;
  };
  const all = async (calls: readonly RpcCall[]) => {
    const results: unknown[] = [];
    for (let from = 0; from < calls.length; from += BATCH) {
      results.push(...(await post(calls.slice(from, from + BATCH))));
    }
    return results;
  };
  return { all, one: async (method, ...params) => (await all([{ method, params }]))[0] };
}
