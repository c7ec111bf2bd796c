import { createHeld, type Held } from "./held.ts";
import type { Ledger, Say } from "./ledger.ts";
import { safeName } from "./name.ts";
import { type Chunk, FILE_SIZE, type Offer, type TransferId } from "./wire.ts";

/** Files that may wait for this member's yes. */
const WAITING = 20;

interface Incoming {
  readonly offer: Offer;
  /** Null until it is accepted, and once it has ended. */
  held: Held | null;
}

/** The files that the other sends. */
export interface Inbox {
  offered(offer: Offer): void;
  arrived(chunk: Chunk): void;
  accept(id: TransferId): void;
  cancelled(id: TransferId): void;
  /** Lets go of what has come. */
  forget(id: TransferId): void;
}

export function createInbox(ledger: Ledger, say: Say): Inbox {
  const incoming = new Map<TransferId, Incoming>();

  const forget = (id: TransferId): void => {
    const into = incoming.get(id);
    if (into !== undefined) into.held = null;
  };

  /** After a break the sender offers again all that is not done; the answer is how far it came. */
  const offeredAgain = (id: TransferId, { offer, held }: Incoming, again: Offer): void => {
    const step = ledger.find(id)?.state.step;
    if (offer.sha256 !== again.sha256 || offer.size !== again.size) return;
    if (step === "done") say({ type: "checked", id, intact: true });
    else if (step === "failed" || step === undefined) say({ type: "cancel", id });
    else if (held !== null) {
      ledger.apply(id, { type: "accepted", moved: held.size });
      say({ type: "accept", id, held: held.size });
    }
  };

  /** Once all is here: is it what was offered? */
  const check = (id: TransferId, into: Incoming, held: Held): void => {
    if (held.size < into.offer.size) return;
    const { blob, sha256 } = held.end();
    into.held = null;
    const intact = sha256 === into.offer.sha256;
    ledger.apply(id, intact ? { type: "intact", file: blob } : { type: "failed", fault: "damaged" });
    say({ type: "checked", id, intact });
  };

  return {
    offered: (offer) => {
      const { id, size } = offer;
      const known = incoming.get(id);
      if (known !== undefined) {
        offeredAgain(id, known, offer);
        return;
      }
      const waiting = ledger.view.getState().filter(({ state }) => state.step === "offered").length;
      if (size > FILE_SIZE) say({ type: "refuse", id, reason: "tooLarge" });
      else if (waiting >= WAITING) say({ type: "refuse", id, reason: "tooMany" });
      else if (ledger.find(id) === undefined) {
        incoming.set(id, { offer, held: null });
        ledger.begin({ id, direction: "in", name: safeName(offer.name), size, state: { step: "offered" } });
      }
    },
    arrived: ({ id, offset, bytes }) => {
      const into = incoming.get(id);
      const held = into?.held ?? null;
      // Cancelled here while chunks were under way, or sent twice around a break.
      if (into === undefined || held === null || offset !== held.size) return;
      if (offset + bytes.length > into.offer.size) {
        into.held = null;
        ledger.apply(id, { type: "failed", fault: "damaged" });
        say({ type: "checked", id, intact: false });
        return;
      }
      held.append(bytes);
      ledger.tell(id, held.size);
      check(id, into, held);
    },
    accept: (id) => {
      const into = incoming.get(id);
      if (into === undefined || ledger.find(id)?.state.step !== "offered") return;
      const held = createHeld();
      into.held = held;
      ledger.apply(id, { type: "accepted", moved: 0 });
      say({ type: "accept", id, held: 0 });
      check(id, into, held);
    },
    cancelled: (id) => {
      if (!incoming.has(id)) return;
      forget(id);
      ledger.apply(id, { type: "failed", fault: "theyCancelled" });
    },
    forget,
  };
}
