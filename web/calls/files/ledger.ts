import { createStore, type StoreApi } from "zustand/vanilla";
import { advanceTransfer, hasEnded, type Transfer, type TransferEvent } from "./transfer.ts";
import type { FileMessage, TransferId } from "./wire.ts";

/** Milliseconds between two tellings of how far a file is. */
const TELL_MS = 100;

/** The files between two members, newest last, and what happens to them. */
export interface Ledger {
  readonly view: StoreApi<readonly Transfer[]>;
  find(id: TransferId): Transfer | undefined;
  begin(transfer: Transfer): void;
  apply(id: TransferId, event: TransferEvent): void;
  /** Tells how far a file is, not more often than eyes follow. */
  tell(id: TransferId, moved: number): void;
  remove(id: TransferId): void;
}

export function createLedger(): Ledger {
  const view = createStore<readonly Transfer[]>(() => []);
  let toldAt = 0;
  const apply = (id: TransferId, event: TransferEvent): void =>
    view.setState(
      (all) =>
        all.map((each) => (each.id === id ? { ...each, state: advanceTransfer(each.state, event) } : each)),
      true,
    );
  return {
    view,
    find: (id) => view.getState().find((transfer) => transfer.id === id),
    begin: (transfer) => view.setState((all) => [...all, transfer], true),
    apply,
    tell: (id, moved) => {
      const now = performance.now();
      if (now - toldAt < TELL_MS) return;
      toldAt = now;
      apply(id, { type: "moved", moved });
    },
    remove: (id) =>
      view.setState((all) => all.filter((each) => each.id !== id || !hasEnded(each.state)), true),
  };
}

/** How one side speaks to the other; what is said without a connection is not heard. */
export type Say = (message: FileMessage) => void;
