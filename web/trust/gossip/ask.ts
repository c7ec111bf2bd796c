import type { HeldRecord } from "../attestations/held.ts";
import {
  type Asking,
  breakOff,
  type ComparisonStep,
  LEAST_SYMBOLS,
  MOST_IN_ALL,
  MOST_MOVED,
  type Named,
  send,
} from "./comparison.ts";
import { byShortId, comparisonKey, type ShortId } from "./shortIds.ts";
import { append, emptySymbols, encodeSymbols, peel, subtract } from "./symbols.ts";
import { type Frame, MOST_SYMBOLS } from "./wire.ts";

/** Symbols that are asked for first where two sets are of one size: enough for some twenty differences. */
const FIRST_SYMBOLS = 32;
/** What a difference takes, the worst case of the paper. */
const SYMBOLS_EACH = 1.75;
/** Of a symbol and of a short id, in bytes. */
const LISTED_FOR_A_SYMBOL = 8 / 13;
/** Ids that a peer may list. */
const MOST_LISTED = 200_000;

type Step = ComparisonStep<Asking>;
type In<Phase extends Asking["phase"]> = Extract<Asking, { readonly phase: Phase }>;

/** Starts a comparison. @param nonce fresh and random @param at milliseconds since the epoch */
export function startAsking(held: readonly HeldRecord[], nonce: Uint8Array, at: number): Step {
  return {
    state: { phase: "greeting", nonce, held, at },
    effects: [send({ type: "compare", nonce, size: held.length })],
  };
}

/** The asker hears a frame. What doesn't fit its phase is of a comparison that was given up, and changes nothing. */
export function ask(state: Asking, frame: Frame, at: number): Step {
  if (state.phase === "greeting" && frame.type === "ready") return begin(state, frame, at);
  if (state.phase === "decoding" && frame.type === "symbols") return decode(state, frame, at);
  if (state.phase === "listing" && frame.type === "ids") return readList(state, frame, at);
  if (state.phase === "receiving" && frame.type === "answered")
    return {
      state: null,
      effects: [{ type: "synced" }, ...(state.isCut ? [{ type: "again" } as const] : [])],
    };
  return { state, effects: [] };
}

function begin({ nonce, held }: In<"greeting">, ready: Extract<Frame, { type: "ready" }>, at: number): Step {
  const key = comparisonKey(nonce, ready.nonce);
  const named = byShortId(key, held);
  const most = Math.min(MOST_IN_ALL, FIRST_SYMBOLS + Math.ceil(ready.size * LISTED_FOR_A_SYMBOL));
  const least = Math.ceil(SYMBOLS_EACH * Math.abs(ready.size - held.length));
  // They differ by so much in number already that symbols would only come on top.
  if (FIRST_SYMBOLS + least > most) return list(named, at);
  const state: Asking = { phase: "decoding", key, held: named, symbols: emptySymbols(0), most, at };
  return askMore(state, FIRST_SYMBOLS + least);
}

function askMore(state: In<"decoding">, wanted: number): Step {
  const from = state.symbols.count.length;
  const count = Math.min(wanted, MOST_SYMBOLS, state.most - from);
  return { state, effects: [send({ type: "more", from, count })] };
}

function decode(state: In<"decoding">, frame: Extract<Frame, { type: "symbols" }>, at: number): Step {
  const { key, held, most } = state;
  if (frame.from !== state.symbols.count.length) return { state, effects: [] };
  const symbols = append(state.symbols, frame.symbols);
  const length = symbols.count.length;
  if (length === frame.from || length > most) return breakOff("malformed");
  const found = peel(subtract(symbols, encodeSymbols(held.keys(), key, 0, length)), key);
  if (found !== null) return settle(held, found.first, found.second, at);
  if (most - length < LEAST_SYMBOLS) return list(held, at);
  return askMore({ ...state, symbols, at }, Math.max(LEAST_SYMBOLS, Math.ceil(length / 2)));
}

function list(held: Named, at: number): Step {
  const state: Asking = { phase: "listing", held, after: 0n, missing: [], surplus: [], at };
  return { state, effects: [send({ type: "list", after: 0n })] };
}

function readList(state: In<"listing">, frame: Extract<Frame, { type: "ids" }>, at: number): Step {
  const { held, after } = state;
  const { ids, isLast } = frame;
  if (frame.after !== after) return { state, effects: [] };
  const isAscending = ids.every((id, place) => id > (ids[place - 1] ?? after));
  const last = ids.at(-1);
  if (!isAscending || (last === undefined && !isLast)) return breakOff("malformed");
  const missing = [...state.missing, ...ids.filter((id) => !held.has(id))];
  if (missing.length > MOST_LISTED) return breakOff("too-much");
  const listed = new Set(ids);
  const isInRange = (id: ShortId) => id > after && (isLast || last === undefined || id <= last);
  const surplus = [...state.surplus, ...[...held.keys()].filter((id) => isInRange(id) && !listed.has(id))];
  if (isLast || last === undefined) return settle(held, missing, surplus, at);
  return {
    state: { ...state, after: last, missing, surplus, at },
    effects: [send({ type: "list", after: last })],
  };
}

/** Gives what the other lacks and asks for what is missing here. */
function settle(held: Named, missing: readonly ShortId[], surplus: readonly ShortId[], at: number): Step {
  const ids = missing.slice(0, MOST_MOVED);
  const records = surplus.slice(0, MOST_MOVED).flatMap((id) => held.get(id) ?? []);
  return {
    state: { phase: "receiving", isCut: Math.max(missing.length, surplus.length) > MOST_MOVED, at },
    effects: [
      ...(ids.length > 0 ? [send({ type: "want", ids })] : []),
      { type: "give", records },
      send({ type: "compared" }),
    ],
  };
}
