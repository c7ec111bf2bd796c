import type { DeviceStore } from "../../device/store.ts";
import { forgetAnswers } from "../../index/cache/indexeddb.ts";
import { DRAFTS } from "../useDraft.ts";

/**
 * What a member may have deleted without losing anything that exists nowhere else: not here are sealed votes, messages, keys
 * and wallets, which their own pages keep and give up.
 */
export const HELD = ["drafts", "looking", "seen"] as const;

export type Held = (typeof HELD)[number];

/** What the keys of each begin with. */
const PREFIXES: Readonly<Record<Held, readonly string[]>> = {
  drafts: [DRAFTS],
  looking: ["myceliary.discover", "myceliary.place", "myceliary.searches", "myceliary.clicks"],
  seen: ["myceliary.notices.", "myceliary.juryTold", "myceliary.firstSteps."],
};

/** The keys of what is held of a kind. */
export function keysOf(held: Held, device: Pick<DeviceStore, "keys">): readonly string[] {
  return PREFIXES[held].flatMap((prefix) => device.keys(prefix));
}

/** Deletes what is held of a kind. */
export async function deleteHeld(held: Held, device: Pick<DeviceStore, "keys" | "forget">): Promise<void> {
  for (const key of keysOf(held, device)) device.forget(key);
  if (held === "seen" && typeof indexedDB !== "undefined") await forgetAnswers(indexedDB);
}
