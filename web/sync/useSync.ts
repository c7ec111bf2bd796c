"use client";

import { useEffect, useReducer } from "react";
import { useConfig } from "../config/context.tsx";
import { type AccountId, accountId } from "../index/ids.ts";
import type { PeerReport } from "../trust/gossip/report.ts";
import { useAccount } from "../wallet/account.ts";
import { needSession } from "./need.ts";
import { type SyncSession, useSyncSession } from "./session.ts";
import { follow } from "./useRecords.ts";

/** Whose device it is; null without a wallet. */
export function useOwnAccount(): AccountId | null {
  const { address } = useAccount();
  return address === undefined ? null : accountId(address);
}

/** The signed records of this device for the connected member; null until they are there, or where they aren't wanted. */
export function useSync(isWanted: boolean): SyncSession | null {
  const config = useConfig();
  const account = useOwnAccount();
  const session = useSyncSession((state) => state.session);
  useEffect(() => {
    if (isWanted && account !== null) needSession(account, config);
  }, [isWanted, account, config]);
  return isWanted && session?.account === account ? session : null;
}

/** How syncing goes with each peer of this visit, as it changes. */
export function usePeers(session: SyncSession | null): readonly PeerReport[] {
  const gossiper = session?.gossiper;
  const [, render] = useReducer((count: number) => count + 1, 0);
  useEffect(() => (gossiper === undefined ? undefined : follow(gossiper, render)), [gossiper]);
  return gossiper?.peers() ?? [];
}
