import { type Hex, type PublicClient, WaitForTransactionReceiptTimeoutError } from "viem";
import type { Receipt } from "../index/chain.ts";
import { failureOf } from "./failure.ts";
import type { WriteEvent } from "./life.ts";
import { type Node, orUnreached, placeOf, standingOf } from "./place.ts";

/** What following needs of the world. */
export interface FollowPorts {
  readonly chain: Node & Pick<PublicClient, "waitForTransactionReceipt">;
  /** Resolves once the index shows this transaction; rejects with the signal's reason. */
  waitForIndexed(receipt: Receipt, signal: AbortSignal): Promise<void>;
  /** Settles after so many milliseconds; rejects as soon as the signal is aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Milliseconds, of any beginning. */
  now(): number;
}

/** Milliseconds between two looks at where a transaction is. */
const LOOK = 2_000;
/**
 * Milliseconds for which a node must know nothing of a transaction before it counts as lost. One that was in a block had
 * been told to all; one that was not may be on its way through a relay that tells nobody.
 */
const LOST_AFTER = { recorded: 10_000, sent: 180_000 } as const;

/** The receipt of a transaction once a block has it; null once it is lost. */
async function untilMined({ chain, wait, now }: FollowPorts, hash: Hex, patience: number) {
  for (let nowhereSince: number | null = null; ; ) {
    try {
      return await chain.waitForTransactionReceipt({ hash, timeout: LOOK });
    } catch (error) {
      // Neither tells anything of the transaction, which is on its way.
      const isPassing =
        error instanceof WaitForTransactionReceiptTimeoutError || failureOf(error).kind === "unreachable";
      if (!isPassing) throw error;
    }
    const place = await orUnreached(placeOf(chain, hash));
    if (place === null) await wait(LOOK);
    nowhereSince = place?.in === "nothing" ? (nowhereSince ?? now()) : null;
    if (nowhereSince !== null && now() - nowhereSince >= patience) return null;
  }
}

/** Settles with true once a transaction is in no block any more, with false once it is so deep that it stays. */
async function isTakenBack({ chain, wait }: FollowPorts, receipt: Receipt, signal: AbortSignal) {
  for (;;) {
    await wait(LOOK, signal);
    const standing = await orUnreached(standingOf(chain, receipt));
    if (standing === "final") return false;
    if (standing === "takenBack") return true;
  }
}

/**
 * From a hash to a page that is right, and on until no reorganisation can undo that: waits for the block, then for the
 * index. What the chain takes back it may record again, which is followed too.
 *
 * @param wasRecorded true where a block is known to have had it
 */
export async function followWrite(
  ports: FollowPorts,
  hash: Hex,
  wasRecorded: boolean,
  emit: (event: WriteEvent) => void,
): Promise<void> {
  for (let recorded = wasRecorded; ; recorded = true) {
    const receipt = await untilMined(ports, hash, LOST_AFTER[recorded ? "recorded" : "sent"]);
    if (receipt === null) {
      // One that a reload had left as recorded is first taken back.
      if (recorded) emit({ type: "takenBack" });
      emit({ type: "lost", wasRecorded: recorded });
      return;
    }
    if (receipt.status === "reverted") {
      emit({ type: "failed", failure: { kind: "refusedWhenMined" } });
      return;
    }
    emit({ type: "included", block: receipt.blockNumber });
    const leaving = new AbortController();
    try {
      const shown = ports.waitForIndexed(receipt, leaving.signal).then(() => emit({ type: "indexed" }));
      const back = isTakenBack(ports, receipt, leaving.signal);
      if (!(await Promise.race([back, shown.then(() => back)]))) {
        await shown;
        emit({ type: "settled" });
        return;
      }
    } finally {
      leaving.abort();
    }
    emit({ type: "takenBack" });
  }
}
