import type { HeldRecord } from "../attestations/held.ts";
import type { PeerFault } from "./limits.ts";
import type { ShortId } from "./shortIds.ts";
import type { Symbols } from "./symbols.ts";
import type { Frame } from "./wire.ts";

/** Records that one comparison moves at most, each way; where more are missing, the next one follows at once. */
export const MOST_MOVED = 2_000;

/** Symbols of one comparison at most: some two and a half thousand differences. */
export const MOST_IN_ALL = 4_096;

/** Symbols that are asked for at least: each question takes time for the whole set, however few it asks for. */
export const LEAST_SYMBOLS = 16;

/** Milliseconds without a word after which a comparison is given up: a phone verifies all that one moves in half of them. */
export const PATIENCE = 60_000;

export type Named = ReadonlyMap<ShortId, HeldRecord>;

interface Underway {
  /** Milliseconds since the epoch of the last word. */
  readonly at: number;
}

/** Where the side that asks is in a comparison. */
export type Asking =
  | (Underway & {
      readonly phase: "greeting";
      readonly nonce: Uint8Array;
      readonly held: readonly HeldRecord[];
    })
  | (Underway & {
      readonly phase: "decoding";
      readonly key: Uint8Array;
      readonly held: Named;
      /** Theirs, as far as they came. */
      readonly symbols: Symbols;
      /** From so many on, a list of ids is shorter. */
      readonly most: number;
    })
  | (Underway & {
      readonly phase: "listing";
      readonly held: Named;
      /** Up to which id the other listed its own. */
      readonly after: ShortId;
      readonly missing: readonly ShortId[];
      readonly surplus: readonly ShortId[];
    })
  | (Underway & {
      readonly phase: "receiving";
      /** Whether more is missing than was moved. */
      readonly isCut: boolean;
    });

/** Where the side that answers is. */
export interface Answering extends Underway {
  readonly key: Uint8Array;
  readonly held: Named;
  /** Symbols that were sent so far. */
  readonly sent: number;
  /** Up to which id its own were listed. */
  readonly listed: ShortId;
}

export type ComparisonEffect =
  | { readonly type: "send"; readonly frame: Frame }
  /** Sends those that the other doesn't know yet. */
  | { readonly type: "give"; readonly records: readonly HeldRecord[] }
  /** Both hold the same, or will once what is under way has come. */
  | { readonly type: "synced" }
  /** More is missing than one comparison moves. */
  | { readonly type: "again" }
  | { readonly type: "fault"; readonly fault: PeerFault };

/** What comes of an event: the next state, null once the comparison is over, and what is to be done. */
export interface ComparisonStep<State> {
  readonly state: State | null;
  readonly effects: readonly ComparisonEffect[];
}

export const send = (frame: Frame): ComparisonEffect => ({ type: "send", frame });

/** Ends a comparison for something that no honest peer says. */
export const breakOff = (fault: PeerFault): ComparisonStep<never> => ({
  state: null,
  effects: [{ type: "fault", fault }],
});
