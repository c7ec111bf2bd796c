import { createEngine } from "./engine.ts";
import type { TrustRequest } from "./protocol.ts";
import type { SpawnLane } from "./solver/crew.ts";
import { buffersOf } from "./transfer.ts";

/** Ends itself once it is dismissed. */
const spawnLane: SpawnLane = (problem) => {
  const worker = new Worker(new URL("./solver/lane.worker.ts", import.meta.url), { type: "module" });
  worker.postMessage(problem);
};

// Memory can be shared only where the host sends the headers that isolate a page from others; elsewhere one thread does.
const answer = createEngine(self.crossOriginIsolated ? spawnLane : undefined);

self.addEventListener("message", (event: MessageEvent<TrustRequest>) => {
  const response = answer(event.data);
  self.postMessage(response, { transfer: "trust" in response ? buffersOf(response.trust) : [] });
});
