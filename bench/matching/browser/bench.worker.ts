import { measure } from "../measure.ts";
import type { Order } from "./protocol.ts";

self.addEventListener("message", ({ data }: MessageEvent<Order>) => {
  self.postMessage(measure(data.set, data.cities, data.listings, data.queries, null));
});
