/** Which answers now come from what was kept, and how old they are: pages tell their members. */
export class Served {
  readonly #entries = new Map<string, { readonly at: number; readonly servedAt: number }>();
  readonly #listeners = new Set<() => void>();
  readonly #now: () => number;

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** When the oldest of them was good, in milliseconds since 1970; null where all answers are fresh. */
  readonly oldest = (): number | null => {
    const ages = [...this.#entries.values()].map(({ at }) => at);
    return ages.length === 0 ? null : Math.min(...ages);
  };

  /** Calls back after each change, until what it returns is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A question is answered by what was kept at a time. */
  add(key: string, at: number): void {
    this.#entries.set(key, { at, servedAt: this.#now() });
    this.#tell();
  }

  /** A question is answered freshly again. */
  remove(key: string): void {
    if (this.#entries.delete(key)) this.#tell();
  }

  /** Forgets what was served before a time and never asked for again: the page that showed it was left. */
  forgetServedBefore(time: number): void {
    for (const [key, { servedAt }] of this.#entries) if (servedAt < time) this.#entries.delete(key);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
