import type { WorkerMessage } from "./worker/messages.ts";

/** New versions of the site, told and never begun by themselves. */
export interface Updates {
  /** Begins to look for them. Where the browser allows no worker, there are none to tell. */
  readonly start: () => void;
  readonly isHere: () => boolean;
  /** Calls back when that changes; returns how to stop it. */
  readonly subscribe: (onChange: () => void) => () => void;
  /** Reloads the page in the new version. */
  readonly begin: () => void;
}

/** Entries of the browser's list of what a page loaded; it keeps 250 unless told otherwise. */
const LOADED_AT_MOST = 1_000;

const tell = (worker: ServiceWorker, message: WorkerMessage) => worker.postMessage(message);

/**
 * @param workers The browser's.
 * @param address Of the site's worker.
 */
export function createUpdates(workers: ServiceWorkerContainer, address: URL): Updates {
  const listeners = new Set<() => void>();
  let waiting: ServiceWorker | null = null;
  let isHere = false;
  let wasAsked = false;
  let isStarted = false;

  const announce = (worker: ServiceWorker | null) => {
    waiting = worker;
    isHere = true;
    for (const onChange of listeners) onChange();
  };

  const follow = (registration: ServiceWorkerRegistration) => {
    if (registration.waiting !== null && workers.controller !== null) announce(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker?.addEventListener("statechange", () => {
        if (worker.state === "installed" && workers.controller !== null) announce(worker);
      });
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") registration.update().catch(() => undefined);
    });
  };

  /** The first worker was not there yet while this page loaded: it is told what to keep of it. */
  const keepThisPage = (worker: ServiceWorker) => {
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    tell(worker, { type: "keep", addresses: [location.href, ...loaded] });
  };

  return {
    start() {
      if (isStarted) return;
      isStarted = true;
      performance.setResourceTimingBufferSize(LOADED_AT_MOST);
      let hadWorker = workers.controller !== null;
      workers.addEventListener("controllerchange", () => {
        if (wasAsked) location.reload();
        else if (hadWorker) announce(null);
        else if (workers.controller !== null) keepThisPage(workers.controller);
        hadWorker = true;
      });
      // Private windows and a host's own rules may refuse: the site then simply needs the network.
      workers
        .register(address, { updateViaCache: "none" })
        .then(follow)
        .catch(() => undefined);
    },
    isHere: () => isHere,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    begin() {
      wasAsked = true;
      if (waiting === null) location.reload();
      else tell(waiting, { type: "takeOver" });
    },
  };
}
