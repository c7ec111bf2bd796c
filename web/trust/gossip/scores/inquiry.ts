import type { AccountId } from "../../../index/ids.ts";
import { fresh, hear, type Told } from "./told.ts";

/**
 * Milliseconds between two questions to a peer, and until one is asked anew that a link's end cut short. An answer is a sixtieth of all
 * records: asked more often, it would soon cost as much as they do.
 */
const ASK_EVERY = 3_600_000;
const ASK_AGAIN = 60_000;

/** What peers told a device of all trust, and when it asks whom. Times in milliseconds since the epoch. */
export interface Inquiry {
  /** Whether it is time to ask a peer; it counts as asked then. */
  readonly isDue: (peer: AccountId, at: number) => boolean;
  /** The link over which a peer was to answer is gone. */
  readonly cutShort: (peer: AccountId, at: number) => void;
  readonly heard: (peer: AccountId, shares: Told["shares"], at: number) => void;
  /** A peer is believed no more. */
  readonly forget: (peer: AccountId) => void;
  /** Lets go what is too old. @returns whether there was any */
  readonly age: (at: number) => boolean;
  /** The same array until it changes. */
  readonly told: () => readonly Told[];
}

export function createInquiry(): Inquiry {
  const dueFrom = new Map<AccountId, number>();
  let told: readonly Told[] = [];
  return {
    isDue(peer, at) {
      if (at < (dueFrom.get(peer) ?? 0)) return false;
      dueFrom.set(peer, at + ASK_EVERY);
      return true;
    },
    cutShort: (peer, at) => void dueFrom.set(peer, Math.min(dueFrom.get(peer) ?? at, at + ASK_AGAIN)),
    heard(peer, shares, at) {
      // Who holds nothing has no opinion.
      if (shares.size > 0) told = hear(told, { peer, at, shares });
    },
    forget(peer) {
      told = told.filter((answer) => answer.peer !== peer);
    },
    age(at) {
      const before = told;
      told = fresh(told, at);
      return told !== before;
    },
    told: () => told,
  };
}
