import * as z from "zod/mini";
import { standardKind } from "./kind.ts";

/** Says that all before it was read; sent only by who wants to. */
export const receipt = standardKind("readReceipt", {
  schema: z.object({}),
  fallback: () => undefined,
  isShown: false,
});
