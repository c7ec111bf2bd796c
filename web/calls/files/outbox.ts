import type { FileChannel } from "./channel.ts";
import { hashOf } from "./hash.ts";
import type { Ledger, Say } from "./ledger.ts";
import { safeName } from "./name.ts";
import { pump } from "./pump.ts";
import { FILE_SIZE, type FileMessage, newTransferId, type Offer, type TransferId } from "./wire.ts";

interface Outgoing {
  readonly file: File;
  readonly offer: Offer;
  /** Counts the times that it was asked for: the last one counts. */
  turn: number;
}

/** The files that this side sends. */
export interface Outbox {
  /** Reads the file for its hash, then offers it. */
  offer(file: File): Promise<void>;
  /** On a new connection: all that is not done, once more. */
  offerAgain(): void;
  hear(message: Exclude<FileMessage, Offer>, channel: FileChannel): void;
  forget(id: TransferId): void;
}

export function createOutbox(ledger: Ledger, say: Say): Outbox {
  const outgoing = new Map<TransferId, Outgoing>();

  const send = (id: TransferId, out: Outgoing, from: number, channel: FileChannel): void => {
    if (from > out.file.size) return;
    out.turn += 1;
    const { turn } = out;
    const goesOn = () => outgoing.get(id)?.turn === turn && ledger.find(id)?.state.step === "moving";
    ledger.apply(id, { type: "accepted", moved: from });
    pump({ channel, id, file: out.file, from, goesOn, told: (moved) => ledger.tell(id, moved) }).then(
      (all) => all && ledger.apply(id, { type: "sentAll", size: out.file.size }),
      () => {
        outgoing.delete(id);
        ledger.apply(id, { type: "failed", fault: "unreadable" });
        say({ type: "cancel", id });
      },
    );
  };

  return {
    offer: async (file) => {
      const id = newTransferId();
      const name = safeName(file.name);
      const { size } = file;
      ledger.begin({ id, direction: "out", name, size, state: { step: "reading", moved: 0 } });
      if (size > FILE_SIZE) {
        ledger.apply(id, { type: "failed", fault: "tooLarge" });
        return;
      }
      try {
        const sha256 = await hashOf(file, (read) => {
          ledger.tell(id, read);
          return ledger.find(id)?.state.step === "reading";
        });
        if (sha256 === null) return;
        const offer: Offer = { type: "offer", id, name, size, sha256 };
        outgoing.set(id, { file, offer, turn: 0 });
        ledger.apply(id, { type: "offered" });
        say(offer);
      } catch {
        ledger.apply(id, { type: "failed", fault: "unreadable" });
      }
    },
    offerAgain: () => {
      for (const { offer } of outgoing.values()) say(offer);
    },
    hear: (message, channel) => {
      const { id } = message;
      const out = outgoing.get(id);
      if (out === undefined) return;
      if (message.type === "accept") {
        send(id, out, message.held, channel);
        return;
      }
      outgoing.delete(id);
      if (message.type === "checked" && message.intact) ledger.apply(id, { type: "intact", file: null });
      else if (message.type === "checked") ledger.apply(id, { type: "failed", fault: "damaged" });
      else if (message.type === "refuse") ledger.apply(id, { type: "failed", fault: message.reason });
      else ledger.apply(id, { type: "failed", fault: "theyCancelled" });
    },
    forget: (id) => outgoing.delete(id),
  };
}
