import type { Helper } from "./eigentrust.ts";
import { createEngine } from "./engine.ts";
import type { HelperMessage, TrustRequest } from "./protocol.ts";
import { buffersOf } from "./transfer.ts";

/** Milliseconds after which a helper that hasn't spoken is done without. */
const PATIENCE = 3_000;

const ready = openHelper().then(createEngine);

// Each waits for the one before, so that answers keep the order of the questions.
self.addEventListener("message", (event: MessageEvent<TrustRequest>) => {
  ready.then((answer) => {
    const response = answer(event.data);
    self.postMessage(response, { transfer: "trust" in response ? buffersOf(response.trust) : [] });
  });
});

/** A second thread, where this page may share memory and a core is left for it. */
function openHelper(): Promise<Helper | null> {
  if (typeof SharedArrayBuffer === "undefined" || typeof Worker === "undefined") return Promise.resolve(null);
  if ((navigator.hardwareConcurrency ?? 1) < 2) return Promise.resolve(null);
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./helper.worker.ts", import.meta.url), { type: "module" });
    const timer = setTimeout(() => resolve(null), PATIENCE);
    worker.addEventListener("message", () => {
      clearTimeout(timer);
      resolve({ hand: (task) => worker.postMessage({ type: "task", task } satisfies HelperMessage) });
    });
    worker.addEventListener("error", () => {
      clearTimeout(timer);
      resolve(null);
    });
  });
}
