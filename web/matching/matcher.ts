import { createEngine } from "./engine.ts";
import { MatchingError } from "./errors.ts";
import type { ListingInput } from "./listing.ts";
import type { MatchRequest, MatchResponse } from "./protocol.ts";
import type { Query } from "./query.ts";
import type { Match } from "./rank.ts";
import { DEFAULT_WEIGHTS, type Weights } from "./weights.ts";

/** Ranks listings off the page's thread. Requests are answered in order. */
export interface Matcher {
  /** Replaces the listings; resolves to their number. */
  readonly load: (listings: readonly ListingInput[]) => Promise<number>;
  /** Best matches first, over the listings loaded last. */
  readonly rank: (query: Query, weights?: Weights) => Promise<readonly Match[]>;
  /** Ends the worker; what is still asked is rejected. */
  readonly dispose: () => void;
}

/** How requests reach an engine. */
interface Line {
  readonly send: (request: MatchRequest) => void;
  readonly close: () => void;
}

type Omitted<T> = T extends unknown ? Omit<T, "request"> : never;

interface Pending {
  readonly resolve: (response: MatchResponse) => void;
  readonly reject: (cause: Error) => void;
}

/**
 * A matcher in a web worker; where there are no workers (tests, very old phones) it computes in place.
 *
 * @example
 * ```ts
 * const matcher = createMatcher();
 * await matcher.load(listings);
 * const matches = await matcher.rank(query);
 * ```
 */
export function createMatcher(): Matcher {
  const pending = new Map<number, Pending>();
  let last = 0;

  const receive = (response: MatchResponse) => {
    const waiting = pending.get(response.request);
    pending.delete(response.request);
    if (response.type === "refused") {
      waiting?.reject(new MatchingError(response.code, response.parameters));
    } else {
      waiting?.resolve(response);
    }
  };
  const fail = () => {
    for (const { reject } of pending.values()) reject(new MatchingError("worker-failed"));
    pending.clear();
  };
  const line = typeof Worker === "undefined" ? openInPlace(receive) : openWorker(receive, fail);

  const ask = (request: Omitted<MatchRequest>) =>
    new Promise<MatchResponse>((resolve, reject) => {
      last += 1;
      pending.set(last, { resolve, reject });
      line.send({ ...request, request: last });
    });

  return {
    async load(listings) {
      const response = await ask({ type: "load", listings });
      return response.type === "loaded" ? response.count : 0;
    },
    async rank(query, weights = DEFAULT_WEIGHTS) {
      const response = await ask({ type: "rank", query, weights });
      return response.type === "ranked" ? response.matches : [];
    },
    dispose() {
      line.close();
      fail();
    },
  };
}

function openWorker(receive: (response: MatchResponse) => void, fail: () => void): Line {
  const worker = new Worker(new URL("./match.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", (event: MessageEvent<MatchResponse>) => receive(event.data));
  worker.addEventListener("error", fail);
  return { send: (request) => worker.postMessage(request), close: () => worker.terminate() };
}

function openInPlace(receive: (response: MatchResponse) => void): Line {
  const answer = createEngine();
  return { send: (request) => queueMicrotask(() => receive(answer(request))), close: () => undefined };
}
