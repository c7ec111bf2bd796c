import { z } from "zod";
import { ownKind } from "./kind.ts";

/** How to pay for an agreement. What is in it belongs to the payments, which check it where they show it. */
export const payment = ownKind("payment-instruction", {
  schema: z.object({ instruction: z.unknown() }),
  fallback: () => "How to pay for our agreement. Open Myceliary to see it.",
  isShown: true,
});
