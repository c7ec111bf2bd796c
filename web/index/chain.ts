import type { Client, Hex } from "viem";
import { getBlock, getBlockNumber, getTransactionReceipt } from "viem/actions";

/** Where a transaction took place. */
export interface Receipt {
  readonly transactionHash: Hex;
  readonly blockNumber: bigint;
  readonly blockHash: Hex;
}

/** What the index is compared with. Each rejects where the chain's node can't be reached. */
export interface Chain {
  /** The hash of the block that the chain has at a height now; null where it has none. */
  blockHash(number: bigint): Promise<Hex | null>;
  /** The height of the chain now. */
  newest(): Promise<bigint>;
  /** A transaction's receipt as it is now, in another block after a reorganisation; null where there is none. */
  receipt(transaction: Hex): Promise<Receipt | null>;
}

/** viem's words for "there is none", which are errors there. */
const NONE: ReadonlySet<string> = new Set(["BlockNotFoundError", "TransactionReceiptNotFoundError"]);

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && NONE.has(error.name)) return null;
    throw error;
  }
}

/** A chain as viem's client reads it. */
export function chainOf(client: Client): Chain {
  return {
    blockHash: async (blockNumber) => (await orNull(getBlock(client, { blockNumber })))?.hash ?? null,
    newest: () => getBlockNumber(client, { cacheTime: 0 }),
    receipt: (hash) => orNull(getTransactionReceipt(client, { hash })),
  };
}
