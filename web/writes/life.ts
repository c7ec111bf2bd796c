import type { Hex } from "viem";
import type { WriteFailure } from "./failure.ts";

/** Where a write is. Only `visible` means that every page shows it. */
export type WriteState =
  | { step: "checking" }
  | { step: "signing" }
  | { step: "sent"; hash: Hex }
  | { step: "mined"; hash: Hex; block: bigint }
  | { step: "visible"; hash: Hex; block: bigint }
  | { step: "failed"; failure: WriteFailure; hash: Hex | null };

export type WriteStep = WriteState["step"];

export type WriteEvent =
  | { type: "checked" }
  | { type: "signed"; hash: Hex }
  | { type: "included"; block: bigint }
  | { type: "indexed" }
  | { type: "failed"; failure: WriteFailure };

/** Steps in order, as the tray shows them. */
export const steps = [
  "checking",
  "signing",
  "sent",
  "mined",
  "visible",
] as const satisfies readonly WriteStep[];

const ended = new Set<WriteStep>(["visible", "failed"]);

export function hasEnded(state: WriteState): boolean {
  return ended.has(state.step);
}

/** The next state; an event that does not fit the state changes nothing. */
export function advance(state: WriteState, event: WriteEvent): WriteState {
  if (hasEnded(state)) return state;
  switch (event.type) {
    case "checked":
      return state.step === "checking" ? { step: "signing" } : state;
    case "signed":
      return state.step === "signing" ? { step: "sent", hash: event.hash } : state;
    case "included":
      return state.step === "sent" ? { step: "mined", hash: state.hash, block: event.block } : state;
    case "indexed":
      return state.step === "mined" ? { step: "visible", hash: state.hash, block: state.block } : state;
    case "failed":
      return { step: "failed", failure: event.failure, hash: "hash" in state ? state.hash : null };
  }
}
