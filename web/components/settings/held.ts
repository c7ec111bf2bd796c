import type { DeviceStore } from "../../device/store.ts";
import { forgetAnswers } from "../../index/cache/indexeddb.ts";
import { dropSession } from "../../sync/need.ts";
import { SYNC } from "../../sync/session.ts";
import { forgetAttestations } from "../../sync/store.ts";
import { DRAFTS } from "../useDraft.ts";

/**
 * What a member may have deleted. Not here are sealed votes, messages, keys and wallets, which exist nowhere else, and which
 * their own pages keep and give up.
 */
export const HELD = ["drafts", "looking", "seen", "signed"] as const;

export type Held = (typeof HELD)[number];

/** What the keys of each begin with. */
const PREFIXES: Readonly<Record<Held, readonly string[]>> = {
  drafts: [DRAFTS],
  looking: ["myceliary.discover", "myceliary.place", "myceliary.searches", "myceliary.clicks"],
  seen: ["myceliary.notices.", "myceliary.juryTold", "myceliary.firstSteps."],
  signed: [SYNC],
};

/** The keys of what is held of a kind. */
export function keysOf(held: Held, device: Pick<DeviceStore, "keys">): readonly string[] {
  return PREFIXES[held].flatMap((prefix) => device.keys(prefix));
}

/** Deletes what is held of a kind. */
export async function deleteHeld(held: Held, device: Pick<DeviceStore, "keys" | "forget">): Promise<void> {
  for (const key of keysOf(held, device)) device.forget(key);
  if (typeof indexedDB === "undefined") return;
  if (held === "seen") await forgetAnswers(indexedDB);
  if (held === "signed") {
    dropSession();
    await forgetAttestations(indexedDB);
  }
}
