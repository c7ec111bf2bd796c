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
  /** Replaces the listings, taken part by part, so that what makes them one by one never makes the page stand still. */
  readonly load: (listings: Iterable<ListingInput>) => Promise<number>;
  /** Takes some listings away and adds or replaces others, without a new load; resolves to their number. */
  readonly update: (change: {
    readonly remove?: readonly string[];
    readonly put?: readonly ListingInput[];
  }) => Promise<number>;
  /** Best matches first, over the listings that are in. */
  readonly rank: (query: Query, weights?: Weights) => Promise<readonly Match[]>;
  /** Which listings match, best first, without why. */
  readonly order: (query: Query, weights?: Weights) => Promise<readonly string[]>;
  /** How some listings match, in the order given; those that are not in are left out. */
  readonly explain: (ids: readonly string[], query: Query, weights?: Weights) => Promise<readonly Match[]>;
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

function* partsOf(listings: Iterable<ListingInput>): Generator<readonly ListingInput[], undefined> {
  let part: ListingInput[] = [];
  for (const listing of listings) {
    if (part.length === PART) {
      yield part;
      part = [];
    }
    part.push(listing);
  }
  if (part.length > 0) yield part;
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
  const line = typeof Worker === "undefined" ? openInPlace(receive, fail) : openWorker(receive, fail);

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
        const parts = partsOf(listings);
        let part = parts.next().value;
        for (let isFirst = true; ; isFirst = false) {
          const next = parts.next().value;
          const sent = { type: "load", listings: part ?? [], isFirst, isLast: next === undefined } as const;
          const loaded = await count(sent);
          if (next === undefined) return loaded;
          part = next;
        }
      }),
    update: ({ remove = [], put = [] }) => inTurn(() => count({ type: "update", remove, put })),
    rank: (query, weights = DEFAULT_WEIGHTS) =>
      inTurn(async () => {
        const response = await ask({ type: "rank", query, weights });
        return response.type === "ranked" ? response.matches : [];
      }),
    order: (query, weights = DEFAULT_WEIGHTS) =>
      inTurn(async () => {
        const response = await ask({ type: "order", query, weights });
        return response.type === "ordered" ? response.ids : [];
      }),
    explain: (ids, query, weights = DEFAULT_WEIGHTS) =>
      inTurn(async () => {
        const response = await ask({ type: "explain", ids, query, weights });
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

/** A page that has workers never fetches the engine's code itself. */
function openInPlace(receive: (response: MatchResponse) => void, fail: () => void): Line {
  const opening = import("./engine.ts").then(({ createEngine }) => createEngine());
  const send = (request: MatchRequest) =>
    void opening.then((engine) => {
      receive(engine.answer(request));
      while (engine.tidy());
    }, fail);
  return { send, close: () => undefined };
}
