import { createEngine } from "./engine.ts";
import type { TrustRequest } from "./protocol.ts";
import { buffersOf } from "./transfer.ts";

const answer = createEngine();

self.addEventListener("message", (event: MessageEvent<TrustRequest>) => {
  const response = answer(event.data);
  self.postMessage(response, { transfer: "trust" in response ? buffersOf(response.trust) : [] });
});
