/** Short texts that stay on the member's device. */
export interface DeviceStore {
  /** Null where nothing is kept under the key. */
  readonly read: (key: string) => string | null;
  /** Where the browser keeps nothing, because its storage is full or turned off, the text lives as long as the page. */
  readonly keep: (key: string, text: string) => void;
  readonly forget: (key: string) => void;
  /** The keys that begin so, in the order of the alphabet. */
  readonly keys: (prefix: string) => readonly string[];
  /** Whether some text lives only as long as the page. */
  readonly isFailing: () => boolean;
  /** Calls back when that changes; returns how to stop it. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/**
 * Keeps texts in a browser's storage, and in memory what that refuses.
 *
 * @param open the storage; throws where a browser's settings forbid to have one
 */
export function createDeviceStore(open: () => Storage): DeviceStore {
  const unkept = new Map<string, string>();
  const listeners = new Set<() => void>();
  let wasFailing = false;
  const tell = () => {
    const isFailing = unkept.size > 0;
    if (isFailing === wasFailing) return;
    wasFailing = isFailing;
    for (const onChange of listeners) onChange();
  };
  const attempt = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    try {
      return use(open());
    } catch {
      return otherwise;
    }
  };
  return {
    read: (key) => unkept.get(key) ?? attempt((storage) => storage.getItem(key), null),
    keep(key, text) {
      const isKept = attempt((storage) => {
        storage.setItem(key, text);
        return true;
      }, false);
      if (isKept) unkept.delete(key);
      else unkept.set(key, text);
      tell();
    },
    forget(key) {
      unkept.delete(key);
      attempt((storage) => storage.removeItem(key), undefined);
      tell();
    },
    keys(prefix) {
      const stored = attempt(
        (storage) => Array.from({ length: storage.length }, (_, position) => storage.key(position) ?? ""),
        [],
      );
      const all = new Set([...stored, ...unkept.keys()]);
      return [...all].filter((key) => key.startsWith(prefix)).sort();
    },
    isFailing: () => unkept.size > 0,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** This browser's. */
export const device = createDeviceStore(() => localStorage);
