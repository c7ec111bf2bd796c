import type { TransferId } from "./wire.ts";

/** Why a file did not arrive. */
export type TransferFault =
  /** The other said no, or has too many waiting. */
  | "declined"
  | "tooMany"
  | "tooLarge"
  | "cancelled"
  | "theyCancelled"
  /** What came is not what was offered. */
  | "damaged"
  /** The file changed or went away on the sender's device. */
  | "unreadable";

export type TransferState =
  /** The sender reads it once, to know its hash. */
  | { readonly step: "reading"; readonly moved: number }
  | { readonly step: "offered" }
  | { readonly step: "moving"; readonly moved: number }
  /** Accepted, but the two are not connected; it goes on by itself once they are. */
  | { readonly step: "paused"; readonly moved: number }
  /** All was sent; the other compares the hash. */
  | { readonly step: "checking"; readonly moved: number }
  /** `file` is there on the receiver's side. */
  | { readonly step: "done"; readonly file: Blob | null }
  | { readonly step: "failed"; readonly fault: TransferFault };

/** One file on its way; sizes in bytes. */
export interface Transfer {
  readonly id: TransferId;
  readonly direction: "out" | "in";
  readonly name: string;
  readonly size: number;
  readonly state: TransferState;
}

export type TransferEvent =
  | { readonly type: "offered" | "connectionLost" }
  | { readonly type: "sentAll"; readonly size: number }
  /** Bytes read, sent or received so far. */
  | { readonly type: "moved"; readonly moved: number }
  | { readonly type: "accepted"; readonly moved: number }
  | { readonly type: "intact"; readonly file: Blob | null }
  | { readonly type: "failed"; readonly fault: TransferFault };

/** Whether nothing more happens to a file. */
export function hasEnded({ step }: TransferState): boolean {
  return step === "done" || step === "failed";
}

/** The next state; an event that does not fit the state changes nothing. */
export function advanceTransfer(state: TransferState, event: TransferEvent): TransferState {
  if (hasEnded(state)) return state;
  switch (event.type) {
    case "offered":
      return state.step === "reading" ? { step: "offered" } : state;
    case "accepted":
      return state.step === "reading" ? state : { step: "moving", moved: event.moved };
    case "moved":
      return state.step === "reading" || state.step === "moving" ? { ...state, moved: event.moved } : state;
    case "sentAll":
      return state.step === "moving" ? { step: "checking", moved: event.size } : state;
    case "connectionLost":
      return state.step === "moving" || state.step === "checking"
        ? { step: "paused", moved: state.moved }
        : state;
    case "intact":
      return { step: "done", file: event.file };
    case "failed":
      return { step: "failed", fault: event.fault };
  }
}
