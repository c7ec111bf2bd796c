import { type Hex, isHex } from "viem";
import { z } from "zod";
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
const keptSchema = z.object({
  sent: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      href: z.string().nullable(),
      hash: z.custom<Hex>((value) => isHex(value)),
    }),
  ),
});
type Kept = z.infer<typeof keptSchema>;

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
        writes: (keptSchema.safeParse(kept).data?.sent ?? []).map(({ hash, ...write }) => ({
          ...write,
          state: { step: "sent", hash },
        })),
      }),
    },
  ),
);
