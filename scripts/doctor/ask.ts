/** Milliseconds after which an endpoint counts as silent. */
const TIMEOUT = 8_000;

/** Fetches, and gives up in good time. Rejects as `fetch` does. */
export function ask(url: string | URL, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT) });
}

/** Whether a browser lets pages of an origin read this answer (Fetch Standard, CORS check). */
export function mayBeReadBy(origin: string, response: Response): boolean {
  const allowed = response.headers.get("access-control-allow-origin");
  return allowed === "*" || allowed === origin;
}
