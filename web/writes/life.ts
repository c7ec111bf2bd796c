import type { Hex } from "viem";
import type { WriteFailure } from "./failure.ts";

/**
 * Where a write is. Only `visible` means that every page shows it; it is final once no reorganisation is to be expected any
 * more. `gone` is one that the chain had or was given and has no more: it can be sent again, and `failure` tells why that
 * didn't succeed. Until it is sent, one that is sent again keeps in `lost` what it was before.
 */
export type WriteState =
  | { step: "checking"; lost?: Lost }
  | { step: "signing"; networkFee: bigint; lost?: Lost }
  | ({ step: "sent" } & OnChain)
  | ({ step: "mined"; block: bigint } & OnChain)
  | ({ step: "visible"; block: bigint; isFinal: boolean } & OnChain)
  | { step: "failed"; failure: WriteFailure; hash: Hex | null }
  | ({ step: "gone"; failure: WriteFailure | null } & Lost);

/** A transaction that was sent. */
interface OnChain {
  hash: Hex;
  /** Its number among those of its account, once the chain's node told it: by it, what a wallet puts in its place is found. */
  nonce?: number | undefined;
}

/** A transaction that the chain has no more. */
interface Lost {
  hash: Hex;
  /** False where it was lost before any block had it. */
  wasRecorded: boolean;
}

export type WriteStep = WriteState["step"];

export type WriteEvent =
  /** `networkFee` is what the network will take for it, as now estimated: wei. */
  | { type: "checked"; networkFee: bigint }
  | { type: "signed"; hash: Hex }
  | { type: "numbered"; nonce: number }
  /** The wallet sent the same once more, for a higher fee. */
  | { type: "repriced"; hash: Hex }
  | { type: "included"; block: bigint }
  | { type: "indexed" }
  /** Its block was replaced by others, and none of these has it. */
  | { type: "takenBack" }
  /** The chain has it no more, not even to be recorded later. */
  | { type: "lost"; wasRecorded: boolean }
  /** The member wants it sent once more. */
  | { type: "again" }
  /** Its block is so deep that it stays. */
  | { type: "settled" }
  | { type: "failed"; failure: WriteFailure };

/** Steps in order, as the tray shows them. */
export const steps = [
  "checking",
  "signing",
  "sent",
  "mined",
  "visible",
] as const satisfies readonly WriteStep[];

/** Whether nothing can change any more, unless the member asks for it. */
export function hasEnded(state: WriteState): boolean {
  return state.step === "failed" || state.step === "gone" || (state.step === "visible" && state.isFinal);
}

/** Whether the member waits for nothing, so that it can be put away. */
export function isAtRest(state: WriteState): boolean {
  return hasEnded(state) || state.step === "visible";
}

/** The next state; an event that does not fit the state changes nothing. */
export function advance(state: WriteState, event: WriteEvent): WriteState {
  switch (event.type) {
    case "checked":
      return state.step === "checking" ? { ...state, step: "signing", networkFee: event.networkFee } : state;
    case "signed":
      return state.step === "signing" ? { step: "sent", hash: event.hash } : state;
    case "numbered":
      return state.step === "sent" ? { ...state, nonce: event.nonce } : state;
    case "repriced":
      return state.step === "sent" || state.step === "mined" || state.step === "visible"
        ? { ...sentOf(state), hash: event.hash }
        : state;
    case "included":
      return state.step === "sent" ? { ...state, step: "mined", block: event.block } : state;
    case "indexed":
      return state.step === "mined" ? { ...state, step: "visible", isFinal: false } : state;
    case "takenBack":
      return state.step === "mined" || state.step === "visible" ? sentOf(state) : state;
    case "lost":
      return state.step === "sent"
        ? { step: "gone", hash: state.hash, wasRecorded: event.wasRecorded, failure: null }
        : state;
    case "again":
      return state.step === "gone"
        ? { step: "checking", lost: { hash: state.hash, wasRecorded: state.wasRecorded } }
        : state;
    case "settled":
      return state.step === "visible" ? { ...state, isFinal: true } : state;
    case "failed":
      return failed(state, event.failure);
  }
}

function sentOf({ hash, nonce }: OnChain): { step: "sent" } & OnChain {
  return { step: "sent", hash, ...(nonce !== undefined && { nonce }) };
}

/** What could not be sent again is still gone, and may be tried once more. */
function failed(state: WriteState, failure: WriteFailure): WriteState {
  if (isAtRest(state)) return state;
  if ("lost" in state && state.lost !== undefined) return { step: "gone", ...state.lost, failure };
  return { step: "failed", failure, hash: "hash" in state ? state.hash : null };
}
