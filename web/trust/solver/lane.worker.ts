import { serve } from "./crew.ts";
import type { Problem } from "./problem.ts";

self.addEventListener("message", (event: MessageEvent<Problem>) => {
  serve(event.data);
  self.close();
});
