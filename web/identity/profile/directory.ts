import type { Address } from "viem";
import type { ProfileCache, SeenProfile } from "./cache.ts";

/** Milliseconds for which a profile is not asked for again. */
const FRESH = 60_000;
/** The same while the node was away, or has said nothing. */
const SOON = 10_000;
/** Look-ups at once: a page may name a hundred members, and a browser holds few connections to one host. */
const AT_ONCE = 4;

interface Entry {
  readonly seen: SeenProfile | undefined;
  /** Milliseconds since 1970 when it may be asked for again. */
  readonly until: number;
}

/** The profiles that a page's members have, looked up once for all places that show them. */
export class ProfileDirectory {
  readonly #cache: ProfileCache;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();
  readonly #queue: Address[] = [];
  readonly #listeners = new Set<() => void>();
  #running = 0;
  #version = 0;

  /** @param now milliseconds since 1970 */
  constructor(cache: ProfileCache, now: () => number = Date.now) {
    this.#cache = cache;
    this.#now = now;
  }

  /** What is known of a member's profile; what isn't known yet, or not any more, is looked up beside. */
  get(member: Address): SeenProfile | undefined {
    const key = member.toLowerCase();
    const entry = this.#entries.get(key);
    if (entry === undefined || entry.until <= this.#now()) {
      this.#entries.set(key, { seen: entry?.seen, until: Number.POSITIVE_INFINITY });
      this.#queue.push(member);
      queueMicrotask(() => this.#work());
    }
    return entry?.seen;
  }

  /** Looks a member up now. @throws {ProfilesAway} the node is away and the member was never seen */
  async look(member: Address): Promise<SeenProfile> {
    const seen = await this.#cache.look(member);
    this.#put(member, seen);
    return seen;
  }

  /** Grows with each change: what `useSyncExternalStore` compares. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #work(): void {
    while (this.#running < AT_ONCE) {
      const member = this.#queue.shift();
      if (member === undefined) return;
      this.#running += 1;
      void this.#lookBeside(member).finally(() => {
        this.#running -= 1;
        this.#work();
      });
    }
  }

  async #lookBeside(member: Address): Promise<void> {
    const key = member.toLowerCase();
    const known = this.#entries.get(key)?.seen ?? (await this.#cache.kept(member));
    // At once what was seen on an earlier visit; the node may take its time.
    if (known !== undefined) this.#put(member, known);
    try {
      await this.look(member);
    } catch {
      this.#entries.set(key, { seen: known, until: this.#now() + SOON });
    }
  }

  #put(member: Address, seen: SeenProfile): void {
    const until = this.#now() + (seen.keptSince === null ? FRESH : SOON);
    this.#entries.set(member.toLowerCase(), { seen, until });
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
