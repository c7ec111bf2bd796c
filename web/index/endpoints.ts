import { IndexError, IndexForeign } from "./errors.ts";
import { assertOrigin, type Origin } from "./origin.ts";
import { metaQuery } from "./queries/meta.ts";
import { parse } from "./reading.ts";
import { ask, type Transport } from "./transport.ts";

/** So many blocks behind the freshest still count as fresh: they were not all looked at in the same instant. */
const SLACK = 5n;
/** Milliseconds between two looks at which endpoint is the best. */
const LOOK_EVERY = 30_000;
/** Milliseconds after which an endpoint that was only looked at counts as silent. */
const LOOK_TIMEOUT = 5_000;

/**
 * Which endpoint to ask: the first while it is about as fresh as any; else the one in use while that is; else the freshest.
 *
 * @param heads the newest block of each; null for one that doesn't answer
 * @returns its position; null where none answers
 */
export function choose(heads: readonly (bigint | null)[], current: number): number | null {
  const best = heads.reduce<bigint>((most, head) => (head !== null && head > most ? head : most), -1n);
  if (best < 0n) return null;
  const isFresh = (at: number) => (heads[at] ?? -1n - SLACK) >= best - SLACK;
  if (isFresh(0)) return 0;
  return isFresh(current) ? current : heads.indexOf(best);
}

/** The endpoints of one index, and which of them is asked now. */
export class Endpoints {
  readonly #all: readonly Transport[];
  readonly #now: () => number;
  readonly #origin: Origin | undefined;
  /** Those that may stand in for the first. */
  readonly #trusted = new Set<Transport>();
  #current = 0;
  #lookedAt: number;
  /** Why one that answers is not asked. */
  #foreign: IndexForeign | undefined;

  /**
   * @param all at least one, the preferred first
   * @param now milliseconds, of any beginning
   * @param origin of what the others must be to stand in for the first; without it they are believed
   */
  constructor(all: readonly Transport[], now: () => number, origin?: Origin) {
    this.#all = all;
    this.#origin = origin;
    this.#now = now;
    this.#lookedAt = now();
  }

  /** The one in use. Now and then a better one is looked for beside it, for the questions after this one. */
  get #inUse(): Transport {
    if (this.#all.length > 1 && this.#now() - this.#lookedAt >= LOOK_EVERY) void this.#look(this.#all);
    const current = this.#all[this.#current];
    if (current === undefined) throw new Error("An index needs an address.");
    return current;
  }

  /**
   * Asks the one in use; where it fails, each of the others at most once, the best first.
   *
   * @throws what the first of them failed with, where all fail; {@link IndexForeign} where one answers that is of another
   * network or deployment
   */
  async ask<Answer>(
    question: (endpoint: Transport) => Promise<Answer>,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    const tried = new Set<Transport>();
    for (let first: IndexError | undefined; ; ) {
      const endpoint = this.#inUse;
      tried.add(endpoint);
      try {
        return await question(endpoint);
      } catch (error) {
        if (!(error instanceof IndexError)) throw error;
        first ??= error;
        if (!(await this.#leave(tried))) throw this.#foreign ?? first;
        signal?.throwIfAborted();
      }
    }
  }

  /** Goes on to the best of those that were not tried; false where none of them answers. */
  async #leave(tried: ReadonlySet<Transport>): Promise<boolean> {
    if (!tried.has(this.#inUse)) return true;
    const others = this.#all.filter((endpoint) => !tried.has(endpoint));
    return others.length > 0 && this.#look(others);
  }

  async #look(among: readonly Transport[]): Promise<boolean> {
    this.#lookedAt = this.#now();
    this.#foreign = undefined;
    const heads = await Promise.all(
      this.#all.map((endpoint) => (among.includes(endpoint) ? this.#headOf(endpoint) : null)),
    );
    const chosen = choose(heads, this.#current);
    if (chosen !== null) this.#current = chosen;
    return chosen !== null;
  }

  /** The newest block of one that may be asked; null where it doesn't answer, or is not known to be of our origin. */
  async #headOf(endpoint: Transport): Promise<bigint | null> {
    const once = { ...endpoint, attempts: 1, timeout: Math.min(endpoint.timeout, LOOK_TIMEOUT) };
    try {
      if (this.#origin !== undefined && endpoint !== this.#all[0] && !this.#trusted.has(endpoint)) {
        await assertOrigin(once, this.#origin);
        this.#trusted.add(endpoint);
      }
      return parse(metaQuery, (await ask(once, metaQuery.text, {})).data)._meta?.block.number ?? null;
    } catch (error) {
      if (error instanceof IndexForeign) this.#foreign = error;
      return null;
    }
  }
}
