import { instructionSchema } from "../../payments/instruction.ts";
import { ownKind } from "./kind.ts";

/** How to pay for one agreement. */
export const payment = ownKind("payment-instruction", {
  schema: instructionSchema,
  fallback: () => "How to pay for our agreement. Open Myceliary to see it.",
  isShown: true,
});
