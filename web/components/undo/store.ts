import { create } from "zustand";

/** Something that was just done on this device and can still be taken back. */
export interface Undoable {
  /** What was done, as a sentence. */
  readonly text: string;
  readonly undo: () => void;
}

interface UndoStore {
  /** The latest; an earlier one is done for good. */
  readonly offered: Undoable | null;
  readonly offer: (undoable: Undoable) => void;
  readonly close: () => void;
}

/** What can be taken back right now, on whatever page. */
export const useUndo = create<UndoStore>()((set) => ({
  offered: null,
  offer: (offered) => set({ offered }),
  close: () => set({ offered: null }),
}));
