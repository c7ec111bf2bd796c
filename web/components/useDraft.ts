"use client";

import { useCallback, useEffect, useState } from "react";
import type * as z from "zod/mini";
import { device } from "../device/store.ts";

/** What the keys of all drafts begin with. */
export const DRAFTS = "myceliary.draft.";

/**
 * What a member types, kept on the device until it is sent: it survives a reload and a failed write.
 *
 * @param key One draft a form and subject, such as `propose:1234`.
 * @param schema Checks what was stored; what no longer fits is dropped.
 */
export function useDraft<T extends object>(
  key: string,
  schema: z.ZodMiniType<T>,
  initial: () => T,
): [T, (change: Partial<T>) => void, () => void] {
  const [draft, setDraft] = useState<T>(() => read(key, schema) ?? initial());
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) device.keep(DRAFTS + key, JSON.stringify(draft));
  }, [key, draft, touched]);
  const change = useCallback((part: Partial<T>) => {
    setTouched(true);
    setDraft((current) => ({ ...current, ...part }));
  }, []);
  const clear = useCallback(() => {
    setTouched(false);
    forgetDraft(key);
  }, [key]);
  return [draft, change, clear];
}

/** Forgets what was typed under a key. */
export function forgetDraft(key: string): void {
  device.forget(DRAFTS + key);
}

function read<T>(key: string, schema: z.ZodMiniType<T>): T | null {
  const stored = device.read(DRAFTS + key);
  if (stored === null) return null;
  try {
    return schema.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}
