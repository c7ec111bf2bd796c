/** Milliseconds after which nobody waits for a frame: a browser that paints none, for whatever reason, gets the app all the same. */
const PATIENCE_MS = 1_000;

/** Settles once what stands in the page has been painted; at once in a page that nobody sees. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) return resolve();
    // A page that is hidden meanwhile gets no more frames.
    document.addEventListener("visibilitychange", () => resolve(), { once: true });
    setTimeout(resolve, PATIENCE_MS);
    // A frame begins before its paint: the next one begins after it.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
