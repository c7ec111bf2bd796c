import { help } from "./eigentrust.ts";
import type { HelperAnswer, HelperMessage } from "./protocol.ts";

self.addEventListener("message", (event: MessageEvent<HelperMessage>) => help(event.data.task));
self.postMessage({ type: "ready" } satisfies HelperAnswer);
