import type { HeldRecord } from "../attestations/held.ts";
import {
  type Answering,
  breakOff,
  type ComparisonStep,
  LEAST_SYMBOLS,
  MOST_IN_ALL,
  MOST_MOVED,
  send,
} from "./comparison.ts";
import { byShortId, comparisonKey } from "./shortIds.ts";
import { encodeSymbols } from "./symbols.ts";
import { type Frame, MOST_IDS, MOST_SYMBOLS } from "./wire.ts";

type Step = ComparisonStep<Answering>;

/**
 * Takes up a comparison that the other started, in the place of an earlier one.
 *
 * @param nonce fresh and random: until it is told, the other can't know the key
 * @param at milliseconds since the epoch
 */
export function startAnswering(
  compare: Extract<Frame, { type: "compare" }>,
  held: readonly HeldRecord[],
  nonce: Uint8Array,
  at: number,
): Step {
  const key = comparisonKey(compare.nonce, nonce);
  return {
    state: { key, held: byShortId(key, held), sent: 0, listed: 0n, at },
    effects: [send({ type: "ready", nonce, size: held.length })],
  };
}

/** The answerer hears a frame. */
export function answer(state: Answering, frame: Frame, at: number): Step {
  switch (frame.type) {
    case "more":
      return sendSymbols(state, frame, at);
    case "list":
      return sendIds(state, frame, at);
    case "want":
      if (frame.ids.length > MOST_MOVED) return breakOff("too-much");
      return {
        state: { ...state, at },
        effects: [{ type: "give", records: frame.ids.flatMap((id) => state.held.get(id) ?? []) }],
      };
    case "compared":
      return { state: null, effects: [send({ type: "answered" }), { type: "synced" }] };
    default:
      return { state, effects: [] };
  }
}

function sendSymbols(state: Answering, { from, count }: Extract<Frame, { type: "more" }>, at: number): Step {
  // In order, so that nobody can have the same computed again and again.
  if (from !== state.sent) return { state, effects: [] };
  const to = from + count;
  if (count < LEAST_SYMBOLS || count > MOST_SYMBOLS || to > MOST_IN_ALL) return breakOff("too-much");
  const symbols = encodeSymbols(state.held.keys(), state.key, from, to);
  return { state: { ...state, sent: to, at }, effects: [send({ type: "symbols", from, symbols })] };
}

function sendIds(state: Answering, { after }: Extract<Frame, { type: "list" }>, at: number): Step {
  if (after !== state.listed) return { state, effects: [] };
  const above = [...state.held.keys()]
    .filter((id) => id > after)
    .sort((one, other) => (one < other ? -1 : 1));
  const ids = above.slice(0, MOST_IDS);
  return {
    state: { ...state, listed: ids.at(-1) ?? after, at },
    effects: [send({ type: "ids", after, isLast: above.length <= MOST_IDS, ids })],
  };
}
