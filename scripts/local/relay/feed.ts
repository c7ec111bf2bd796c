/** Takes what is new in a topic. */
export type Listener = (message: Uint8Array) => void;

/** Who waits for what is new in which topic. */
export class Feed {
  readonly #listeners = new Map<string, Set<Listener>>();

  /** Hears a topic until the signal is aborted. */
  listen(topic: Uint8Array, listener: Listener, signal: AbortSignal): void {
    if (signal.aborted) return;
    const name = nameOf(topic);
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    signal.addEventListener("abort", () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(name) === listeners) this.#listeners.delete(name);
    });
  }

  tell(topic: Uint8Array, message: Uint8Array): void {
    for (const listener of this.#listeners.get(nameOf(topic)) ?? []) listener(message);
  }
}

const nameOf = (topic: Uint8Array): string => Buffer.from(topic).toString("hex");
