import * as z from "zod/mini";
import { messageId } from "../ids.ts";
import { standardKind } from "./kind.ts";

/** The SDK's numbers: added is 1, removed 2. */
const action = z.union([z.literal(1), z.literal(2)]);
const schema = z.object({
  reference: messageId,
  action,
  content: z.string().check(z.minLength(1), z.maxLength(16)),
});

/** One sign under a message, given or taken back. */
export const reaction = standardKind("reaction", {
  schema,
  fallback: ({ action, content }) => (action === 1 ? `Reacted with ${content}` : undefined),
  isShown: false,
});
