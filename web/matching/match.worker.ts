import { createEngine } from "./engine.ts";
import type { MatchRequest } from "./protocol.ts";

const engine = createEngine();
let isTidying = false;

self.addEventListener("message", (event: MessageEvent<MatchRequest>) => {
  self.postMessage(engine.answer(event.data));
  if (!isTidying) tidyLater();
});

/** One piece at a time, so that the next request never waits for more than one. */
function tidyLater(): void {
  isTidying = true;
  setTimeout(() => {
    isTidying = false;
    if (engine.tidy()) tidyLater();
  });
}
