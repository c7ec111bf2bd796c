import type { Hex } from "viem";
import type { Chain, Receipt } from "./chain.ts";
import { IndexBehind, IndexUnreachable } from "./errors.ts";
import type { IndexMeta } from "./queries/meta.ts";

/** Milliseconds between two looks at how far the index is. */
const POLL = 250;

/** What waiting needs of the index and the world. */
export interface WaitingPorts {
  /** How far the index is. */
  meta(): Promise<IndexMeta>;
  /** Whether it ever read a block of this hash. */
  hasRead(block: Hex): Promise<boolean>;
  wait(milliseconds: number): Promise<void>;
  /** Milliseconds, of any beginning. */
  now(): number;
  readonly chain: Chain | undefined;
}

/**
 * Whether the index shows a transaction. With a chain to ask that is certain: the index's newest block and the
 * transaction's are both on the chain, before and after each other. Without one, an index that has read a block which was
 * abandoned later, and says so of its number, can't be told from one that shows it.
 *
 * @returns where the transaction is shown; null where it is not, or not yet
 */
async function shownAt(wanted: Receipt, meta: IndexMeta, ports: WaitingPorts): Promise<Receipt | null> {
  const { number, hash } = meta.block;
  const { chain } = ports;
  if (chain === undefined) {
    if (number < wanted.blockNumber) return null;
    if (number === wanted.blockNumber && hash !== null) return hash === wanted.blockHash ? wanted : null;
    return (await ports.hasRead(wanted.blockHash)) ? wanted : null;
  }
  const before = await chain.receipt(wanted.transactionHash);
  if (before === null || number < before.blockNumber) return null;
  if (hash === null || (await chain.blockHash(number)) !== hash) return null;
  const after = await chain.receipt(wanted.transactionHash);
  return after?.blockHash === before.blockHash ? after : null;
}

/** Null where the index or the chain doesn't answer now. */
async function orNull<T>(answer: Promise<T>, isPassing: (error: unknown) => boolean): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isPassing(error)) return null;
    throw error;
  }
}

/**
 * Settles once the index shows a block, by its number, or a transaction, by its receipt.
 *
 * @returns the newest block that the index is then known to show
 * @throws {@link IndexBehind} when that takes longer than `patience` milliseconds.
 */
export async function waitUntilShown(
  wanted: bigint | Receipt,
  patience: number,
  ports: WaitingPorts,
): Promise<bigint> {
  const until = ports.now() + patience;
  let reached: bigint | null = null;
  for (;;) {
    const meta = await orNull(ports.meta(), (error) => error instanceof IndexUnreachable);
    if (meta !== null) {
      reached = meta.block.number;
      if (typeof wanted === "bigint") {
        if (reached >= wanted) return wanted;
      } else {
        // The chain's node may be away for a while too.
        const shown = await orNull(shownAt(wanted, meta, ports), () => true);
        if (shown !== null) return shown.blockNumber;
      }
    }
    if (ports.now() >= until)
      throw new IndexBehind(typeof wanted === "bigint" ? wanted : wanted.blockNumber, reached);
    await ports.wait(POLL);
  }
}
