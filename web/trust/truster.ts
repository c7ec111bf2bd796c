import type { Decay } from "./decay.ts";
import type { EdgeColumns } from "./edges.ts";
import { DEFAULT_OPTIONS } from "./eigentrust.ts";
import { TrustError } from "./errors.ts";
import { PATH_OPTIONS, type PathOptions, type TrustPath } from "./paths.ts";
import { PERSONAL_LIMITS } from "./personal.ts";
import type { CommunityTrust, LoadedGraph, TrustRequest, TrustResponse, ViewerTrust } from "./protocol.ts";
import type { Seed } from "./seeds.ts";
import type { SolveOptions } from "./solver/solve.ts";
import { buffersOf } from "./transfer.ts";
import type { WalkLimits } from "./walk.ts";

/** Computes trust off the page's thread. Requests are answered in order. */
export interface Truster {
  /**
   * Replaces the graph by what the index had at a block. The columns are handed over to the worker, not copied: what
   * isn't shared memory is empty afterwards.
   */
  readonly load: (block: number, edges: EdgeColumns, decay: Decay) => Promise<LoadedGraph>;
  /** EigenTrust from a community's seeds. */
  readonly community: (seeds: readonly Seed[], options?: SolveOptions) => Promise<CommunityTrust>;
  /** Trust in these members as the viewer sees it. */
  readonly viewer: (viewer: number, members: readonly number[], limits?: WalkLimits) => Promise<ViewerTrust>;
  /** What explains a viewer's trust in a member. */
  readonly paths: (viewer: number, member: number, options?: PathOptions) => Promise<readonly TrustPath[]>;
  /** Ends the worker; what is still asked is rejected. */
  readonly dispose: () => void;
}

/** How requests reach an engine. */
interface Line {
  readonly send: (request: TrustRequest) => void;
  readonly close: () => void;
}

type Omitted<T> = T extends unknown ? Omit<T, "request"> : never;
type Answer<T extends TrustResponse["type"]> = Extract<TrustResponse, { type: T }>;

interface Pending {
  readonly resolve: (response: TrustResponse) => void;
  readonly reject: (cause: Error) => void;
}

/**
 * Trust in a web worker; where there are no workers (tests, very old phones) it computes in place. Every method
 * rejects with a {@link TrustError} where its input is refused.
 *
 * @example
 * ```ts
 * const truster = createTruster();
 * await truster.load(block, edges, { now, halfLife: DEFAULT_HALF_LIFE });
 * const { scores } = await truster.community([{ peer: 0, weight: 1 }]);
 * ```
 */
export function createTruster(): Truster {
  const pending = new Map<number, Pending>();
  let last = 0;

  const receive = (response: TrustResponse) => {
    const waiting = pending.get(response.request);
    pending.delete(response.request);
    if (response.type === "refused") {
      waiting?.reject(new TrustError(response.code, response.parameters));
    } else {
      waiting?.resolve(response);
    }
  };
  const fail = () => {
    for (const { reject } of pending.values()) reject(new TrustError("worker-failed"));
    pending.clear();
  };
  const line = typeof Worker === "undefined" ? openInPlace(receive, fail) : openWorker(receive, fail);

  const ask = async <T extends TrustResponse["type"]>(
    type: T,
    request: Omitted<TrustRequest>,
  ): Promise<Answer<T>> => {
    const response = await new Promise<TrustResponse>((resolve, reject) => {
      last += 1;
      pending.set(last, { resolve, reject });
      line.send({ ...request, request: last });
    });
    if (!isAnswer(response, type)) throw new TrustError("worker-failed", { type: response.type });
    return response;
  };

  return {
    load: async (block, edges, decay) => (await ask("loaded", { type: "load", block, edges, decay })).graph,
    community: async (seeds, options = DEFAULT_OPTIONS) =>
      (await ask("community", { type: "community", seeds, options })).trust,
    viewer: async (viewer, members, limits = PERSONAL_LIMITS) =>
      (await ask("viewer", { type: "viewer", viewer, members, limits })).trust,
    paths: async (viewer, member, options = PATH_OPTIONS) =>
      (await ask("paths", { type: "paths", viewer, member, options })).paths,
    dispose() {
      line.close();
      fail();
    },
  };
}

function isAnswer<T extends TrustResponse["type"]>(response: TrustResponse, type: T): response is Answer<T> {
  return response.type === type;
}

function openWorker(receive: (response: TrustResponse) => void, fail: () => void): Line {
  const worker = new Worker(new URL("./trust.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", (event: MessageEvent<TrustResponse>) => receive(event.data));
  worker.addEventListener("error", fail);
  return {
    send: (request) => worker.postMessage(request, request.type === "load" ? buffersOf(request.edges) : []),
    close: () => worker.terminate(),
  };
}

/** A page that has workers never fetches the engine's code itself. */
function openInPlace(receive: (response: TrustResponse) => void, fail: () => void): Line {
  const opening = import("./engine.ts").then(({ createEngine }) => createEngine());
  return {
    send: (request) => void opening.then((answer) => receive(answer(request)), fail),
    close: () => undefined,
  };
}
