import * as z from "zod/mini";
import { ownKind } from "./kind.ts";

/**
 * What two devices tell each other to exchange signed attestations: how to reach each other, or a frame itself. What is in it
 * belongs to the syncing, which checks it. It is worth nothing later, and nobody is told of it.
 */
export const gossip = ownKind("gossip", {
  schema: z.object({ signal: z.unknown() }),
  fallback: () => undefined,
  isShown: false,
});
