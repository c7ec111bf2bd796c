import type { Kept, Shelf } from "./shelf.ts";

/** Milliseconds for which a deployment counts as the same while answers are put away. */
const KNOWN_FOR = 60_000;
/** The longest single answer that is kept, in characters: one answer must not empty the shelf. */
const LONGEST = 16_000_000;

export interface Deployment {
  /** What is configured, such as a chain's number and an address. */
  readonly name: string;
  /**
   * What tells this deployment from another of the same name, such as a local chain that was begun anew; rejects where
   * that can't be found out now.
   */
  identify(): Promise<string>;
}

/** The last good answers of one deployment. What can't be kept is only missed later: it never fails an answer. */
export class AnswerCache {
  readonly #shelf: Shelf;
  readonly #deployment: Deployment;
  readonly #now: () => number;
  #known: { readonly id: string; readonly at: number } | null = null;
  #pending: Promise<void> = Promise.resolve();

  /** @param now milliseconds since 1970 */
  constructor(shelf: Shelf, deployment: Deployment, now: () => number = Date.now) {
    this.#shelf = shelf;
    this.#deployment = deployment;
    this.#now = now;
  }

  /** Keeps an answer, beside what goes on. */
  keep(key: string, bodies: ReadonlyMap<string, string>): void {
    const at = this.#now();
    const size = [...bodies].reduce((sum, [question, body]) => sum + question.length + body.length, 0);
    if (size > LONGEST) return;
    const put = async () => {
      const id = await this.#identifyAgain();
      await this.#shelf.put({ key: `${id} ${key}`, at, size, bodies: Object.fromEntries(bodies) });
    };
    this.#pending = this.#pending.then(put).catch(() => undefined);
  }

  /** The last good answer of this deployment; undefined where there is none. */
  async find(key: string): Promise<Kept | undefined> {
    await this.#pending;
    try {
      return await this.#shelf.get(`${await this.#identify()} ${key}`);
    } catch {
      return undefined;
    }
  }

  async #identifyAgain(): Promise<string> {
    const known = this.#known;
    if (known !== null && this.#now() - known.at < KNOWN_FOR) return known.id;
    const id = `${this.#deployment.name} ${await this.#deployment.identify()}`;
    this.#known = { id, at: this.#now() };
    await this.#shelf.put({ key: this.#deployment.name, at: this.#now(), size: id.length, bodies: { id } });
    return id;
  }

  /** Anew each time: what is kept of a chain must not be shown for another. With no chain to ask, it is the last known. */
  async #identify(): Promise<string> {
    this.#known = null;
    try {
      return await this.#identifyAgain();
    } catch (error) {
      const last = (await this.#shelf.get(this.#deployment.name))?.bodies.id;
      if (last === undefined) throw error;
      return last;
    }
  }
}
