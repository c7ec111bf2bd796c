import { createEngine } from "./engine.ts";
import { MatchingError } from "./errors.ts";
import type { Match } from "./explain.ts";
import type { ListingInput } from "./listing.ts";
import type { MutualMatch } from "./mutual.ts";
import type { OwnWishes } from "./preference/profile.ts";
import type { Wish } from "./preference/wish.ts";
import type { MatchRequest, MatchResponse } from "./protocol.ts";
import type { Query } from "./query.ts";
import { DEFAULT_WEIGHTS, type Weights } from "./weights.ts";

/** Ranks listings off the page's thread. Requests are answered in order. */
export interface Matcher {
  /** Replaces the listings; resolves to their number. */
  readonly load: (listings: readonly ListingInput[]) => Promise<number>;
  /** Takes some listings away and adds or replaces others, without a new load; resolves to their number. */
  readonly update: (change: {
    readonly remove?: readonly string[];
    readonly put?: readonly ListingInput[];
  }) => Promise<number>;
  /** Best matches first, over the listings that are in. */
  readonly rank: (query: Query, weights?: Weights) => Promise<readonly Match[]>;
  /** What suits a listing and is suited by it, best first. */
  readonly rankMutual: (
    listing: ListingInput,
    options: { readonly now: number; readonly limit: number; readonly weights?: Weights },
  ) => Promise<readonly MutualMatch[]>;
  /** How much the viewer trusts whom, 0 to 1 by address with ½ for neither way, from now on; null to forget. */
  readonly trust: (members: ReadonlyMap<string, number> | null) => Promise<void>;
  /**
   * Learns preferences from what everyone took part in and what the viewer did itself; null switches them off. Clicks
   * go no further than the worker.
   */
  readonly learn: (
    lessons: { readonly everyone: readonly Wish[]; readonly own: OwnWishes } | null,
  ) => Promise<void>;
  /** Ends the worker; what is still asked is rejected. */
  readonly dispose: () => void;
}

/** Listings sent at once: a few milliseconds of copying, so that the page never stands still. */
const PART = 250;

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
  const count = async (request: Omitted<MatchRequest>) => {
    const response = await ask(request);
    return response.type === "done" ? response.count : 0;
  };

  let turn: Promise<unknown> = Promise.resolve();
  /** A load is sent in parts; what is asked after it waits for the last. */
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = turn.then(task);
    turn = result.catch(() => undefined);
    return result;
  };

  return {
    load: (listings) =>
      inTurn(async () => {
        for (let from = 0; from + PART < listings.length; from += PART) {
          await count({
            type: "load",
            listings: listings.slice(from, from + PART),
            isFirst: from === 0,
            isLast: false,
          });
        }
        const sent = listings.length === 0 ? 0 : Math.floor((listings.length - 1) / PART) * PART;
        return count({ type: "load", listings: listings.slice(sent), isFirst: sent === 0, isLast: true });
      }),
    update: ({ remove = [], put = [] }) => inTurn(() => count({ type: "update", remove, put })),
    rank: (query, weights = DEFAULT_WEIGHTS) =>
      inTurn(async () => {
        const response = await ask({ type: "rank", query, weights });
        return response.type === "ranked" ? response.matches : [];
      }),
    rankMutual: (listing, { now, limit, weights = DEFAULT_WEIGHTS }) =>
      inTurn(async () => {
        const response = await ask({ type: "rankMutual", listing, now, limit, weights });
        return response.type === "rankedMutual" ? response.matches : [];
      }),
    trust: (members) =>
      inTurn(async () => {
        await ask({ type: "trust", members: members === null ? null : [...members] });
      }),
    learn: (lessons) =>
      inTurn(async () => {
        await ask({ type: "learn", lessons });
      }),
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
  const engine = createEngine();
  const send = (request: MatchRequest) =>
    queueMicrotask(() => {
      receive(engine.answer(request));
      while (engine.tidy());
    });
  return { send, close: () => undefined };
}
