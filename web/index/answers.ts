import type { AnswerCache } from "./cache/answer-cache.ts";
import { Served } from "./cache/served.ts";
import type { Chain } from "./chain.ts";
import type { Endpoints } from "./endpoints.ts";
import { IndexBehind, IndexFailed, IndexUnreachable, IndexUnreadable } from "./errors.ts";
import { Reading, type Source } from "./reading.ts";
import { keyOf, Snapshot } from "./snapshot.ts";
import { dataOf, type Transport } from "./transport.ts";

/** Milliseconds before what a reorganisation spoiled is read again; doubles each time. */
const REREAD = 300;
const REREADS = 4;

export interface AnswersOptions {
  readonly endpoints: Endpoints;
  /** Entries a page. */
  readonly page: number;
  readonly wait: Transport["wait"];
  readonly chain: Chain | undefined;
  readonly cache: AnswerCache | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Told the block of each answer that a page is given. */
  readonly answered: (block: bigint) => void;
}

/** A question that may take several requests; all of them go to one source. */
type Read<Answer> = (reading: Reading) => Promise<Answer>;

/** Gets an answer: from one endpoint at one state, from the next where that one fails, or from what was kept. */
export class Answers {
  readonly #options: AnswersOptions;
  /** The newest block that the index is known to have read; an endpoint that is behind it is passed over. */
  #atLeast = 0n;
  /** Which answers come from what was kept. */
  readonly served: Served;

  constructor(options: AnswersOptions) {
    this.#options = options;
    this.served = new Served(options.clock);
  }

  /** From now on, answers show this block where any endpoint does. */
  expect(block: bigint): void {
    if (block > this.#atLeast) this.#atLeast = block;
  }

  /**
   * Answers a question.
   *
   * @param key what tells it from other questions, to be kept by
   */
  async answer<Answer>(key: string, read: Read<Answer>, signal: AbortSignal | undefined): Promise<Answer> {
    const { cache, answered } = this.#options;
    try {
      const { answer, bodies, block } = await this.#fresh(read, signal);
      if (block !== null) answered(block);
      cache?.keep(key, bodies);
      this.served.remove(key);
      return answer;
    } catch (error) {
      if (!(error instanceof IndexUnreachable)) throw error;
      const kept = await cache?.find(key);
      if (kept === undefined) throw error;
      try {
        const answer = await read(new Reading(keptSource(kept.bodies), this.#options.page));
        this.served.add(key, kept.at);
        return answer;
      } catch {
        // Kept by another version of this app.
        throw error;
      }
    }
  }

  /** Answers a question from the index as it is now, or not at all; nothing is kept of it. */
  async fresh<Answer>(read: Read<Answer>, signal: AbortSignal | undefined): Promise<Answer> {
    return (await this.#fresh(read, signal)).answer;
  }

  async #fresh<Answer>(read: Read<Answer>, signal: AbortSignal | undefined) {
    const { endpoints } = this.#options;
    const ask = () =>
      endpoints.ask((endpoint) => this.#atOneState(endpoint, read, this.#atLeast, signal), signal);
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof IndexBehind)) throw error;
      // No endpoint is as far as one was: they were begun anew, or the branch that they had read is gone.
      this.#atLeast = 0n;
      return ask();
    }
  }

  async #atOneState<Answer>(
    endpoint: Transport,
    read: Read<Answer>,
    atLeast: bigint,
    signal: AbortSignal | undefined,
  ) {
    const { page, chain, wait } = this.#options;
    for (let tried = 1; tried <= REREADS; tried++) {
      const snapshot = new Snapshot(endpoint, atLeast, signal);
      try {
        const answer = await read(new Reading(snapshot, page));
        if (await snapshot.isOneState(chain)) {
          const { bodies, block } = snapshot;
          return { answer, bodies, block };
        }
      } catch (error) {
        // A block that was shown and is no longer there: its branch was abandoned.
        if (!(error instanceof IndexBehind && snapshot.block !== null)) throw error;
      }
      await wait(REREAD * 2 ** (tried - 1), signal);
    }
    throw new IndexFailed(["the chain changes its newest blocks faster than they can be read"]);
  }
}

function keptSource(bodies: Readonly<Record<string, string>>): Source {
  return {
    async ask(query, variables) {
      const body = bodies[keyOf(query, variables)];
      if (body === undefined) throw new IndexUnreadable(`${query.name} was not kept`);
      return dataOf(body, "");
    },
  };
}
