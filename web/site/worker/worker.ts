import { siteCaches } from "./caches.ts";
import { isMessage } from "./messages.ts";
import { type Build, handlingOf, isOf, OFFLINE_PAGE } from "./rules.ts";

declare const self: ServiceWorkerGlobalScope;
/** Put in by `scripts/site`. */
declare const BUILD: Build;

/** Milliseconds after which a page is taken from what is kept, rather than waited for. */
const PATIENCE = 5_000;

const scope = self.registration.scope;
const kept = siteCaches(self.caches, scope, BUILD);

async function keep(file: string, response: Response): Promise<void> {
  if (response.ok && (await isOf(BUILD, file, response))) {
    await (await kept.own()).put(scope + file, response);
  }
}

/**
 * The same answer without its address. A worker takes an answer's address for its own (HTML § "worker location"), and would
 * lose what stands behind the # of the one that it was asked for.
 */
const withoutAddress = (response: Response) => new Response(response.body, response);

async function named(file: string): Promise<Response> {
  const known = await kept.find(file);
  if (known !== undefined) return withoutAddress(known);
  const response = await fetch(scope + file);
  await keep(file, response.clone());
  return withoutAddress(response);
}

async function fresh(file: string, request: Request): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.status < 500) {
      await keep(file, response.clone());
      return response;
    }
  } catch {
    // No network, or none worth the name.
  }
  const known = await kept.find(file);
  if (known !== undefined) return known;
  if (request.mode !== "navigate") return fetch(request);
  return (await kept.find(OFFLINE_PAGE)) ?? fetch(request);
}

async function settings(request: Request): Promise<Response> {
  const cache = await kept.settings();
  try {
    const response = await fetch(request);
    if (response.ok) {
      await cache.put(request.url, response.clone());
      return response;
    }
  } catch {
    // As above.
  }
  return (await cache.match(request.url)) ?? fetch(request);
}

/** Brings into this build's cache what is not there yet. */
async function fetchAndKeep(files: Iterable<string>): Promise<void> {
  const cache = await kept.own();
  const missing = async (file: string) => {
    if ((await cache.match(scope + file)) === undefined) {
      const isNamed = file.startsWith("_next/static/");
      await keep(file, await fetch(scope + file, { cache: isNamed ? "default" : "no-cache" }));
    }
  };
  await Promise.all([...files].map(missing));
}

async function install(): Promise<void> {
  await fetchAndKeep(BUILD.shell);
  const stillThere = (await kept.formerly()).filter((file) => BUILD.files.includes(file));
  await fetchAndKeep(new Set(stillThere));
}

async function activate(): Promise<void> {
  await kept.forgetOld();
  await self.clients.claim();
}

/** What a page had loaded before there was a worker to keep it. */
async function keepLoaded(addresses: readonly string[]): Promise<void> {
  const handled = addresses.flatMap((address) => handlingOf(BUILD, scope, "GET", address) ?? []);
  await fetchAndKeep(new Set(handled.filter(({ how }) => how !== "settings").map(({ file }) => file)));
  if (handled.some(({ how }) => how === "settings")) await settings(new Request(`${scope}config.json`));
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("message", (event) => {
  if (!isMessage(event.data)) return;
  if (event.data.type === "takeOver") event.waitUntil(self.skipWaiting());
  else event.waitUntil(keepLoaded(event.data.addresses));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const handled = handlingOf(BUILD, scope, request.method, request.url);
  if (handled === null) return;
  const { how, file } = handled;
  event.respondWith(
    how === "named" ? named(file) : how === "settings" ? settings(request) : fresh(file, request),
  );
});
