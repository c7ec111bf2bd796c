import type { Hex } from "viem";
import type { AccountId } from "../../index/ids.ts";
import type { HeldRecord } from "../attestations/held.ts";
import type { RecordId } from "../attestations/record.ts";
import type { Share } from "../shares.ts";
import type { Answering, Asking } from "./comparison.ts";
import { concerning, type Holds } from "./holding.ts";
import { blame, type Credit, isMuted, type PeerFault } from "./limits.ts";
import type { AskingScores } from "./scores/asking.ts";
import type { TellingScores } from "./scores/telling.ts";
import { type Frame, framesOf, writeFrame } from "./wire.ts";

/** Records of one link that are remembered as sent and heard; then it starts anew. */
export const MOST_REMEMBERED = 50_000;

/** What is under way over one link. */
export interface Conversation {
  readonly credit: Credit;
  /** Of the device's deployment, by which it knows whether the other's records are of the same. */
  readonly scheme: Uint8Array;
  /** Who is at the other end. */
  readonly peer: AccountId;
  /** What this device holds, and the other; null until that has said hello, of the same deployment. */
  readonly holds: Holds;
  readonly theirs: Holds | null;
  readonly asking: Asking | null;
  readonly answering: Answering | null;
  readonly askingScores: AskingScores | null;
  readonly tellingScores: TellingScores | null;
  /** Records that the other has been sent, or has sent itself: nothing is sent twice over one link. */
  readonly known: ReadonlySet<RecordId>;
  /** Digests of the records that it sent, so that it can't have the same verified again and again. */
  readonly heard: ReadonlySet<Hex>;
  /** Records of the other's that are being verified. */
  readonly judging: number;
  /** What is put off until they are: a further comparison before would find the same missing again. */
  readonly putOff: { readonly again: boolean; readonly compared: boolean };
}

export const NOTHING_PUT_OFF = { again: false, compared: false };

/** Times in milliseconds since the epoch; `held` is what the device has to offer, `nonce` fresh and random. */
export type ConversationEvent = { readonly at: number } & (
  | { readonly type: "opened" }
  | {
      readonly type: "frame";
      readonly bytes: Uint8Array;
      readonly held: readonly HeldRecord[];
      readonly nonce: Uint8Array;
    }
  | { readonly type: "compare"; readonly held: readonly HeldRecord[]; readonly nonce: Uint8Array }
  /** What came of records that it sent. */
  | {
      readonly type: "judged";
      readonly records: number;
      readonly accepted: readonly RecordId[];
      readonly faults: readonly PeerFault[];
    }
  /** The device has come to hold more. */
  | { readonly type: "push"; readonly records: readonly HeldRecord[]; readonly held: readonly HeldRecord[] }
  /** Asks for the other's scores of an hour since the epoch. */
  | { readonly type: "ask"; readonly hour: number }
  /** The device's own, of the hour that the other asked for. */
  | { readonly type: "computed"; readonly hour: number; readonly shares: readonly Share[] }
  | { readonly type: "tick" }
);

export type ConversationEffect =
  | { readonly type: "send"; readonly bytes: Uint8Array; readonly records: number }
  /** Verifies records, and tells what came of it by `judged`. */
  | { readonly type: "judge"; readonly records: readonly Uint8Array[] }
  /** The other is there and of the same deployment: a comparison can start. */
  | { readonly type: "greeted" | "synced" | "again" }
  /** Computes scores of an hour, and tells them by `computed`. */
  | { readonly type: "compute"; readonly hour: number }
  /** The other told all of its scores. */
  | { readonly type: "told"; readonly shares: ReadonlyMap<AccountId, number> }
  | { readonly type: "refused"; readonly fault: PeerFault }
  | { readonly type: "close" };

export interface ConversationStep {
  readonly state: Conversation;
  readonly effects: readonly ConversationEffect[];
}

export function newConversation(
  between: Pick<Conversation, "credit" | "scheme" | "holds" | "peer">,
): Conversation {
  return {
    ...between,
    theirs: null,
    asking: null,
    answering: null,
    askingScores: null,
    tellingScores: null,
    known: new Set(),
    heard: new Set(),
    judging: 0,
    putOff: NOTHING_PUT_OFF,
  };
}

/**
 * Sends records that the other doesn't know yet, and of which it holds such.
 *
 * @param held where the vouches are that they may take back
 */
export function give(
  state: Conversation,
  records: readonly HeldRecord[],
  held: readonly HeldRecord[],
): ConversationStep {
  const wanted = state.theirs === "own" ? concerning(records, state.peer, held) : records;
  const unknown = wanted.filter(({ id }) => !state.known.has(id));
  return {
    state: {
      ...state,
      known: remember(
        state.known,
        unknown.map(({ id }) => id),
      ),
    },
    effects: framesOf(unknown.map(({ bytes }) => bytes)).map(sendFrame),
  };
}

/** Nothing comes of it. */
export const quiet = (state: Conversation): ConversationStep => ({ state, effects: [] });

export const say = (state: Conversation, frame: Frame): ConversationStep => ({
  state,
  effects: [sendFrame(frame)],
});

/** Counts a fault; the one that silences the peer ends the link. */
export function refuse(state: Conversation, fault: PeerFault, at: number): ConversationStep {
  const credit = blame(state.credit, fault, at);
  const isSilenced = isMuted(credit, at) && !isMuted(state.credit, at);
  return {
    state: { ...state, credit },
    effects: [{ type: "refused", fault }, ...(isSilenced ? [{ type: "close" } as const] : [])],
  };
}

export function remember(known: ReadonlySet<RecordId>, ids: readonly RecordId[]): ReadonlySet<RecordId> {
  if (ids.length === 0) return known;
  return new Set([...(known.size > MOST_REMEMBERED ? [] : known), ...ids]);
}

export function after(
  step: ConversationStep,
  next: (state: Conversation) => ConversationStep,
): ConversationStep {
  const { state, effects } = next(step.state);
  return { state, effects: [...step.effects, ...effects] };
}

function sendFrame(frame: Frame): ConversationEffect {
  const records = frame.type === "records" ? frame.records.length : 0;
  return { type: "send", bytes: writeFrame(frame), records };
}
