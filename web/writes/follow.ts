import { type Hex, type PublicClient, WaitForTransactionReceiptTimeoutError } from "viem";
import type { Receipt } from "../index/chain.ts";
import { failureOf } from "./failure.ts";
import type { WriteEvent } from "./life.ts";
import { type Node, orUnreached, placeOf, standingOf } from "./place.ts";
import { findReplacement, type Sent, type Slots } from "./replacement.ts";

/** What following needs of the world. */
export interface FollowPorts {
  readonly chain: Node & Slots & Pick<PublicClient, "waitForTransactionReceipt">;
  /** Resolves once the index shows this transaction; rejects with the signal's reason. */
  waitForIndexed(receipt: Receipt, signal: AbortSignal): Promise<void>;
  /** Settles after so many milliseconds; rejects as soon as the signal is aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Milliseconds, of any beginning. */
  now(): number;
}

/** A transaction to follow. */
export interface Followed extends Omit<Sent, "nonce"> {
  readonly hash: Hex;
  /** Null while unknown. */
  readonly nonce: number | null;
  /** True where a block is known to have had it. */
  readonly wasRecorded: boolean;
}

/** Milliseconds between two looks at where a transaction is. */
const LOOK = 2_000;
/**
 * Milliseconds for which a node must know nothing of a transaction before it counts as lost. One that was in a block had
 * been told to all; one that was not may be on its way through a relay that tells nobody.
 */
const LOST_AFTER = { recorded: 10_000, sent: 180_000 } as const;

type Mined = Awaited<ReturnType<PublicClient["waitForTransactionReceipt"]>>;

/** How waiting for a block ended: with a receipt, with something else in the transaction's place, or with nothing. */
type End = { readonly receipt: Mined } | "lost" | "cancelled" | "replaced";

/** Follows one transaction, and what its wallet puts in its place, until a block has it or none will. */
class Waiting {
  readonly #ports: FollowPorts;
  readonly #sent: Followed;
  readonly #emit: (event: WriteEvent) => void;
  hash: Hex;
  nonce: number | null;

  constructor(ports: FollowPorts, sent: Followed, emit: (event: WriteEvent) => void) {
    this.#ports = ports;
    this.#sent = sent;
    this.#emit = emit;
    this.hash = sent.hash;
    this.nonce = sent.nonce;
  }

  async untilMined(patience: number): Promise<End> {
    const { chain, wait, now } = this.#ports;
    if (this.nonce === null) await this.#place();
    for (let nowhereSince: number | null = null; ; ) {
      try {
        // What stands in its place is looked for below, where it is also told what it is.
        const wanted = { hash: this.hash, timeout: LOOK, checkReplacement: false };
        return { receipt: await chain.waitForTransactionReceipt(wanted) };
      } catch (error) {
        // Neither tells anything of the transaction, which is on its way.
        const isPassing =
          error instanceof WaitForTransactionReceiptTimeoutError || failureOf(error).kind === "unreachable";
        if (!isPassing) throw error;
      }
      const place = await this.#place();
      if (place === null) await wait(LOOK);
      const instead = place === "nothing" ? await this.#instead() : null;
      if (instead === "cancelled" || instead === "replaced") return instead;
      nowhereSince = place === "nothing" && instead === null ? (nowhereSince ?? now()) : null;
      if (nowhereSince !== null && now() - nowhereSince >= patience) return "lost";
    }
  }

  /** Where it is, null where the node can't be reached; notes its nonce on the way. */
  async #place(): Promise<"nothing" | "somewhere" | null> {
    const place = await orUnreached(placeOf(this.#ports.chain, this.hash));
    if (place === null || place.in === "nothing") return place === null ? null : "nothing";
    if (this.nonce === null) {
      this.nonce = place.nonce;
      this.#emit({ type: "numbered", nonce: place.nonce });
    }
    return "somewhere";
  }

  /** What stands in its place, null for nothing; goes on with a repriced one. */
  async #instead(): Promise<"repriced" | "undecided" | "cancelled" | "replaced" | null> {
    if (this.nonce === null) return null;
    const sent = { ...this.#sent, nonce: this.nonce };
    const found = await orUnreached(findReplacement(this.#ports.chain, this.hash, sent));
    if (found?.kind === "repriced") {
      this.hash = found.hash;
      this.#emit({ type: "repriced", hash: found.hash });
    }
    return found?.kind ?? null;
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
 * index. What the chain takes back it may record again, and what a wallet sends anew for a higher fee takes the place of
 * what it sent first: both are followed too.
 */
export async function followWrite(
  ports: FollowPorts,
  sent: Followed,
  emit: (event: WriteEvent) => void,
): Promise<void> {
  const waiting = new Waiting(ports, sent, emit);
  for (let recorded = sent.wasRecorded; ; recorded = true) {
    const end = await waiting.untilMined(LOST_AFTER[recorded ? "recorded" : "sent"]);
    if (typeof end === "string") {
      // One that a reload had left as recorded is first taken back.
      if (recorded) emit({ type: "takenBack" });
      emit(
        end === "lost" ? { type: "lost", wasRecorded: recorded } : { type: "failed", failure: { kind: end } },
      );
      return;
    }
    const { receipt } = end;
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
