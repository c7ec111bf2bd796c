"use client";

import { useSyncExternalStore } from "react";
import type { Kept } from "./kept.ts";

/** What is kept on the device, as it changes; null while the page is exported and until it runs in a browser. */
export function useKept<T>(kept: Kept<T>): T | null {
  return useSyncExternalStore<T | null>(kept.subscribe, kept.read, () => null);
}
