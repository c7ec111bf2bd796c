"use client";

import type { Told } from "../trust/gossip/scores/told.ts";
import type { SyncSession } from "./session.ts";
import { usePeers } from "./useSync.ts";

/** What peers told a device that holds only its own, as it changes, and of how many who could. */
export function useTold(session: SyncSession): { readonly told: readonly Told[]; readonly of: number } {
  const peers = usePeers(session);
  const told = session.gossiper.told();
  const able = peers.filter(({ links, holds }) => links > 0 && holds === "all");
  return { told, of: new Set([...told, ...able].map(({ peer }) => peer)).size };
}
