"use client";

import { useSyncExternalStore } from "react";
import type { HeldRecord } from "../trust/attestations/held.ts";
import { useSyncSession } from "./session.ts";

const NOTHING: readonly never[] = [];
const never = () => () => {};

/** The signed records that count, as they change; none until somebody needed them. */
export function useRecords(): readonly HeldRecord[] {
  const gossiper = useSyncSession(({ session }) => session?.gossiper);
  const read = () => gossiper?.records() ?? NOTHING;
  return useSyncExternalStore(gossiper?.subscribe ?? never, read, () => NOTHING);
}
