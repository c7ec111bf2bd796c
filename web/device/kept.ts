import type * as z from "zod/mini";
import type { DeviceStore } from "./store.ts";

/** One value that stays on the device and tells whoever shows it when it changes, in other tabs too. */
export interface Kept<T> {
  /** The same object as long as nothing changed. */
  readonly read: () => T;
  readonly write: (value: T) => void;
  /** Calls back on a change; returns how to stop it. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/**
 * Keeps a value of a known form under a key.
 *
 * @param schema checks what was stored: what no longer fits counts as nothing stored
 * @param empty the value where nothing is stored
 */
export function createKept<T>(store: DeviceStore, key: string, schema: z.ZodMiniType<T>, empty: T): Kept<T> {
  const listeners = new Set<() => void>();
  let known: { readonly text: string | null; readonly value: T } | null = null;
  const parse = (text: string | null): T => {
    if (text === null) return empty;
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      return empty;
    }
  };
  const tell = () => {
    for (const onChange of listeners) onChange();
  };
  /** Another tab wrote; a key of null is all of them. */
  const hear = (event: StorageEvent) => {
    if (event.key === null || event.key === key) tell();
  };
  return {
    read() {
      const text = store.read(key);
      if (known === null || known.text !== text) known = { text, value: parse(text) };
      return known.value;
    },
    write(value) {
      store.keep(key, JSON.stringify(value));
      tell();
    },
    subscribe(onChange) {
      if (listeners.size === 0 && typeof window !== "undefined") window.addEventListener("storage", hear);
      listeners.add(onChange);
      return () => {
        listeners.delete(onChange);
        if (listeners.size === 0 && typeof window !== "undefined")
          window.removeEventListener("storage", hear);
      };
    },
  };
}
