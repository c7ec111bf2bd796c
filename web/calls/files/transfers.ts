import type { StoreApi } from "zustand/vanilla";
import type { FileChannel } from "./channel.ts";
import { createInbox } from "./inbox.ts";
import { createLedger, type Say } from "./ledger.ts";
import { createOutbox } from "./outbox.ts";
import { hasEnded, type Transfer } from "./transfer.ts";
import { type FileMessage, readChunk, readMessage, type TransferId } from "./wire.ts";

/** The files between this member and one other. They outlive connections: what was under way goes on with the next. */
export interface Transfers {
  /** Newest last. */
  readonly view: StoreApi<readonly Transfer[]>;
  /** Files travel over this channel from now on. */
  attach(channel: FileChannel): void;
  /** Reads the file for its hash, then offers it, at once or as soon as there is a connection. */
  offer(file: File): Promise<void>;
  accept(id: TransferId): void;
  /** Says no to an offer, or ends what is under way, on either side. */
  cancel(id: TransferId): void;
  /** Takes what has ended off the list, and lets go of its bytes. */
  dismiss(id: TransferId): void;
}

export function createTransfers(): Transfers {
  const ledger = createLedger();
  let channel: FileChannel | null = null;
  const say: Say = (message) => {
    if (channel?.readyState === "open") channel.send(JSON.stringify(message));
  };
  const outbox = createOutbox(ledger, say);
  const inbox = createInbox(ledger, say);

  const hear = (message: FileMessage, from: FileChannel): void => {
    if (message.type === "offer") {
      inbox.offered(message);
      return;
    }
    if (message.type === "cancel") inbox.cancelled(message.id);
    outbox.hear(message, from);
  };

  const receive = (data: unknown, from: FileChannel): void => {
    if (data instanceof ArrayBuffer) {
      const chunk = readChunk(data);
      if (chunk !== null) inbox.arrived(chunk);
    } else if (typeof data === "string") {
      const message = readMessage(data);
      if (message !== null) hear(message, from);
    }
  };

  const lose = (lost: FileChannel): void => {
    if (channel !== lost) return;
    channel = null;
    for (const { id } of ledger.view.getState()) ledger.apply(id, { type: "connectionLost" });
  };

  return {
    view: ledger.view,
    attach: (next) => {
      if (channel !== null) lose(channel);
      channel = next;
      next.binaryType = "arraybuffer";
      next.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        if (channel === next) receive(data, next);
      });
      next.addEventListener("close", () => lose(next));
      if (next.readyState === "open") outbox.offerAgain();
      else next.addEventListener("open", outbox.offerAgain, { once: true });
    },
    offer: outbox.offer,
    accept: (id) => {
      inbox.accept(id);
      if (channel === null) ledger.apply(id, { type: "connectionLost" });
    },
    cancel: (id) => {
      const transfer = ledger.find(id);
      if (transfer === undefined || hasEnded(transfer.state)) return;
      const declines = transfer.direction === "in" && transfer.state.step === "offered";
      outbox.forget(id);
      inbox.forget(id);
      ledger.apply(id, { type: "failed", fault: declines ? "declined" : "cancelled" });
      say(declines ? { type: "refuse", id, reason: "declined" } : { type: "cancel", id });
    },
    dismiss: ledger.remove,
  };
}
