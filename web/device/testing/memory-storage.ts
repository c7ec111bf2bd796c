/** A browser's storage that holds so many characters, keys and texts together. */
export function memoryStorage(most = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>();
  const held = () => [...kept].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, text) {
      const before = kept.get(key);
      const freed = before === undefined ? 0 : key.length + before.length;
      if (held() - freed + key.length + text.length > most)
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      kept.set(key, text);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (n) => [...kept.keys()][n] ?? null,
    get length() {
      return kept.size;
    },
  };
}
