import { createEngine } from "./engine.ts";
import type { MatchRequest } from "./protocol.ts";

const answer = createEngine();

self.addEventListener("message", (event: MessageEvent<MatchRequest>) => {
  self.postMessage(answer(event.data));
});
