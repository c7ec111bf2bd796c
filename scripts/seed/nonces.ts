import { toQuantity } from "ethers";
import { z } from "zod";
import type { Rpc } from "./rpc.ts";

const count = z.string().transform(BigInt);

/**
 * Numbers the calls of one block, each sender's from what it has on the chain on: a chain takes a batch's calls in no
 * order, and numbering them itself might give one number twice.
 *
 * @param calls in the order in which each sender's are to be carried out; none of theirs waits to be mined
 */
export async function numbered<C extends { readonly from: string }>(
  rpc: Rpc,
  calls: readonly C[],
): Promise<readonly (C & { readonly nonce: string })[]> {
  // An address is the same in upper and lower case.
  const senders = [...new Set(calls.map(({ from }) => from.toLowerCase()))];
  const counts = await rpc.all(
    senders.map((sender) => ({ method: "eth_getTransactionCount", params: [sender, "latest"] })),
  );
  const next = new Map(senders.map((sender, i) => [sender, count.parse(counts[i])]));
  return calls.map((call) => {
    const sender = call.from.toLowerCase();
    const nonce = next.get(sender) ?? 0n;
    next.set(sender, nonce + 1n);
    return { ...call, nonce: toQuantity(nonce) };
  });
}
