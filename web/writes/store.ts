import type { Hex } from "viem";
import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import { advance, hasEnded, type WriteEvent, type WriteState } from "./life.ts";

export interface Write {
  id: string;
  title: string;
  href: string | null;
  state: WriteState;
}

interface WriteStore {
  writes: readonly Write[];
  begin: (write: Pick<Write, "id" | "title" | "href">) => void;
  apply: (id: string, event: WriteEvent) => void;
  dismiss: (id: string) => void;
}

/** Only what is already on its way outlives a reload, as text: a hash is enough to follow it again. */
interface Kept {
  sent: readonly { id: string; title: string; href: string | null; hash: Hex }[];
}

/** The writes of this tab, newest first. */
export const useWrites = create<WriteStore>()(
  persist(
    (set) => ({
      writes: [],
      begin: (write) =>
        set(({ writes }) => ({ writes: [{ ...write, state: { step: "checking" } }, ...writes] })),
      apply: (id, event) =>
        set(({ writes }) => ({
          writes: writes.map((write) =>
            write.id === id ? { ...write, state: advance(write.state, event) } : write,
          ),
        })),
      dismiss: (id) => set(({ writes }) => ({ writes: writes.filter((write) => write.id !== id) })),
    }),
    {
      name: "myceliary.writes",
      version: 1,
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ writes }): Kept => ({
        sent: writes.flatMap(({ id, title, href, state }) =>
          !hasEnded(state) && "hash" in state && state.hash !== null
            ? [{ id, title, href, hash: state.hash }]
            : [],
        ),
      }),
      merge: (kept, current) => ({
        ...current,
        writes: ((kept as Kept | undefined)?.sent ?? []).map(({ hash, ...write }) => ({
          ...write,
          state: { step: "sent", hash },
        })),
      }),
    },
  ),
);
