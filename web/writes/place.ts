import { type Hex, type PublicClient, TransactionNotFoundError } from "viem";
import { failureOf } from "./failure.ts";

/** Where a transaction is, as the chain's node tells: in a block, waiting for one, or nowhere. */
export type Place =
  | { in: "block"; block: bigint; nonce: number }
  | { in: "queue"; nonce: number }
  | { in: "nothing" };

/** What is asked of the chain's node. */
export type Node = Pick<PublicClient, "getTransaction" | "getBlockNumber">;

/**
 * Blocks on top of a transaction's own after which no reorganisation is expected to reach it: two epochs of 32 slots, at
 * which Ethereum's consensus makes a block final.
 */
const FINAL_AFTER = 64n;

/** Asks where a transaction is. */
export async function placeOf(node: Node, hash: Hex): Promise<Place> {
  try {
    const { blockNumber, nonce } = await node.getTransaction({ hash });
    return blockNumber === null ? { in: "queue", nonce } : { in: "block", block: blockNumber, nonce };
  } catch (error) {
    if (error instanceof TransactionNotFoundError) return { in: "nothing" };
    throw error;
  }
}

/** What a promise gives; null where the chain's node can't be reached now. */
export async function orUnreached<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (failureOf(error).kind === "unreachable") return null;
    throw error;
  }
}

/**
 * What became of a transaction that was in a block. Taken back is one that no block has though the chain is as long as it
 * was: a node that has not read so far yet knows nothing of it either.
 *
 * @returns `recorded` while that may still change, `final` once it won't
 */
export async function standingOf(
  node: Node,
  { transactionHash, blockNumber }: { readonly transactionHash: Hex; readonly blockNumber: bigint },
): Promise<"recorded" | "final" | "takenBack"> {
  const place = await placeOf(node, transactionHash);
  const head = await node.getBlockNumber({ cacheTime: 0 });
  if (place.in !== "block") return head >= blockNumber ? "takenBack" : "recorded";
  return head >= place.block + FINAL_AFTER ? "final" : "recorded";
}
