import { fetchArtifacts } from "./artifacts.ts";
import { createEngine } from "./engine.ts";
import type { ProofRequest } from "./protocol.ts";

const answer = createEngine(fetchArtifacts);

self.addEventListener("message", async (event: MessageEvent<ProofRequest>) => {
  self.postMessage(await answer(event.data));
});

// What is thrown in a promise ends no worker: the page is told as of any other failure.
self.addEventListener("unhandledrejection", (event) => {
  throw event.reason;
});
