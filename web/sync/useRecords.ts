"use client";

import { useCallback, useSyncExternalStore } from "react";
import type { HeldRecord } from "../trust/attestations/held.ts";
import type { Gossiper } from "../trust/gossip/gossiper.ts";
import { useSyncSession } from "./session.ts";

const NOTHING: readonly never[] = [];
/** Milliseconds in which changes are told at once: records come by the hundred, and what is computed of them takes a while. */
const AT_ONCE = 300;

/** Calls back on changes; returns how to stop it. */
export function follow(gossiper: Gossiper, onChange: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = gossiper.subscribe(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, AT_ONCE);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** The signed records that count, as they change; none until somebody needed them. */
export function useRecords(): readonly HeldRecord[] {
  const gossiper = useSyncSession(({ session }) => session?.gossiper);
  const subscribe = useCallback(
    (onChange: () => void) => (gossiper === undefined ? () => {} : follow(gossiper, onChange)),
    [gossiper],
  );
  const read = () => gossiper?.records() ?? NOTHING;
  return useSyncExternalStore(subscribe, read, () => NOTHING);
}
