import * as z from "zod/mini";
import { standardKind } from "./kind.ts";

const inboxes = z.array(z.object({ inboxId: z.string() }));
const schema = z.object({
  initiatedByInboxId: z.string(),
  addedInboxes: inboxes,
  removedInboxes: inboxes,
  leftInboxes: z._default(inboxes, []),
});

/** Who came into a group and who left; written by the network's own rules. */
export const membership = standardKind("group_updated", {
  schema,
  fallback: () => undefined,
  isShown: false,
});
