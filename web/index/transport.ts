import { z } from "zod";
import { IndexFailed, IndexUnreachable, IndexUnreadable } from "./errors.ts";

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
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** HTTP answers that say "later" rather than "no": too many requests, and gateways without a server behind them. */
const LATER: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

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

async function attempt(transport: Transport, body: string, signal?: AbortSignal): Promise<unknown> {
  const timeout = AbortSignal.timeout(transport.timeout);
  let response: Response;
  let text: string;
  try {
    response = await transport.fetch(transport.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    text = await response.text();
  } catch (error) {
    signal?.throwIfAborted();
    throw new IndexUnreachable(transport.url, reasonOf(error), { cause: error });
  }
  if (LATER.has(response.status)) throw new IndexUnreachable(transport.url, `it answered ${response.status}`);
  if (!response.ok) throw new IndexFailed([`it answered ${response.status}`]);
  return read(text);
}

function read(text: string): unknown {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new IndexUnreadable("not JSON", { cause: error });
  }
  const answer = answerSchema.safeParse(json);
  if (!answer.success) throw new IndexUnreadable("not GraphQL", { cause: answer.error });
  const { data, errors } = answer.data;
  if (errors !== undefined && errors.length > 0) throw new IndexFailed(errors.map(({ message }) => message));
  return data;
}

/**
 * Asks the index; tries again only when no answer came.
 *
 * @throws {@link IndexUnreachable}, {@link IndexFailed}, {@link IndexUnreadable}, or the signal's reason.
 */
export async function ask(
  transport: Transport,
  query: string,
  variables: object,
  signal?: AbortSignal,
): Promise<unknown> {
  const body = JSON.stringify({ query, variables });
  for (let tried = 1; ; tried++) {
    try {
      return await attempt(transport, body, signal);
    } catch (error) {
      if (!(error instanceof IndexUnreachable) || tried >= transport.attempts) throw error;
      await transport.wait(transport.backOff * 2 ** (tried - 1), signal);
    }
  }
}
