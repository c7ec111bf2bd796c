import type { Address } from "viem";
import * as z from "zod/mini";
import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import { keep, restore } from "./kept.ts";
import { WRITES_KEY } from "./key.ts";
import { advance, hasEnded, type WriteEvent, type WriteState } from "./life.ts";
import type { WriteRequest } from "./request.ts";

export interface Write {
  id: string;
  title: string;
  href: string | null;
  /** Who sends it; null where no wallet is connected. */
  account: Address | null;
  /** Null until it is known what will be sent. */
  call: WriteRequest["call"] | null;
  state: WriteState;
  /** Not shown while it is visible everywhere; it comes back should the chain take it back. */
  isPutAway: boolean;
}

interface WriteStore {
  writes: readonly Write[];
  begin: (id: string, account: Address | null, request: Pick<WriteRequest, "title" | "href">) => void;
  prepared: (id: string, call: WriteRequest["call"]) => void;
  apply: (id: string, event: WriteEvent) => void;
  dismiss: (id: string) => void;
}

const keptSchema = z.object({ kept: z.array(z.unknown()) });

/** Takes in what happened to a write; null where it is over and put away. */
function moved(write: Write, event: WriteEvent): Write | null {
  const state = advance(write.state, event);
  const isPutAway = write.isPutAway && state.step === "visible";
  return isPutAway && hasEnded(state) ? null : { ...write, state, isPutAway };
}

/** A write that is still followed goes on unseen. */
function putAway(write: Write): Write | null {
  return hasEnded(write.state) ? null : { ...write, isPutAway: true };
}

const change = (writes: readonly Write[], id: string, by: (write: Write) => Write | null): Write[] =>
  writes.flatMap((write) => (write.id === id ? (by(write) ?? []) : [write]));

/** The writes of this tab, newest first. */
export const useWrites = create<WriteStore>()(
  persist(
    (set) => ({
      writes: [],
      begin: (id, account, request) =>
        set(({ writes }) => ({
          writes: [
            {
              id,
              title: request.title,
              href: request.href ?? null,
              account,
              call: null,
              state: { step: "checking" },
              isPutAway: false,
            },
            ...writes,
          ],
        })),
      prepared: (id, call) =>
        set(({ writes }) => ({ writes: change(writes, id, (write) => ({ ...write, call })) })),
      apply: (id, event) =>
        set(({ writes }) => ({ writes: change(writes, id, (write) => moved(write, event)) })),
      dismiss: (id) => set(({ writes }) => ({ writes: change(writes, id, putAway) })),
    }),
    {
      name: WRITES_KEY,
      version: 2,
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ writes }) => ({ kept: writes.flatMap((write) => keep(write) ?? []) }),
      merge: (kept, current) => ({
        ...current,
        writes: (keptSchema.safeParse(kept).data?.kept ?? []).flatMap((each) => restore(each) ?? []),
      }),
    },
  ),
);

/**
 * Settles with true once the member wants a write that is gone sent again; with false at once where it isn't gone, or when
 * it is put away.
 */
export function askedAgain(id: string): Promise<boolean> {
  const stepOf = () => useWrites.getState().writes.find((write) => write.id === id)?.state.step;
  if (stepOf() !== "gone") return Promise.resolve(false);
  return new Promise((resolve) => {
    const leave = useWrites.subscribe(() => {
      const step = stepOf();
      if (step === "gone") return;
      leave();
      resolve(step === "checking");
    });
  });
}
