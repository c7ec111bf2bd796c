import * as z from "zod/mini";
import { IndexBehind, IndexFailed, IndexUnreachable, IndexUnreadable } from "./errors.ts";

/** How a question reaches the index. */
export interface Transport {
  readonly url: string;
  readonly fetch: typeof fetch;
  /** Milliseconds until one attempt is given up. */
  readonly timeout: number;
  /** Attempts in all. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubles each time. */
  readonly backOff: number;
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

const answerSchema = z.object({
  data: z.optional(z.unknown()),
  errors: z.optional(z.array(z.object({ message: z.string() }))),
});

/** HTTP answers that say "later" rather than "no": too many requests, and gateways without a server behind them. */
const LATER: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** graph-node's own words for "later": nothing read yet, no database, too much to do, a reorganisation under way. */
const LATER_IN_WORDS =
  /has not started syncing|^deployment .* does not exist|database unavailable|store error|is overloaded|reorganized while executing/i;

/** graph-node's words where it has not read the block that was asked for. */
const NOT_YET =
  /indexed up to block number (\d+) and data for block number (\d+) is therefore not yet available/;

/** Settles after so many milliseconds; rejects as soon as the signal is aborted. */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === "TimeoutError") return "it takes too long to answer";
  return "the connection failed";
}

/** A good answer: as it came, and what it says. */
export interface Body {
  readonly text: string;
  readonly data: unknown;
}

async function attempt(transport: Transport, question: string, signal?: AbortSignal): Promise<Body> {
  const timeout = AbortSignal.timeout(transport.timeout);
  let response: Response;
  let text: string;
  try {
    response = await transport.fetch(transport.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: question,
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    text = await response.text();
  } catch (error) {
    signal?.throwIfAborted();
    throw new IndexUnreachable(transport.url, reasonOf(error), { cause: error });
  }
  if (LATER.has(response.status)) throw new IndexUnreachable(transport.url, `it answered ${response.status}`);
  if (!response.ok) throw new IndexFailed([`it answered ${response.status}`]);
  return { text, data: dataOf(text, transport.url) };
}

/** What an answer says. */
export function dataOf(text: string, url: string): unknown {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new IndexUnreadable("not JSON", { cause: error });
  }
  const answer = answerSchema.safeParse(json);
  if (!answer.success) throw new IndexUnreadable("not GraphQL", { cause: answer.error });
  const { data, errors = [] } = answer.data;
  if (errors.length > 0)
    throw failureOf(
      errors.map(({ message }) => message),
      url,
    );
  return data;
}

function failureOf(reasons: readonly string[], url: string): Error {
  const [, reached, wanted] = reasons.map((reason) => NOT_YET.exec(reason)).find(Boolean) ?? [];
  if (reached !== undefined && wanted !== undefined) return new IndexBehind(BigInt(wanted), BigInt(reached));
  const later = reasons.find((reason) => LATER_IN_WORDS.test(reason));
  return later === undefined ? new IndexFailed(reasons) : new IndexUnreachable(url, `it says: ${later}`);
}

/**
 * Asks the index; tries again only when no answer came, or one that says "later".
 *
 * @throws {@link IndexUnreachable}, {@link IndexFailed}, {@link IndexUnreadable}, {@link IndexBehind}, or the signal's
 * reason.
 */
export async function ask(
  transport: Transport,
  query: string,
  variables: object,
  signal?: AbortSignal,
): Promise<Body> {
  const question = JSON.stringify({ query, variables });
  for (let tried = 1; ; tried++) {
    try {
      return await attempt(transport, question, signal);
    } catch (error) {
      if (!(error instanceof IndexUnreachable) || tried >= transport.attempts) throw error;
      await transport.wait(transport.backOff * 2 ** (tried - 1), signal);
    }
  }
}
