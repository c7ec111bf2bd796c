import * as z from "zod/mini";
import { ownKind } from "./kind.ts";

/** What two devices tell each other to begin a call. What is in it belongs to the calls, which check it. */
export const call = ownKind("call-signal", {
  schema: z.object({ signal: z.unknown() }),
  fallback: () => undefined,
  isShown: false,
});
